package dev.hamilton.parquet;

import dev.hamilton.columns.Column;
import dev.hamilton.columns.ObjectColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads a column whose cells are made of several values: lists, maps and groups, as deep as the file nests them, which is as
 * deep as its schema is. Confined to one thread.
 */
final class NestedReader {

    private final MessageType schema;
    private final ObjectColumn.Builder<Object> cells = ObjectColumn.builder();

    NestedReader(Type field) {
        this.schema = new MessageType("row", field);
    }

    MessageType schema() {
        return schema;
    }

    /** Takes the cells of a row group. */
    void read(PageReadStore rows) {
        RecordReader<Group> records =
                new ColumnIOFactory().getColumnIO(schema).getRecordReader(rows, new GroupRecordConverter(schema));
        Type field = schema.getType(0);
        for (long row = 0; row < rows.getRowCount(); row++) {
            Object value = field((SimpleGroup) records.read(), field, 0);
            if (value == null) {
                cells.addMissing();
            } else {
                cells.add(value);
            }
        }
    }

    Column column() {
        return cells.build();
    }

    /** The value of a field: a list where it is repeated, null where it is absent. */
    private static @Nullable Object field(SimpleGroup group, Type type, int field) {
        int count = group.getFieldRepetitionCount(field);
        if (type.isRepetition(Type.Repetition.REPEATED)) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                values.add(value(group, type, field, i));
            }
            return Collections.unmodifiableList(values);
        }
        return count == 0 ? null : value(group, type, field, 0);
    }

    private static @Nullable Object value(SimpleGroup group, Type type, int field, int index) {
        if (type.isPrimitive()) {
            return Meaning.of(type.asPrimitiveType()).of().apply(stored(group, type.asPrimitiveType(), field, index));
        }
        SimpleGroup inner = (SimpleGroup) group.getGroup(field, index);
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        if (logical instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation) {
            return list(inner, type.asGroupType());
        }
        if (logical instanceof LogicalTypeAnnotation.MapLogicalTypeAnnotation
                || logical instanceof LogicalTypeAnnotation.MapKeyValueTypeAnnotation) {
            return map(inner, type.asGroupType());
        }
        return group(inner, type.asGroupType());
    }

    private static Object stored(SimpleGroup group, PrimitiveType type, int field, int index) {
        return switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> group.getBoolean(field, index);
            case INT32 -> group.getInteger(field, index);
            case INT64 -> group.getLong(field, index);
            case FLOAT -> group.getFloat(field, index);
            case DOUBLE -> group.getDouble(field, index);
            case INT96 -> group.getInt96(field, index);
            case BINARY, FIXED_LEN_BYTE_ARRAY -> group.getBinary(field, index);
        };
    }

    /** A group of one repeated group of one element, or, by the rules for older writers, of one repeated element. */
    private static List<@Nullable Object> list(SimpleGroup list, GroupType type) {
        Type repeated = type.getType(0);
        boolean wrapped = !repeated.isPrimitive()
                && repeated.asGroupType().getFieldCount() == 1
                && !repeated.getName().equals("array")
                && !repeated.getName().equals(type.getName() + "_tuple");
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
            values.add(
                    wrapped
                            ? field(
                                    (SimpleGroup) list.getGroup(0, i),
                                    repeated.asGroupType().getType(0),
                                    0)
                            : value(list, repeated, 0, i));
        }
        return Collections.unmodifiableList(values);
    }

    /** A group of one repeated group of a key and a value. */
    private static Map<Object, @Nullable Object> map(SimpleGroup map, GroupType type) {
        GroupType entry = type.getType(0).asGroupType();
        Map<Object, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < map.getFieldRepetitionCount(0); i++) {
            SimpleGroup pair = (SimpleGroup) map.getGroup(0, i);
            Object key = value(pair, entry.getType(0), 0, 0);
            if (key != null) {
                values.put(key, entry.getFieldCount() > 1 ? field(pair, entry.getType(1), 1) : null);
            }
        }
        return Collections.unmodifiableMap(values);
    }

    private static Map<String, @Nullable Object> group(SimpleGroup group, GroupType type) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int field = 0; field < type.getFieldCount(); field++) {
            values.put(type.getFieldName(field), field(group, type.getType(field), field));
        }
        return Collections.unmodifiableMap(values);
    }
}
