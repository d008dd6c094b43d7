package dev.hamilton.site;

import dev.hamilton.render.MarkupText;
import java.util.Set;

/** Writes HTML, and SVG within it, without a space that is not asked for. Confined to one thread. */
final class Markup {
    private static final Set<String> INLINE = Set.of("a", "b", "code", "pre", "small", "span", "text");

    private final StringBuilder text = new StringBuilder();

    /** The start of an element; attributes as names and values in turn, one with an empty value as a name alone. */
    Markup open(String name, Object... attributes) {
        text.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1].toString();
            text.append(' ').append(attributes[i]);
            if (!value.isEmpty()) {
                text.append("=\"").append(MarkupText.escaped(value)).append('"');
            }
        }
        text.append('>');
        return this;
    }

    Markup close(String name) {
        text.append("</").append(name).append('>');
        if (!INLINE.contains(name)) {
            text.append('\n');
        }
        return this;
    }

    /** An element that contains text alone. */
    Markup element(String name, String content, Object... attributes) {
        return open(name, attributes).text(content).close(name);
    }

    Markup text(String content) {
        text.append(MarkupText.escaped(content));
        return this;
    }

    /** What is markup already. */
    Markup raw(String markup) {
        text.append(markup);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
