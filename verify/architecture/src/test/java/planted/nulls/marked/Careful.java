package planted.nulls.marked;

/** In a package that says what null means. */
final class Careful {}
