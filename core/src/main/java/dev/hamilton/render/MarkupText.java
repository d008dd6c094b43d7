package dev.hamilton.render;

/**
 * Text within XML and HTML.
 *
 * @since 0.1
 */
public final class MarkupText {
    private MarkupText() {}

    /**
     * Text as it stands between tags and in attributes with double quotes.
     *
     * @param text any text
     * @return the text, with references for {@code &}, {@code <}, {@code >} and {@code "}; line feeds and tabs stay, and
     *     whatever else XML 1.0 cannot hold is a space
     */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(each -> {
            switch (each) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isHeld(each) ? each : ' ');
            }
        });
        return escaped.toString();
    }

    private static boolean isHeld(int codePoint) {
        return codePoint < ' '
                ? codePoint == '\n' || codePoint == '\t'
                : (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE)
                        && codePoint != 0xFFFE
                        && codePoint != 0xFFFF;
    }
}
