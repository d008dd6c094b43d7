package dev.hamilton.tablesaw;

import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.columns.ColumnKinds;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.result.FrameResultBuilder;
import dev.hamilton.result.ResultBuilder;
import dev.hamilton.result.Tabular;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Brings tables of Tablesaw to a driver and back. Stateless and thread-safe, while nobody changes a table that is read.
 *
 * <pre>{@code
 * Table features = driver.execute(Tablesaw.tabular(weeks), "spend", "spendPerSignup");
 * }</pre>
 *
 * @since 0.1
 */
public final class Tablesaw {

    private static final ColumnRegistry COLUMNS = ColumnRegistry.load(Tablesaw.class.getClassLoader());

    private static final ResultBuilder<Table> RESULTS =
            FrameResultBuilder.ofFamily(COLUMNS, TablesawKinds.FAMILY, Tablesaw::table);

    private Tablesaw() {}

    /** A table as a driver takes it, to give one of Tablesaw's back. */
    public static Tabular<Table> tabular(Table table) {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (Column<?> column : table.columns()) {
            columns.put(column.name(), column);
        }
        return new Lent(Collections.unmodifiableMap(columns));
    }

    /** A table's columns. */
    private record Lent(Map<String, Object> columns) implements Tabular<Table> {
        @Override
        public ResultBuilder<Table> resultBuilder() {
            return RESULTS;
        }
    }

    /**
     * Makes tables of results: Tablesaw's columns, others, and arrays, converted as {@link #from} does, single values in every row. The
     * columns of a table are its own copies. What Tablesaw has no column for, a name that it would trim, and names that differ
     * in upper and lower case only, are an {@link IllegalArgumentException}.
     */
    public static ResultBuilder<Table> results() {
        return RESULTS;
    }

    /**
     * A table with the same values, missing in the same rows; NaN and empty strings, which Tablesaw does not tell from missing, too.
     *
     * @throws IllegalArgumentException when Tablesaw has no column for the objects of one, takes a number in it for missing, cuts a
     *     time in it, of which it keeps milliseconds, or trims the name; or when two names differ in upper and lower case only
     */
    public static Table from(DataFrame frame) {
        List<Column<?>> columns = new ArrayList<>();
        for (String name : frame.names()) {
            try {
                columns.add((Column<?>) COLUMNS.inFamily(frame.column(name), TablesawKinds.FAMILY));
            } catch (IllegalArgumentException unfit) {
                throw new IllegalArgumentException("column '" + name + "': " + unfit.getMessage(), unfit);
            }
        }
        return table(frame.names(), columns);
    }

    /** A frame of Hamilton's with the same values, missing in the same rows. */
    public static DataFrame toHamilton(Table table) {
        DataFrame.Builder frame = DataFrame.builder();
        for (Column<?> column : table.columns()) {
            frame.add(column.name(), (dev.hamilton.columns.Column) COLUMNS.inFamily(column, ColumnKinds.FAMILY));
        }
        return frame.build();
    }

    private static Table table(List<String> names, List<Column<?>> columns) {
        requireDifferent(names);
        Table table = Table.create();
        for (int i = 0; i < names.size(); i++) {
            table.addColumns(named(names.get(i), columns.get(i).copy()));
        }
        return table;
    }

    /** Whatever the language: Tablesaw adds {@code I} beside {@code i} where that is Turkish, and then finds one of them for both. */
    private static void requireDifferent(List<String> names) {
        Map<String, String> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : names) {
            String other = known.putIfAbsent(name, name);
            if (other != null) {
                throw new IllegalArgumentException("columns '" + other + "' and '" + name
                        + "' have one name in Tablesaw, to which upper and lower case are the same: rename one before");
            }
        }
    }

    private static Column<?> named(String name, Column<?> column) {
        column.setName(name);
        if (!column.name().equals(name)) {
            throw new IllegalArgumentException("column '" + name + "': Tablesaw trims names, and would call it '"
                    + column.name() + "': rename it before");
        }
        return column;
    }
}
