package planted.open.forgotten;

/** Public in a package that nobody exports. */
public final class Leaked {}
