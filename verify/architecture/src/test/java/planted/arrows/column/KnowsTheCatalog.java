package planted.arrows.column;

import planted.arrows.catalog.LooksAhead;

/** What stands beside the river names what it uses; this is not among it. */
public record KnowsTheCatalog(LooksAhead catalog) {}
