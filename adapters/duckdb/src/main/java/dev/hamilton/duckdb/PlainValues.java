package dev.hamilton.duckdb;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Blob;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBStruct;
import org.duckdb.JsonNode;
import org.jspecify.annotations.Nullable;

/** Makes objects that everybody knows of those that DuckDB's driver has, which are those that Parquet is read to. */
final class PlainValues {

    private PlainValues() {}

    /** Of lists and arrays lists, of structs and maps maps, of bytes read-only buffers, of moments instants, else the value itself. */
    static @Nullable Object of(@Nullable Object value) throws SQLException {
        if (value instanceof Array array) {
            if (ListedTimes.areIn(array)) {
                return ListedTimes.list(array);
            }
            List<@Nullable Object> list = new ArrayList<>();
            for (Object each : (Object[]) array.getArray()) {
                list.add(of(each));
            }
            return Collections.unmodifiableList(list);
        }
        if (value instanceof DuckDBStruct struct) {
            return map(struct.getMap());
        }
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (value instanceof Blob blob) {
            return ByteBuffer.wrap(blob.getBytes(1, (int) blob.length())).asReadOnlyBuffer();
        }
        if (value instanceof OffsetDateTime time) {
            return Infinity.refused(time.toInstant());
        }
        if (value instanceof Timestamp time) {
            return Infinity.refused(DriverTime.exact(time));
        }
        if (value instanceof LocalDate date) {
            return Infinity.refused(date);
        }
        return value instanceof JsonNode json ? json.toString() : value;
    }

    private static Map<@Nullable Object, @Nullable Object> map(Map<?, ?> map) throws SQLException {
        Map<@Nullable Object, @Nullable Object> plain = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            plain.put(of(entry.getKey()), of(entry.getValue()));
        }
        return Collections.unmodifiableMap(plain);
    }
}
