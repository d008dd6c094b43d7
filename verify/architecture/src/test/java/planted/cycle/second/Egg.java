package planted.cycle.second;

import planted.cycle.first.Hen;

/** Knows the hen, which knows the egg. */
public record Egg(Hen laidBy) {}
