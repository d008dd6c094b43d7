package dev.hamilton.dflib;

import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.columns.Column;
import dev.hamilton.columns.ColumnKinds;
import dev.hamilton.result.FrameResultBuilder;
import dev.hamilton.result.ResultBuilder;
import dev.hamilton.result.Tabular;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dflib.DataFrame;
import org.dflib.Series;

/**
 * Brings frames of DFLib to a driver and back. Stateless and thread-safe, as DFLib's frames are.
 *
 * <pre>{@code
 * DataFrame features = driver.execute(Dflib.tabular(weeks), "spend", "spendPerSignup");
 * }</pre>
 *
 * @since 0.1
 */
public final class Dflib {

    private static final ColumnRegistry COLUMNS = ColumnRegistry.load(Dflib.class.getClassLoader());

    private static final ResultBuilder<DataFrame> RESULTS =
            FrameResultBuilder.ofFamily(COLUMNS, SeriesKinds.FAMILY, Dflib::frame);

    private Dflib() {}

    /** A frame as a driver takes it, to give one of DFLib's back. */
    public static Tabular<DataFrame> tabular(DataFrame frame) {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (String name : frame.getColumnsIndex()) {
            columns.put(name, frame.getColumn(name));
        }
        return new Frame(Collections.unmodifiableMap(columns));
    }

    /** A frame's columns. */
    private record Frame(Map<String, Object> columns) implements Tabular<DataFrame> {
        @Override
        public ResultBuilder<DataFrame> resultBuilder() {
            return RESULTS;
        }
    }

    /**
     * Makes frames of results: DFLib's columns as they are, others, and arrays, converted as {@link #from} does, single values in every
     * row.
     */
    public static ResultBuilder<DataFrame> results() {
        return RESULTS;
    }

    /**
     * A frame of DFLib's with the same values in the same rows. Columns of numbers and booleans without a missing row become columns
     * of primitives, sharing their arrays where these are no longer than the column; all others columns of objects, with null where a value is missing.
     */
    public static DataFrame from(dev.hamilton.columns.DataFrame frame) {
        List<Series<?>> columns = new ArrayList<>();
        for (String name : frame.names()) {
            columns.add((Series<?>) COLUMNS.inFamily(frame.column(name), SeriesKinds.FAMILY));
        }
        return frame(frame.names(), columns);
    }

    /**
     * A frame of Hamilton's with the same values in the same rows: null is missing. A column of objects of one class becomes the column
     * that Hamilton has for it; one of nothing but nulls a column of objects.
     */
    public static dev.hamilton.columns.DataFrame toHamilton(DataFrame frame) {
        dev.hamilton.columns.DataFrame.Builder columns = dev.hamilton.columns.DataFrame.builder();
        for (String name : frame.getColumnsIndex()) {
            columns.add(name, (Column) COLUMNS.inFamily(frame.getColumn(name), ColumnKinds.FAMILY));
        }
        return columns.build();
    }

    private static DataFrame frame(List<String> names, List<Series<?>> columns) {
        return DataFrame.byColumn(names.toArray(new String[0])).of(columns.toArray(new Series<?>[0]));
    }
}
