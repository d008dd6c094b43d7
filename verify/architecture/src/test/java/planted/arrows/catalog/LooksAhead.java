package planted.arrows.catalog;

import planted.arrows.graph.Wire;

/** A catalog does not know the graph that will be made of it. */
public record LooksAhead(Wire wire) {}
