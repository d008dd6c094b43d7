package planted.arrows.newcomer;

/** In a package of core that has no place in the river. */
public final class HasNoPlace {}
