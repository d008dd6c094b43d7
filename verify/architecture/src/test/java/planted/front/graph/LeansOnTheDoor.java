package planted.front.graph;

import planted.front.Door;

/** A stage that leans on the front door. */
public record LeansOnTheDoor(Door door) {}
