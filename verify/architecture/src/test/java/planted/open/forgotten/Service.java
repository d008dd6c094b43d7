package planted.open.forgotten;

/** Public because a module provides it. */
public final class Service {}
