package dev.hamilton.processor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns Javadoc into plain text: tags and markup taken off, block tags left out, white space folded. */
final class PlainDoc {
    private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^[ \\t]*@\\p{Alpha}");
    private static final Pattern TAG_NAME = Pattern.compile("\\{@([\\p{Alpha}][\\w.-]*)\\s?");
    private static final Pattern HTML_COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern HTML_INLINE =
            Pattern.compile("(?i)</?(?:a|b|code|em|i|kbd|small|span|strong|sub|sup|tt|u|var)(?:\\s[^<>]*)?>");
    private static final Pattern HTML_TAG = Pattern.compile("</?\\p{Alpha}[^<>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d+|#[xX]\\p{XDigit}+|\\p{Alpha}+);");
    private static final Pattern REFERENCE =
            Pattern.compile("\\s*([\\w.$]*)(?:#(\\w+))?(?:\\([^)]*\\))?(?:\\s+(.*?))?\\s*", Pattern.DOTALL);

    /* Characters of code wait in the private use area while markup is taken off. */
    private static final String MARKUP = "<>&{}@";
    private static final char WAITING = '\uE000';

    private PlainDoc() {}

    /**
     * The text of a comment.
     *
     * @param comment the comment as the compiler hands it over, without stars
     * @return its description as one line
     */
    static String of(String comment) {
        String text = inlineTags(comment);
        Matcher block = BLOCK_TAG.matcher(text);
        text = block.find() ? text.substring(0, block.start()) : text;
        text = HTML_COMMENT.matcher(text).replaceAll(" ");
        text = HTML_INLINE.matcher(text).replaceAll("");
        text = HTML_TAG.matcher(text).replaceAll(" ");
        text = ENTITY.matcher(text).replaceAll(match -> Matcher.quoteReplacement(entity(match.group(1))));
        for (int i = 0; i < MARKUP.length(); i++) {
            text = text.replace((char) (WAITING + i), MARKUP.charAt(i));
        }
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String inlineTags(String comment) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        Matcher tag = TAG_NAME.matcher(comment);
        while (tag.find(at)) {
            text.append(comment, at, tag.start());
            int end = closingBrace(comment, tag.end());
            text.append(inlineTag(tag.group(1), comment.substring(tag.end(), end)));
            at = Math.min(end + 1, comment.length());
        }
        return text.append(comment, at, comment.length()).toString();
    }

    /* Braces within a tag are balanced; a tag that is never closed ends with the comment. */
    private static int closingBrace(String comment, int from) {
        int open = 1;
        for (int i = from; i < comment.length(); i++) {
            open += comment.charAt(i) == '{' ? 1 : comment.charAt(i) == '}' ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        return comment.length();
    }

    private static String inlineTag(String name, String body) {
        return switch (name) {
            case "code", "literal", "snippet" -> waiting(body);
            case "link", "linkplain", "value" -> reference(inlineTags(body));
            case "inheritDoc", "docRoot" -> "";
            case "return" -> "Returns " + inlineTags(body).strip() + ".";
            default -> inlineTags(body);
        };
    }

    private static String waiting(String code) {
        String text = code;
        for (int i = 0; i < MARKUP.length(); i++) {
            text = text.replace(MARKUP.charAt(i), (char) (WAITING + i));
        }
        return text;
    }

    private static String reference(String body) {
        Matcher reference = REFERENCE.matcher(body);
        if (!reference.matches()) {
            return body;
        }
        if (reference.group(3) != null && !reference.group(3).isBlank()) {
            return reference.group(3);
        }
        if (reference.group(2) != null) {
            return reference.group(2);
        }
        String type = reference.group(1);
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static String entity(String name) {
        if (name.startsWith("#")) {
            boolean hex = name.startsWith("#x") || name.startsWith("#X");
            try {
                int point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
                return Character.isValidCodePoint(point) ? Character.toString(point) : "&" + name + ";";
            } catch (NumberFormatException e) {
                return "&" + name + ";";
            }
        }
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> " ";
            case "ndash" -> "–";
            case "mdash" -> "—";
            case "times" -> "×";
            case "le" -> "≤";
            case "ge" -> "≥";
            default -> "&" + name + ";";
        };
    }
}
