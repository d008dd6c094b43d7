package dev.hamilton.columns;

import java.util.NoSuchElementException;
import java.util.Objects;

/** Columns by name, and by the class that one expects of them. */
sealed interface TypedColumns permits DataFrame {

    /**
     * The column of a name.
     *
     * @throws NoSuchElementException when there is none, with the nearest name
     */
    Column column(String name);

    /**
     * The column of a name, which must be of a class.
     *
     * @throws NoSuchElementException when there is none, with the nearest name
     * @throws IllegalArgumentException when it is of another class, with what it is and how to get it
     */
    default <C extends Column> C column(String name, Class<C> type) {
        Column column = column(name);
        if (!type.isInstance(column)) {
            throw new IllegalArgumentException("column '" + name + "' is " + Describe.kind(column) + ", not "
                    + Describe.article(type.getSimpleName()) + ": get it by " + Describe.accessor(name, column));
        }
        return type.cast(column);
    }

    /**
     * The numbers of a column as doubles: of a {@link DoubleColumn}, or of another {@link NumericColumn}, converted.
     *
     * @throws NoSuchElementException when there is no such column, with the nearest name
     * @throws IllegalArgumentException when it has no numbers
     */
    default DoubleColumn doubles(String name) {
        return column(name, NumericColumn.class).asDoubles();
    }

    /**
     * The column of longs of a name.
     *
     * @throws NoSuchElementException when there is no such column, with the nearest name
     * @throws IllegalArgumentException when it holds something else
     */
    default LongColumn longs(String name) {
        return column(name, LongColumn.class);
    }

    /**
     * The column of ints of a name.
     *
     * @throws NoSuchElementException when there is no such column, with the nearest name
     * @throws IllegalArgumentException when it holds something else
     */
    default IntColumn ints(String name) {
        return column(name, IntColumn.class);
    }

    /**
     * The column of booleans of a name.
     *
     * @throws NoSuchElementException when there is no such column, with the nearest name
     * @throws IllegalArgumentException when it holds something else
     */
    default BooleanColumn booleans(String name) {
        return column(name, BooleanColumn.class);
    }

    /**
     * The column of strings of a name.
     *
     * @throws NoSuchElementException when there is no such column, with the nearest name
     * @throws IllegalArgumentException when it holds something else
     */
    default StringColumn strings(String name) {
        return column(name, StringColumn.class);
    }

    /**
     * The column of dates of a name.
     *
     * @throws NoSuchElementException when there is no such column, with the nearest name
     * @throws IllegalArgumentException when it holds something else
     */
    default DateColumn dates(String name) {
        return column(name, DateColumn.class);
    }

    /**
     * The column of objects of a name, all of which must be of a class.
     *
     * <pre>{@code ObjectColumn<LocalDateTime> times = frame.objects("time", LocalDateTime.class);}</pre>
     *
     * @throws NoSuchElementException when there is no such column, with the nearest name
     * @throws IllegalArgumentException when it holds something else, or an object of another class, naming its row
     */
    default <T> ObjectColumn<T> objects(String name, Class<T> type) {
        Objects.requireNonNull(type, "type");
        ObjectColumn<?> objects = column(name, ObjectColumn.class);
        return objects.requireOnly(type, name);
    }
}
