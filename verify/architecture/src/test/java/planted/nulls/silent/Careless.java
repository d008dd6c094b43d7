package planted.nulls.silent;

/** In a package that does not say what null means. */
final class Careless {}
