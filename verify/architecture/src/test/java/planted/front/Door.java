package planted.front;

/** A front door. */
public final class Door {}
