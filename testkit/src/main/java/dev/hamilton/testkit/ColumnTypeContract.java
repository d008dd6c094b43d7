package dev.hamilton.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.column.ColumnData;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.column.ColumnType;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.ValueType;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The promises that every {@link ColumnType} makes. A test class of a column type extends this, and supplies the type and
 * some elements.
 *
 * @since 0.1
 */
public abstract class ColumnTypeContract {
    private static final int[] LENGTHS = {0, 1, 2, 63, 64, 65, 127, 128, 130};

    /** Called by subclasses. */
    protected ColumnTypeContract() {}

    /**
     * What is tested.
     *
     * @return the column type
     */
    protected abstract ColumnType type();

    /**
     * Elements to fill columns with.
     *
     * @return at least two, all different, none null
     */
    protected abstract List<?> elements();

    /**
     * The type of a column of {@link #elements()}, with type arguments where the class has parameters.
     *
     * @return by default what the column type says of a column
     */
    protected ValueType columnType() {
        return type().typeOf(column(3, row -> false));
    }

    private Object element(int row) {
        return elements().get(row % elements().size());
    }

    /* Behind a missing row of a primitive array stands an element, so that looking there would be seen. */
    private ColumnData cells(int rows, int spare, IntPredicate missing) {
        ValueType element = type().elementOf(type().columnOf(ofElements()).orElseThrow());
        boolean primitive = element instanceof PrimitiveType;
        Class<?> component = primitive ? primitive(elements().get(0).getClass()) : Object.class;
        Object array = Array.newInstance(component, rows + spare);
        long[] validity = new long[(rows + spare + 63) >>> 6];
        boolean complete = true;
        for (int row = 0; row < rows + spare; row++) {
            boolean absent = row < rows && missing.test(row);
            complete &= !absent;
            if (primitive || !absent) {
                Array.set(array, row, element(row));
            }
            validity[row >>> 6] |= absent ? 0 : 1L << row;
        }
        return ColumnData.of(array, rows, primitive && !complete ? validity : null);
    }

    private ValueType ofElements() {
        ValueType boxed = ValueType.parse(elements().get(0).getClass().getName());
        return PrimitiveType.unboxed(boxed)
                .<ValueType>map(each -> each)
                .filter(each -> type().columnOf(each).isPresent())
                .orElse(boxed);
    }

    private static Class<?> primitive(Class<?> box) {
        return MethodType.methodType(box).unwrap().returnType();
    }

    private Object column(int rows, IntPredicate missing) {
        return type().wrap(cells(rows, 0, missing));
    }

    private Object someRows() {
        return column(65, row -> type().canMiss() && row % 3 == 0);
    }

    private List<@Nullable Object> read(Object column) {
        ColumnData data = type().read(column);
        List<@Nullable Object> values = new ArrayList<>();
        for (int row = 0; row < data.length(); row++) {
            values.add(data.get(row));
        }
        return values;
    }

    private List<@Nullable Object> expected(int rows, IntPredicate missing) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            values.add(missing.test(row) ? null : element(row));
        }
        return values;
    }

    private List<IntPredicate> patterns() {
        return !type().canMiss()
                ? List.of(row -> false)
                : List.of(row -> false, row -> true, row -> row % 2 == 0, row -> row % 64 == 63, row -> row % 64 == 0);
    }

    /** What was wrapped is read back, whichever rows are missing, whatever the length. */
    @Test
    public void what_is_wrapped_is_read_back() {
        for (int rows : LENGTHS) {
            for (IntPredicate missing : patterns()) {
                Object column = column(rows, missing);
                assertThat(type().length(column)).isEqualTo(rows);
                assertThat(type().read(column).length()).isEqualTo(rows);
                assertThat(read(column)).isEqualTo(expected(rows, missing));
            }
        }
    }

    /** An array may be longer than the column, and bits beyond the last row mean nothing. */
    @Test
    public void what_lies_beyond_the_last_row_is_not_read() {
        for (int rows : LENGTHS) {
            for (IntPredicate missing : patterns()) {
                Object column = type().wrap(cells(rows, 70, missing));
                assertThat(type().length(column)).isEqualTo(rows);
                assertThat(read(column)).isEqualTo(expected(rows, missing));
            }
        }
    }

    /** What was read can be wrapped again. */
    @Test
    public void what_is_read_can_be_wrapped() {
        Object column = someRows();
        assertThat(read(type().wrap(type().read(column)))).isEqualTo(read(column));
    }

    /** Reading changes nothing. */
    @Test
    public void a_column_can_be_read_any_number_of_times() {
        Object column = someRows();
        assertThat(read(column)).isEqualTo(read(column));
    }

    /** Elements of a primitive type stand in an array of primitives, others in an array of objects without a bitmap. */
    @Test
    public void the_cells_are_of_the_element_type() {
        ColumnData data = type().read(someRows());
        if (type().elementOf(columnType()) instanceof PrimitiveType) {
            assertThat(data.array().getClass().getComponentType().isPrimitive()).isTrue();
        } else {
            assertThat(data.array()).isInstanceOf(Object[].class);
            assertThat(data.validity()).isNull();
        }
    }

    /** Columns are of the class that is said, or of a subclass. */
    @Test
    public void columns_are_of_the_class() {
        assertThat(column(3, row -> false)).isInstanceOf(type().columnClass());
        assertThat(columnType().erasure()).isEqualTo(type().columnClass().getName());
    }

    /** A column that cannot have a missing row says so, instead of making up a value. */
    @Test
    public void a_missing_row_is_refused_where_none_can_be() {
        if (!type().canMiss()) {
            assertThatThrownBy(() -> column(65, row -> row == 64))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("row 64");
        }
    }

    /** The type for an element and the element of that type agree, boxed or not where a row can be missing. */
    @Test
    public void types_and_elements_agree() {
        ValueType element = type().elementOf(columnType());
        assertThat(type().columnOf(element)).isPresent();
        if (type().canMiss()) {
            assertThat(type().columnOf(element.boxed())).isEqualTo(type().columnOf(element));
        } else {
            assertThat(type().columnOf(element.boxed())).isNotEqualTo(type().columnOf(element));
        }
        ValueType column = type().columnOf(element).orElseThrow();
        assertThat(type().elementOf(column)).isEqualTo(element);
        assertThat(column.erasure()).isEqualTo(type().columnClass().getName());
    }

    /** The family has a name, which is not that of arrays. */
    @Test
    public void the_family_has_a_name_of_its_own() {
        assertThat(type().family())
                .isNotBlank()
                .isNotEqualTo(ColumnRegistry.ARRAYS)
                .isEqualTo(type().family());
    }

    /** The service loader finds it, so that users need not name it. */
    @Test
    public void it_is_registered_as_a_service() {
        assertThat(ServiceLoader.load(ColumnType.class))
                .extracting(each -> each.getClass().getName())
                .contains(type().getClass().getName());
    }
}
