package dev.hamilton.cli;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.Column;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.ValueType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns that lists of values can be read as. In this order a kind holds the values of those before it, if they are numbers. */
enum ColumnKind {
    BOOLEAN(Boolean.class, BooleanColumn.class, ColumnKind::booleans),
    INT(Integer.class, IntColumn.class, ColumnKind::ints),
    LONG(Long.class, LongColumn.class, ColumnKind::longs),
    DOUBLE(Double.class, DoubleColumn.class, ColumnKind::doubles),
    DATE(LocalDate.class, DateColumn.class, ColumnKind::dates),
    STRING(String.class, StringColumn.class, ColumnKind::strings);

    private final Class<?> element;
    private final Class<? extends Column> column;
    private final Function<List<@Nullable Object>, Column> factory;

    ColumnKind(Class<?> element, Class<? extends Column> column, Function<List<@Nullable Object>, Column> factory) {
        this.element = element;
        this.column = column;
        this.factory = factory;
    }

    /** The kind of columns that suit an input: those of a type, or of which a function is given one element at a time. */
    static Optional<ColumnKind> of(ValueType wanted) {
        String name = wanted.boxed().erasure();
        return Arrays.stream(values())
                .filter(kind -> name.equals(kind.element.getName()) || name.equals(kind.column.getName()))
                .findFirst();
    }

    /** The first kind that holds all of some values, null among them for missing ones; doubles if all are missing. */
    static ColumnKind holding(List<@Nullable Object> values) {
        if (values.stream().allMatch(value -> value == null)) {
            return DOUBLE;
        }
        return Arrays.stream(values())
                .filter(kind -> values.stream().allMatch(value -> value == null || kind.holds(value)))
                .findFirst()
                .orElse(STRING);
    }

    private boolean holds(Object value) {
        return switch (this) {
            case INT -> value instanceof Integer;
            case LONG -> value instanceof Integer || value instanceof Long;
            case DOUBLE -> value instanceof Number;
            default -> element.isInstance(value);
        };
    }

    /** The type of one element. */
    ValueType elementType() {
        return new DeclaredType(element.getName(), List.of());
    }

    /** A column of values of the element's class, null for missing ones. */
    Column column(List<@Nullable Object> values) {
        return factory.apply(values);
    }

    private static Column booleans(List<@Nullable Object> values) {
        return BooleanColumn.ofNullable(values.toArray(new Boolean[0]));
    }

    private static Column ints(List<@Nullable Object> values) {
        return IntColumn.ofNullable(values.toArray(new Integer[0]));
    }

    private static Column longs(List<@Nullable Object> values) {
        return LongColumn.ofNullable(values.toArray(new Long[0]));
    }

    private static Column doubles(List<@Nullable Object> values) {
        return DoubleColumn.ofNullable(values.toArray(new Double[0]));
    }

    private static Column dates(List<@Nullable Object> values) {
        return DateColumn.ofNullable(values.toArray(new LocalDate[0]));
    }

    private static Column strings(List<@Nullable Object> values) {
        return StringColumn.of(values.toArray(new String[0]));
    }
}
