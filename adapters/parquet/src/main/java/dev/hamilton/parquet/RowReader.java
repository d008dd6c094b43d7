package dev.hamilton.parquet;

import dev.hamilton.columns.DataFrame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Reads the wanted columns of row groups, one column after the other. Confined to one thread. */
final class RowReader {

    private static final int MOST_RESERVED = 1 << 22;

    private final MessageType schema;
    private final String createdBy;
    private final List<String> names;
    private final Map<String, CellReader> flat = new LinkedHashMap<>();
    private final Map<String, NestedReader> nested = new LinkedHashMap<>();

    RowReader(MessageType file, List<String> names, String createdBy) {
        this.names = names;
        this.createdBy = createdBy;
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

    /** Makes room for so many rows, which a damaged file may say too many of. */
    void reserve(long rows) {
        int room = (int) Math.min(rows, MOST_RESERVED);
        flat.values().forEach(cells -> cells.reserve(room));
    }

    /** Reads a row group. */
    void read(PageReadStore rows) {
        MessageType flatSchema = new MessageType(
                schema.getName(), flat.keySet().stream().map(schema::getType).toArray(Type[]::new));
        GroupConverter readers = new Readers(List.copyOf(flat.values()));
        ColumnReadStoreImpl columns = new ColumnReadStoreImpl(rows, readers, flatSchema, createdBy);
        for (Map.Entry<String, CellReader> column : flat.entrySet()) {
            ColumnDescriptor descriptor = flatSchema.getColumnDescription(new String[] {column.getKey()});
            NumberKind numbers = NumberKind.of(descriptor.getPrimitiveType().getPrimitiveTypeName());
            if (numbers != null) {
                new NumberPages(descriptor, numbers, rows.getPageReader(descriptor))
                        .read(rows.getRowCount(), column.getValue());
            } else {
                read(columns.getColumnReader(descriptor), descriptor, rows.getRowCount(), column.getValue());
            }
        }
        nested.values().forEach(column -> column.read(rows));
    }

    private static void read(ColumnReader values, ColumnDescriptor descriptor, long count, CellReader cells) {
        int present = descriptor.getMaxDefinitionLevel();
        for (long row = 0; row < count; row++) {
            if (values.getCurrentDefinitionLevel() == present) {
                values.writeCurrentValueToConverter();
            } else {
                cells.addMissing();
            }
            values.consume();
        }
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

    /** Says which reader takes the values of which column. */
    private static final class Readers extends GroupConverter {
        private final List<CellReader> cells;

        Readers(List<CellReader> cells) {
            this.cells = cells;
        }

        @Override
        public Converter getConverter(int field) {
            return cells.get(field);
        }

        @Override
        public void start() {}

        @Override
        public void end() {}
    }
}
