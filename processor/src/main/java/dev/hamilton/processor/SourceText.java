package dev.hamilton.processor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Java source as a row of tokens, so that layout and comments do not matter. Immutable. */
final class SourceText {
    private static final String SINGLE = "(){}[];,.@";

    private final CharSequence text;

    SourceText(CharSequence text) {
        this.text = text;
    }

    /**
     * Finds a word.
     *
     * @param word an identifier
     * @param from where to begin
     * @return the position of the first token from there on that is this word, or {@code from} if there is none
     */
    int find(String word, int from) {
        int at = skipBlank(from, text.length());
        while (at < text.length()) {
            int end = endOfToken(at, text.length());
            if (word.contentEquals(text.subSequence(at, end))) {
                return at;
            }
            at = skipBlank(end, text.length());
        }
        return from;
    }

    /**
     * The SHA-256 of a piece of source, in which comments and white space count only where they separate words, or one
     * operator from the next.
     *
     * @param from where it begins
     * @param to where it ends
     * @return lower-case hexadecimal
     */
    String hash(int from, int to) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(normalized(from, to).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    String normalized(int from, int to) {
        StringBuilder normal = new StringBuilder();
        int end = from;
        int at = skipBlank(from, to);
        while (at < to) {
            if (at > end
                    && normal.length() > 0
                    && belongTogether(normal.charAt(normal.length() - 1), text.charAt(at))) {
                normal.append(' ');
            }
            end = endOfToken(at, to);
            normal.append(text, at, end);
            at = skipBlank(end, to);
        }
        return normal.toString();
    }

    /* Whether two tokens would be read as one if nothing stood between them. */
    private static boolean belongTogether(char last, char first) {
        if (isWord(last) || isWord(first)) {
            return isWord(last) && isWord(first);
        }
        return isOperator(last) && isOperator(first);
    }

    private static boolean isWord(char c) {
        return Character.isJavaIdentifierPart(c) || c == '"' || c == '\'';
    }

    private static boolean isOperator(char c) {
        return SINGLE.indexOf(c) < 0;
    }

    private int skipBlank(int from, int to) {
        int at = from;
        while (at < to) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (starts("//", at, to)) {
                at = after("\n", at, to);
            } else if (starts("/*", at, to)) {
                at = after("*/", at + 2, to);
            } else {
                return at;
            }
        }
        return to;
    }

    private int endOfToken(int at, int to) {
        char first = text.charAt(at);
        if (starts("\"\"\"", at, to)) {
            return endOfLiteral("\"\"\"", at + 3, to);
        }
        if (first == '"' || first == '\'') {
            return endOfLiteral(String.valueOf(first), at + 1, to);
        }
        int end = at + 1;
        if (Character.isJavaIdentifierPart(first)) {
            while (end < to && Character.isJavaIdentifierPart(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private int endOfLiteral(String quote, int from, int to) {
        int at = from;
        while (at < to && !starts(quote, at, to)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + quote.length(), to);
    }

    private boolean starts(String prefix, int at, int to) {
        return at + prefix.length() <= to && prefix.contentEquals(text.subSequence(at, at + prefix.length()));
    }

    private int after(String end, int from, int to) {
        int at = from;
        while (at < to && !starts(end, at, to)) {
            at++;
        }
        return Math.min(at + end.length(), to);
    }
}
