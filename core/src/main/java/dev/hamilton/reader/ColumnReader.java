package dev.hamilton.reader;

import dev.hamilton.catalog.Code;
import dev.hamilton.column.ColumnData;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.column.NamedColumns;
import dev.hamilton.model.ColumnTypes;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.ValueType;
import dev.hamilton.run.StepFunction;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a column of a frame, by name or by place. As thread-safe as the frame. */
final class ColumnReader implements StepFunction {
    private final Code.ColumnOf code;
    private final Class<?> wanted;
    private final Class<?> cell;
    private final @Nullable Object orElse;
    private final ColumnRegistry columns;

    /**
     * Prepares to read.
     *
     * @param code which column
     * @param values reads a constant as a type
     * @param classes finds the class of a type, for a primitive its box
     * @param columns knows columns
     */
    ColumnReader(
            Code.ColumnOf code,
            BiFunction<ValueType, String, Object> values,
            Function<ValueType, Class<?>> classes,
            ColumnRegistry columns) {
        this.code = code;
        this.columns = columns;
        this.wanted = classes.apply(code.type());
        ValueType element =
                columns.column(code.type()).map(ColumnTypes.Column::element).orElse(code.type());
        this.orElse = code.orElse() == null ? null : values.apply(element, code.orElse());
        this.cell = element instanceof PrimitiveType ? primitive(classes.apply(element)) : classes.apply(element);
    }

    private static Class<?> primitive(Class<?> box) {
        return MethodType.methodType(box).unwrap().returnType();
    }

    @Override
    public @Nullable Object call(@Nullable Object[] arguments) {
        if (!(arguments[0] instanceof NamedColumns frame)) {
            return null;
        }
        Map<String, Object> named = frame.columns();
        String name = code.name();
        if (name == null) {
            if (code.index() >= named.size()) {
                throw new NoSuchElementException("column %d is wanted of %d".formatted(code.index(), named.size()));
            }
            name = List.copyOf(named.keySet()).get(code.index());
        }
        Object column = named.get(name);
        if (column == null && orElse != null) {
            return filled(
                    orElse,
                    named.isEmpty() ? 0 : columns.rows(named.values().iterator().next()));
        }
        if (column == null) {
            throw new NoSuchElementException("the frame has no column '%s', only %s".formatted(name, named.keySet()));
        }
        if (!wanted.isInstance(column)) {
            throw new ClassCastException("the column '%s' is %s, not %s"
                    .formatted(
                            name, column.getClass().getSimpleName(), code.type().display()));
        }
        return column;
    }

    private Object filled(Object value, int rows) {
        Object cells = Array.newInstance(cell, rows);
        for (int row = 0; row < rows; row++) {
            Array.set(cells, row, value);
        }
        return columns.wrap(code.type(), ColumnData.of(cells, rows, null));
    }
}
