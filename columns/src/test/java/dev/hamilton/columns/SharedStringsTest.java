package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A column of few different strings keeps each of them once. */
final class SharedStringsTest {

    private static final int ROWS = 100_000;

    @Test
    void strings_that_come_again_are_one_object_however_the_column_is_made() {
        String[] cities = IntStream.range(0, ROWS)
                .mapToObj(row -> row % 7 == 0 ? null : "city " + row % 500)
                .toArray(String[]::new);
        StringColumn.Builder builder = StringColumn.builder();
        for (String city : cities) {
            if (city == null) {
                builder.addMissing();
            } else {
                builder.add(city);
            }
        }
        StringColumn column = StringColumn.of(cities);
        assertThat(builder.build()).isEqualTo(column);
        assertThat(objects(column)).isEqualTo(500);
        assertThat(objects(builder.build())).isEqualTo(500);
        assertThat(objects(column.toUpperCase())).isEqualTo(500);
        assertThat(objects(IntColumn.of(
                                IntStream.range(0, ROWS).map(row -> row % 500).toArray())
                        .asStrings()))
                .isEqualTo(500);
        assertThat(cities[1]).isNotSameAs(cities[3501]).isEqualTo(cities[3501]);
    }

    @Test
    void strings_that_are_all_different_stay_as_they_are() {
        String[] names = IntStream.range(0, ROWS).mapToObj(row -> "name " + row).toArray(String[]::new);
        StringColumn column = StringColumn.of(names);
        assertThat(objects(column)).isEqualTo(ROWS);
        assertThat(column.toArray()).containsExactly(names);
    }

    private static int objects(StringColumn column) {
        Set<Object> objects = Collections.newSetFromMap(new IdentityHashMap<>());
        for (String string : column.toArray()) {
            if (string != null) {
                objects.add(string);
            }
        }
        return objects.size();
    }
}
