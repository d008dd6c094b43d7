package dev.hamilton.jdbc;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.sql.Blob;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes objects that everybody knows of those that drivers have. */
final class PlainValues {

    private PlainValues() {}

    /**
     * Of arrays lists, of maps and structs maps, however deep; of bytes read-only buffers; of what JDBC had before {@code java.time} what
     * that has; of objects of the driver's own classes texts; else the value itself.
     */
    static @Nullable Object of(@Nullable Object value) throws SQLException {
        return of(value, false);
    }

    private static @Nullable Object of(@Nullable Object value, boolean zoned) throws SQLException {
        if (value instanceof java.sql.Array array) {
            if (PostgresTimes.areIn(array)) {
                return PostgresTimes.list(array);
            }
            if (DuckDbTimes.areIn(array)) {
                return DuckDbTimes.list(array);
            }
            return of(array.getArray(), Dialect.isZoned(array.getBaseTypeName()));
        }
        if (value instanceof Struct struct) {
            return struct(struct);
        }
        if (value instanceof Map<?, ?> map) {
            Map<@Nullable Object, @Nullable Object> plain = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                plain.put(of(entry.getKey()), of(entry.getValue()));
            }
            return Collections.unmodifiableMap(plain);
        }
        if (value instanceof Blob blob) {
            return of(blob.getBytes(1, (int) blob.length()));
        }
        if (value instanceof byte[] bytes) {
            return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
        }
        if (value != null && value.getClass().isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                list.add(of(Array.get(value, i), zoned));
            }
            return Collections.unmodifiableList(list);
        }
        return value instanceof Date || value instanceof OffsetDateTime ? time(value, zoned) : known(value);
    }

    /** A map by the names of its fields; where they have none, by those that DuckDB's driver gives them. */
    private static Map<@Nullable Object, @Nullable Object> struct(Struct struct) throws SQLException {
        Object[] values = struct.getAttributes();
        List<String> names = StructNames.of(struct.getSQLTypeName());
        Map<@Nullable Object, @Nullable Object> plain = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            plain.put(names.isEmpty() ? "element" + (i + 1) : names.get(i), of(values[i]));
        }
        return Collections.unmodifiableMap(plain);
    }

    private static @Nullable Object time(Object value, boolean zoned) {
        if (value instanceof Timestamp time) {
            return zoned ? time.toInstant() : Infinity.refused(DriverTime.exact(time));
        }
        if (value instanceof java.sql.Date date) {
            return date.toLocalDate();
        }
        if (value instanceof Time time) {
            return time.toLocalTime();
        }
        return value instanceof OffsetDateTime time ? time.toInstant() : value;
    }

    private static @Nullable Object known(@Nullable Object value) {
        return value == null || value.getClass().getName().startsWith("java.") ? value : value.toString();
    }
}
