package planted.arrows.graph;

/** What a catalog must not know. */
public record Wire(String text) {}
