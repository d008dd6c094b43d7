package planted.open.exported.internal;

/** Public in an internal package. */
public final class Inside {}
