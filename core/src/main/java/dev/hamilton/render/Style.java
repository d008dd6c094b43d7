package dev.hamilton.render;

import java.util.regex.Pattern;

/**
 * A colour of the user's own for some nodes. Immutable.
 *
 * @param legend what the legend calls such nodes
 * @param fill the colour, as six hexadecimal digits after a hash sign
 * @since 0.1
 */
public record Style(String legend, String fill) {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    /**
     * Checks the colour.
     *
     * @throws IllegalArgumentException if the colour is of another form
     */
    public Style {
        if (!COLOUR.matcher(fill).matches()) {
            throw new IllegalArgumentException(
                    "a colour is six hexadecimal digits after a hash sign, such as '#b4d8e4', not '%s'"
                            .formatted(fill));
        }
    }
}
