package planted.open.exported;

/** Not public. */
final class Hidden {}
