package dev.hamilton.render;

import java.util.Locale;

/**
 * What a picture says about a node beyond what it is.
 *
 * @since 0.1
 */
public enum Mark {
    /** It was asked for. */
    OUTPUT,
    /** A value was given in its place. */
    OVERRIDE,
    /** Its value is taken from an earlier run. */
    REUSED,
    /** It lies on a way that is pointed out. */
    PATH,
    /** Only the new one of two builds has it. */
    ADDED,
    /** Only the old one of two builds has it. */
    REMOVED,
    /** Two builds differ in what they say about it. */
    CHANGED,
    /** It is the same in two builds, but reads something that is not, directly or through others. */
    AFFECTED;

    /**
     * Its name as files and legends have it.
     *
     * @return for example {@code output}
     */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
