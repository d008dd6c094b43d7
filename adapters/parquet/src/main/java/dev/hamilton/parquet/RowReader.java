package dev.hamilton.parquet;

import dev.hamilton.columns.DataFrame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Reads the wanted columns of row groups, one column after the other. Confined to one thread. */
final class RowReader {

    private static final int RESERVED = 1 << 22; // rows that the smallest file may have

    private final MessageType schema;
    private final @Nullable String writtenBy;
    private final List<String> names;
    private final Map<String, CellReader> flat = new LinkedHashMap<>();
    private final Map<String, NestedReader> nested = new LinkedHashMap<>();

    RowReader(MessageType file, List<String> names, @Nullable String writtenBy) {
        this.writtenBy = writtenBy;
        this.names = names;
        this.schema = new MessageType(
                file.getName(), names.stream().map(file::getType).toArray(Type[]::new));
        for (Type field : schema.getFields()) {
            if (field.isPrimitive() && !field.isRepetition(Type.Repetition.REPEATED)) {
                flat.put(field.getName(), CellReader.of(field.asPrimitiveType()));
            } else {
                nested.put(field.getName(), new NestedReader(field));
            }
        }
    }

    /** The columns that are read. */
    MessageType schema() {
        return schema;
    }

    /** Makes room for so many rows; a damaged file may say far too many, and has not as many bytes then. */
    void reserve(long rows, long fileBytes) {
        int room = (int) Math.min(rows, Math.min(Integer.MAX_VALUE, Math.max(RESERVED, fileBytes)));
        flat.values().forEach(cells -> cells.reserve(room));
    }

    /** Reads a row group. */
    void read(PageReadStore rows) {
        MessageType flatSchema = new MessageType(
                schema.getName(), flat.keySet().stream().map(schema::getType).toArray(Type[]::new));
        flat.forEach((name, cells) -> {
            ColumnDescriptor descriptor = flatSchema.getColumnDescription(new String[] {name});
            new FlatPages(descriptor, rows.getPageReader(descriptor), cells, writtenBy).read(rows.getRowCount());
        });
        nested.values().forEach(column -> column.read(rows));
    }

    DataFrame frame() {
        DataFrame.Builder frame = DataFrame.builder();
        for (String name : names) {
            CellReader cells = flat.get(name);
            NestedReader objects = nested.get(name);
            if (cells != null) {
                frame.add(name, cells.column());
            } else if (objects != null) {
                frame.add(name, objects.column());
            }
        }
        return frame.build();
    }
}
