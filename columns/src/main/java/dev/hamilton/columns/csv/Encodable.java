package dev.hamilton.columns.csv;

import java.nio.charset.CharsetEncoder;
import org.jspecify.annotations.Nullable;

/** Texts that a charset can say. */
final class Encodable {

    private Encodable() {}

    /**
     * Does nothing for a text that the charset can say.
     *
     * @param what what the text is, for the message
     * @param cause how it became known that it may be none; null when it is looked at first
     * @throws IllegalArgumentException when it cannot, with the first character that it has not
     */
    static void require(CharsetEncoder encoder, String text, String what, @Nullable Throwable cause) {
        if (encoder.canEncode(text)) {
            return;
        }
        int letter = text.codePoints()
                .filter(each -> !encoder.canEncode(Character.toString(each)))
                .findFirst()
                .orElseThrow();
        boolean half = Character.getType(letter) == Character.SURROGATE;
        String why = half
                ? ", which has half of a character (U+%X) that no charset can say: mend the text".formatted(letter)
                : ", and %s has no '%s' (U+%04X): expected other text, or another charset by CsvOptions.charset(...)"
                        .formatted(encoder.charset(), Character.toString(letter), letter);
        throw new IllegalArgumentException(what + why, cause);
    }
}
