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
                Encodable.require(encoder, name, "a column is called '" + name + "'", failed);
                Column column = frame.column(name);
                for (int row = 0; row < column.size(); row++) {
                    String text = String.valueOf(column.get(row));
                    String what = "column '" + name + "' holds '" + FieldTexts.cut(text) + "' in row " + row;
                    Encodable.require(encoder, text, what, failed);
                }
            }
            throw failed; // not of a text
        }
    }

    @Override
    public void close() throws IOException {
        sink.close();
    }
}
