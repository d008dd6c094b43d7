package planted.arrows.plan;

import planted.arrows.graph.Wire;

/** Plans are made of graphs: allowed. */
public record UsesTheWire(Wire wire) {}
