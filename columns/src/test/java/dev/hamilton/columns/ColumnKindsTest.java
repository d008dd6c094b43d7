package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.column.ColumnData;
import dev.hamilton.column.ColumnType;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.ValueType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

final class ColumnKindsTest {

    private static final List<Column> COLUMNS = List.of(
            DoubleColumn.ofNullable(1.0, null, 3.0),
            LongColumn.ofNullable(1L, null, 3L),
            IntColumn.of(1, 2, 3),
            FloatColumn.ofNullable(1.5f, null, Float.NaN),
            ShortColumn.ofNullable((short) 1, null, (short) 3),
            ByteColumn.ofNullable((byte) 1, null, (byte) 3),
            BooleanColumn.ofNullable(true, null, false),
            StringColumn.of("a", null, "c"),
            DateColumn.ofNullable(LocalDate.EPOCH, null, LocalDate.MIN.withYear(1)),
            ObjectColumn.of(List.of(), null, List.of(1)));

    @Test
    void the_service_loader_finds_one_type_for_each_class_of_columns() {
        List<Class<?>> classes = new ArrayList<>();
        for (ColumnType type : ServiceLoader.load(ColumnType.class)) {
            assertThat(type.family()).isEqualTo("hamilton");
            classes.add(type.columnClass());
        }
        assertThat(classes)
                .containsExactlyElementsOf(
                        COLUMNS.stream().<Class<?>>map(Object::getClass).toList());
    }

    @Test
    void every_column_is_read_to_cells_and_wrapped_again() {
        for (Column column : COLUMNS) {
            ColumnType type = typeOf(column.getClass());
            ColumnData data = type.read(column);
            assertThat(type.length(column)).isEqualTo(data.length()).isEqualTo(3);
            for (int row = 0; row < 3; row++) {
                assertThat(data.get(row)).isEqualTo(column.get(row));
                assertThat(data.isMissing(row)).isEqualTo(column.isMissing(row));
            }
            assertThat(type.wrap(data)).isEqualTo(column);
        }
    }

    @Test
    void an_array_of_primitives_is_shared() {
        DoubleColumn column = DoubleColumn.of(1, 2);
        assertThat(typeOf(DoubleColumn.class).read(column).array())
                .isSameAs(typeOf(DoubleColumn.class).read(column).array());
    }

    @Test
    void cells_longer_than_the_column_are_cut() {
        ColumnType strings = typeOf(StringColumn.class);
        assertThat(strings.wrap(ColumnData.of(new Object[] {"a", null, "c"}, 2, null)))
                .isEqualTo(StringColumn.of("a", null));
        ColumnType doubles = typeOf(DoubleColumn.class);
        assertThat(doubles.wrap(ColumnData.of(new double[] {1, 2, 3}, 2, new long[] {-2L, 5L})))
                .isEqualTo(DoubleColumn.ofNullable(null, 2.0));
        ColumnType objects = typeOf(ObjectColumn.class);
        assertThat(objects.wrap(ColumnData.of(new Integer[] {1, 2, 3}, 2, null)))
                .isEqualTo(ObjectColumn.of(1, 2));
    }

    @Test
    void each_element_type_has_exactly_one_column() {
        assertThat(columnOf("double")).isEqualTo("dev.hamilton.columns.DoubleColumn");
        assertThat(columnOf("java.lang.Double")).isEqualTo("dev.hamilton.columns.DoubleColumn");
        assertThat(columnOf("long")).isEqualTo("dev.hamilton.columns.LongColumn");
        assertThat(columnOf("int")).isEqualTo("dev.hamilton.columns.IntColumn");
        assertThat(columnOf("java.lang.Boolean")).isEqualTo("dev.hamilton.columns.BooleanColumn");
        assertThat(columnOf("java.lang.String")).isEqualTo("dev.hamilton.columns.StringColumn");
        assertThat(columnOf("java.time.LocalDate")).isEqualTo("dev.hamilton.columns.DateColumn");
        assertThat(columnOf("float")).isEqualTo("dev.hamilton.columns.FloatColumn");
        assertThat(columnOf("java.lang.Short")).isEqualTo("dev.hamilton.columns.ShortColumn");
        assertThat(columnOf("byte")).isEqualTo("dev.hamilton.columns.ByteColumn");
        assertThat(columnOf("char")).isEqualTo("dev.hamilton.columns.ObjectColumn<java.lang.Character>");
        assertThat(columnOf("java.time.Instant")).isEqualTo("dev.hamilton.columns.ObjectColumn<java.time.Instant>");
        assertThat(columnOf("java.util.List<java.lang.String>"))
                .isEqualTo("dev.hamilton.columns.ObjectColumn<java.util.List<java.lang.String>>");
    }

    @Test
    void a_column_of_objects_says_what_it_holds() {
        ColumnType type = typeOf(ObjectColumn.class);
        String name = "dev.hamilton.columns.ObjectColumn";

        assertThat(type.elementOf(ValueType.parse(name))).isEqualTo(DeclaredType.OBJECT);
        assertThat(type.elementOf(ValueType.parse(name + "<java.util.UUID>"))).hasToString("java.util.UUID");
        assertThat(type.elementOf(ValueType.parse(name + "<? extends java.lang.Number>")))
                .hasToString("java.lang.Number");
        assertThat(typeOf(IntColumn.class).elementOf(ValueType.parse("dev.hamilton.columns.IntColumn")))
                .hasToString("int");
    }

    private static ColumnType typeOf(Class<?> columnClass) {
        return ServiceLoader.load(ColumnType.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(type -> type.columnClass() == columnClass)
                .findFirst()
                .orElseThrow();
    }

    private static String columnOf(String element) {
        List<ValueType> found = new ArrayList<>();
        for (ColumnType type : ServiceLoader.load(ColumnType.class)) {
            type.columnOf(ValueType.parse(element)).ifPresent(found::add);
        }
        assertThat(found).hasSize(1);
        return found.get(0).toString();
    }
}
