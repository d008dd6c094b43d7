package dev.hamilton.arrow;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.io.Projection;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.dictionary.DictionaryEncoder;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.apache.arrow.vector.types.pojo.DictionaryEncoding;
import org.apache.arrow.vector.types.pojo.Field;
import org.jspecify.annotations.Nullable;

/** Makes columns of record batches. Confined to one thread. */
final class Batches {

    private final ArrowReader reader;
    private final BufferAllocator memory;
    private final VectorSchemaRoot root;
    private final List<String> wanted;

    /** Starts to read; the reader stays the caller's to close. */
    Batches(String source, ArrowReader reader, BufferAllocator memory, Projection projection) throws IOException {
        this.reader = reader;
        this.memory = memory;
        this.root = reader.getVectorSchemaRoot();
        this.wanted = projection.from(
                source,
                root.getSchema().getFields().stream().map(Field::getName).toList());
    }

    /** The rows of all batches that are left. */
    DataFrame rest() throws IOException {
        Map<String, VectorCells> columns = new LinkedHashMap<>();
        while (reader.loadNextBatch()) {
            read(columns);
        }
        for (String name : wanted) {
            if (!columns.containsKey(name)) {
                columns.put(name, VectorCells.of(name, withoutRows(name)));
            }
        }
        return frame(columns);
    }

    /** The rows of the next batch, or null where there is none. */
    @Nullable
    DataFrame next() throws IOException {
        if (!reader.loadNextBatch()) {
            return null;
        }
        Map<String, VectorCells> columns = new LinkedHashMap<>();
        read(columns);
        return frame(columns);
    }

    private static DataFrame frame(Map<String, VectorCells> columns) {
        DataFrame.Builder frame = DataFrame.builder();
        columns.forEach((name, cells) -> frame.add(name, cells.cells().build()));
        return frame.build();
    }

    private void read(Map<String, VectorCells> columns) throws IOException {
        for (String name : wanted) {
            FieldVector stored = root.getVector(name);
            Dictionary dictionary = dictionary(stored);
            if (dictionary == null) {
                columns.computeIfAbsent(name, key -> VectorCells.of(key, stored))
                        .take(name, stored);
            } else {
                try (FieldVector decoded = (FieldVector) DictionaryEncoder.decode(stored, dictionary, memory)) {
                    columns.computeIfAbsent(name, key -> VectorCells.of(key, decoded))
                            .take(name, decoded);
                }
            }
        }
    }

    /** A vector of what the column holds. */
    private FieldVector withoutRows(String name) throws IOException {
        FieldVector stored = root.getVector(name);
        Dictionary dictionary = dictionary(stored);
        return dictionary == null ? stored : dictionary.getVector();
    }

    private @Nullable Dictionary dictionary(FieldVector stored) throws IOException {
        DictionaryEncoding encoding = stored.getField().getDictionary();
        return encoding == null ? null : reader.getDictionaryVectors().get(encoding.getId());
    }
}
