package planted.open.exported;

/** Public where it may be. */
public final class Promised {}
