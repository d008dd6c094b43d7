package dev.hamilton.columns.csv;

import dev.hamilton.columns.Column;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.stream.FrameSink;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/** Tells which text of a frame is none in the charset that it is written in. Confined to one thread. */
final class EncodedSink implements FrameSink {

    private final FrameSink sink;
    private final Charset charset;

    EncodedSink(FrameSink sink, Charset charset) {
        this.sink = sink;
        this.charset = charset;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException when a text cannot be said in the charset
     */
    @Override
    public void write(DataFrame frame) throws IOException {
        try {
            sink.write(frame);
        } catch (CharacterCodingException failed) {
            CharsetEncoder encoder = charset.newEncoder();
            for (String name : frame.names()) {
                requireText(encoder, name, "a column is called '" + name + "'", failed);
                Column column = frame.column(name);
                for (int row = 0; row < column.size(); row++) {
                    String text = String.valueOf(column.get(row));
                    String what = "column '" + name + "' holds '" + FieldTexts.cut(text) + "' in row " + row;
                    requireText(encoder, text, what, failed);
                }
            }
            throw failed; // something that the options say
        }
    }

    private void requireText(CharsetEncoder encoder, String text, String what, CharacterCodingException failed) {
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
                        .formatted(charset, Character.toString(letter), letter);
        throw new IllegalArgumentException(what + why, failed);
    }

    @Override
    public void close() throws IOException {
        sink.close();
    }
}
