package planted.arrows.lineage;

import planted.arrows.plan.UsesTheWire;

/** Stages in one line do not know each other. */
public record LooksBeside(UsesTheWire plan) {}
