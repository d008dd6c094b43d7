package dev.hamilton.jsonlines;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.hamilton.columns.Column;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.stream.FrameSink;
import dev.hamilton.io.WholeText;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes the rows of frames, each as a line. Confined to one thread. */
final class LineSink implements FrameSink {

    private static final JsonFactory JSON = new JsonFactory();
    private static final SerializedString NOTHING = new SerializedString("");

    private final JsonGenerator json;
    private final ValueWriter values;
    private final boolean nulls;

    /**
     * Writes to a stream, which is closed with this.
     *
     * @param nulls whether a missing value is written, as null
     */
    LineSink(OutputStream bytes, boolean nulls) throws IOException {
        this.json = JSON.createGenerator(bytes, JsonEncoding.UTF8);
        json.setRootValueSeparator(NOTHING); // each line is ended by itself
        this.values = new ValueWriter(json);
        this.nulls = nulls;
    }

    @Override
    public void write(DataFrame frame) throws IOException {
        List<String> names = frame.names();
        names.forEach(WholeText::requireWholeName); // as texts they are escaped, as keys no reader takes them
        List<Column> columns = names.stream().map(frame::column).toList();
        for (int row = 0; row < frame.rowCount(); row++) {
            json.writeStartObject();
            for (int i = 0; i < columns.size(); i++) {
                Object value = columns.get(i).get(row);
                if (value != null || nulls) {
                    json.writeFieldName(names.get(i));
                    values.write(names.get(i), row, value);
                }
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
