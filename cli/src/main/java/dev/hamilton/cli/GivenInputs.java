package dev.hamilton.cli;

import dev.hamilton.DriverRequest;
import dev.hamilton.columns.DataFrame;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The inputs that a request is given. Immutable.
 *
 * @param frame the columns of a file, which may be more than the dataflow knows
 * @param values values by name
 */
record GivenInputs(Optional<DataFrame> frame, Map<String, @Nullable Object> values) {
    GivenInputs {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The names of those that are columns, in their order. */
    List<String> columns() {
        List<String> names = new ArrayList<>(frame.map(DataFrame::names).orElse(List.of()));
        values.forEach((name, value) -> {
            if (value instanceof dev.hamilton.columns.Column) {
                names.add(name);
            }
        });
        return names;
    }

    DriverRequest giveTo(DriverRequest request) {
        frame.ifPresent(request::inputs);
        return request.inputs(values);
    }

    /** For people: {@code 12 columns of 120 rows}. */
    @Override
    public String toString() {
        return frame.map(table ->
                        Counted.of(table.columnCount(), "column") + " of " + Counted.of(table.rowCount(), "row"))
                .orElse(Counted.of(values.size(), "value"));
    }
}
