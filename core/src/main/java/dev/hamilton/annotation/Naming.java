package dev.hamilton.annotation;

/**
 * How the name of a node follows from the name of a method or a record component.
 *
 * @since 0.1
 */
public enum Naming {
    /** The name as it is written: {@code avg3wkSpend} stays {@code avg3wkSpend}. */
    EXACT,

    /**
     * Words in lower case joined by underscores: {@code avg3wkSpend} becomes {@code avg_3wk_spend}. A new word begins at
     * an upper-case letter that follows a lower-case letter or a digit, at the last of several upper-case letters that a
     * lower-case letter follows, and at a digit that follows a lower-case letter. The same rule is applied to parameter
     * names, so that {@code f(double avg3wkSpend)} asks for {@code avg_3wk_spend}.
     */
    SNAKE_CASE
}
