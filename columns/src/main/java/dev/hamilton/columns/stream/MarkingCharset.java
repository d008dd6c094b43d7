package dev.hamilton.columns.stream;

import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.Objects;

/**
 * A charset that reads bytes which are no text as half of a character, which no text has, instead of refusing them: for loaders that go
 * on behind such, and tell where they were. Immutable.
 *
 * @since 0.1
 */
public final class MarkingCharset extends Charset {

    private static final String MARK = "\uDBFF";
    private static final int SHOWN_MARK = 0xFFFD;

    private final Charset charset;

    /** Reads as another charset does, whose name it has. */
    public MarkingCharset(Charset charset) {
        super(Objects.requireNonNull(charset, "charset").name(), new String[0]);
        this.charset = charset;
    }

    /** Whether the characters from one on and before another have such bytes. */
    public static boolean isMarked(char[] text, int start, int end) {
        Objects.requireNonNull(text, "text");
        int at = start;
        while (at < end) {
            if (Character.isSurrogate(text[at])) {
                if (at + 1 == end || !Character.isSurrogatePair(text[at], text[at + 1])) {
                    return true;
                }
                at++;
            }
            at++;
        }
        return false;
    }

    /** A text for people, with a question mark (U+FFFD) for such bytes. */
    public static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        Objects.requireNonNull(text, "text")
                .codePoints()
                .map(letter ->
                        Character.isBmpCodePoint(letter) && Character.isSurrogate((char) letter) ? SHOWN_MARK : letter)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    @Override
    public boolean contains(Charset other) {
        return charset.contains(other);
    }

    @Override
    public CharsetDecoder newDecoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(MARK);
    }

    @Override
    public CharsetEncoder newEncoder() {
        return charset.newEncoder();
    }
}
