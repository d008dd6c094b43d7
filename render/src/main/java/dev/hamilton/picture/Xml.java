package dev.hamilton.picture;

import dev.hamilton.render.MarkupText;
import java.util.Locale;

/** Writes XML elements, line by line. Confined to one thread. */
final class Xml {
    private final StringBuilder text = new StringBuilder();

    /** An element without contents; attributes as names and values in turn. */
    Xml leaf(String name, Object... attributes) {
        start(name, attributes);
        text.append("/>\n");
        return this;
    }

    /** An element that contains text alone. */
    Xml text(String name, String content, Object... attributes) {
        start(name, attributes);
        text.append('>');
        text.append(MarkupText.escaped(content));
        text.append("</").append(name).append(">\n");
        return this;
    }

    Xml open(String name, Object... attributes) {
        start(name, attributes);
        text.append(">\n");
        return this;
    }

    Xml close(String name) {
        text.append("</").append(name).append(">\n");
        return this;
    }

    private void start(String name, Object... attributes) {
        text.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            Object value = attributes[i + 1];
            if (value instanceof Double number) {
                text.append(number(number));
            } else {
                text.append(MarkupText.escaped(value.toString()));
            }
            text.append('"');
        }
    }

    /** A number with one digit after the point, or none. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
