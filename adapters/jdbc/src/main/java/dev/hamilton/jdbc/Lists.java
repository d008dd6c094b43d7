package dev.hamilton.jdbc;

import dev.hamilton.columns.ObjectColumn;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes lists as arrays of the database. PostgreSQL's may be deep and hold all that columns hold; DuckDB's driver takes flat ones, of
 * which it keeps numbers, truths, texts and UUIDs as they are. Immutable.
 */
final class Lists {

    private static final int LAST_YEAR = 9999;

    /** What stands behind a type's name for arrays of it. */
    private static final String ARRAY = "[]";

    private static final Map<Class<?>, String> POSTGRES = Map.ofEntries(
            Map.entry(Boolean.class, "bool"),
            Map.entry(Short.class, "int2"),
            Map.entry(Integer.class, "int4"),
            Map.entry(Long.class, "int8"),
            Map.entry(Float.class, "float4"),
            Map.entry(Double.class, "float8"),
            Map.entry(BigDecimal.class, "numeric"),
            Map.entry(String.class, "text"),
            Map.entry(UUID.class, "uuid"),
            Map.entry(ByteBuffer.class, "bytea"),
            Map.entry(LocalDate.class, "date"),
            Map.entry(LocalTime.class, "time"),
            Map.entry(OffsetTime.class, "timetz"),
            Map.entry(LocalDateTime.class, "timestamp"),
            Map.entry(Instant.class, "timestamptz"));

    private static final Map<Class<?>, String> DUCKDB = Map.of(
            Boolean.class, "BOOLEAN",
            Short.class, "SMALLINT",
            Integer.class, "INTEGER",
            Long.class, "BIGINT",
            Float.class, "FLOAT",
            Double.class, "DOUBLE",
            String.class, "VARCHAR",
            UUID.class, "UUID");

    private final Dialect dialect;
    private final String name;
    private final Class<?> kind;
    private final String base;

    private Lists(Dialect dialect, String name, Class<?> kind, String base) {
        this.dialect = dialect;
        this.name = name;
        this.kind = kind;
        this.base = base;
    }

    /**
     * How a column of lists is stored.
     *
     * @param known how it is stored in the frames before; null where there are none
     * @throws IllegalArgumentException when the database has no arrays of what they hold
     */
    static Dialect.Stored stored(
            Dialect dialect, String name, ObjectColumn<?> column, Dialect.@Nullable SqlType known) {
        Map<Class<?>, String> types = dialect.postgresql() ? POSTGRES : dialect.duckdb() ? DUCKDB : Map.of();
        if (types.isEmpty()) {
            throw new IllegalArgumentException("column '" + name + "' holds lists, which are written to PostgreSQL and"
                    + " DuckDB only: make them texts before");
        }
        Class<?> kind = first(column);
        String base = kind == null ? known(name, known) : types.get(kind);
        if (base == null) {
            throw new IllegalArgumentException("column '" + name + "' holds lists of "
                    + Objects.requireNonNull(kind).getName()
                    + ", of which this database's driver takes no arrays as they are: make them texts before");
        }
        Lists lists = new Lists(dialect, name, kind == null ? Object.class : kind, base);
        return new Dialect.Stored(
                column,
                new Dialect.SqlType(base + ARRAY, Types.ARRAY, 0),
                (to, at, row) -> lists.set(to, at, row, (Collection<?>) column.getObject(row)));
    }

    /** What the first value within the lists is; null where all are empty. */
    private static @Nullable Class<?> first(ObjectColumn<?> column) {
        for (int row = 0; row < column.size(); row++) {
            Optional<Object> value = values(column.get(row)).findFirst();
            if (value.isPresent()) {
                return kind(value.get());
            }
        }
        return null;
    }

    private static String known(String name, Dialect.@Nullable SqlType known) {
        if (known == null || known.code() != Types.ARRAY) {
            throw new IllegalArgumentException("column '" + name + "' has lists without a value only, which do not say"
                    + " what arrays they are: make them missing before");
        }
        return known.name().substring(0, known.name().length() - ARRAY.length());
    }

    /** Of what class all must be of which one is this; buffers have classes of their own. */
    private static Class<?> kind(Object value) {
        return value instanceof ByteBuffer ? ByteBuffer.class : value.getClass();
    }

    /** What is within lists, however deep, that is there. */
    static Stream<Object> values(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().flatMap(Lists::values);
        }
        return Stream.ofNullable(value);
    }

    /** How a database calls arrays of a type in the description of a result: PostgreSQL has an underscore before it. */
    static String named(String type) {
        return type.startsWith("_") ? type.substring(1) + ARRAY : type;
    }

    private void set(PreparedStatement to, int at, int row, Collection<?> list) throws SQLException {
        int depth = depth(list);
        if (depth > 1 && dialect.duckdb()) {
            throw new IllegalArgumentException("column '" + name + "' holds lists of lists in row " + row
                    + ", which DuckDB's driver does not take: make them texts before");
        }
        to.setArray(at, to.getConnection().createArrayOf(base, array(list, depth, row)));
    }

    private static int depth(Collection<?> list) {
        return 1
                + list.stream()
                        .mapToInt(each -> each instanceof Collection<?> inner ? depth(inner) : 0)
                        .max()
                        .orElse(0);
    }

    /** Arrays of arrays, as the driver tells by their class how deep they are. */
    private @Nullable Object[] array(Collection<?> list, int depth, int row) {
        int[] lengths = new int[depth];
        lengths[0] = list.size();
        Object array = Array.newInstance(kind == ByteBuffer.class ? byte[].class : Object.class, lengths);
        int at = 0;
        for (Object each : list) {
            boolean isList = each instanceof Collection<?>;
            if (each != null && isList != depth > 1) {
                throw new IllegalArgumentException("column '" + name + "' holds a list in row " + row
                        + " that has lists and others side by side: make it one of lists or of none");
            }
            Array.set(
                    array, at++, each instanceof Collection<?> inner ? array(inner, depth - 1, row) : value(each, row));
        }
        return (Object[]) array;
    }

    private @Nullable Object value(@Nullable Object value, int row) {
        if (value == null) {
            return null;
        }
        if (!kind.isInstance(value)) {
            throw new IllegalArgumentException(
                    "column '" + name + "' holds " + value.getClass().getName() + " in a list in row " + row + ", and "
                            + kind.getName() + " before: make them alike");
        }
        if (value instanceof String text) {
            return dialect.text(name, row, text);
        }
        dialect.requireKept(name, row, value);
        if (value instanceof Temporal time) {
            requireFourDigits(row, time instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : time);
            return time.toString();
        }
        return dialect.value(value);
    }

    /** Within arrays they are texts, as which those of other years are not the same to Java and to a database. */
    private void requireFourDigits(int row, Temporal time) {
        if (time.isSupported(ChronoField.YEAR)) {
            int year = time.get(ChronoField.YEAR);
            if (year < 1 || year > LAST_YEAR) {
                throw new IllegalArgumentException("column '" + name + "' holds " + time + " in a list in row " + row
                        + ", and times within arrays go from year 1 to 9999: leave it out before");
            }
        }
    }
}
