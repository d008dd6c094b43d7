package planted.arrows.render;

import planted.arrows.plan.UsesTheWire;

/** Stages in one line do not know each other. */
public record LooksBeside(UsesTheWire plan) {}
