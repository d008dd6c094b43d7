package planted.names.utils;

/** In a drawer. */
final class Scissors {}
