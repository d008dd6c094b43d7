package dev.hamilton.render;

/**
 * Which way data flows in a picture.
 *
 * @since 0.1
 */
public enum Orientation {
    /** From left to right. */
    LEFT_TO_RIGHT("LR"),
    /** From top to bottom. */
    TOP_TO_BOTTOM("TB"),
    /** From right to left. */
    RIGHT_TO_LEFT("RL"),
    /** From bottom to top. */
    BOTTOM_TO_TOP("BT");

    private final String code;

    Orientation(String code) {
        this.code = code;
    }

    /**
     * The two letters that Graphviz and Mermaid know it by.
     *
     * @return for example {@code LR}
     */
    public String code() {
        return code;
    }
}
