package dev.hamilton.benchmarks.columns;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Prints a Markdown table: a line an operation, a column a library, nanoseconds per row, and what Hamilton takes as a ratio
 * of the loop by hand; Tablesaw has at most 100,000 rows. Arguments: the number of rows, then names of operations, or none for all.
 *
 * <pre>java -cp verify/benchmarks/target/benchmarks.jar dev.hamilton.benchmarks.columns.ColumnTable 1000000</pre>
 */
public final class ColumnTable {
    /** The most rows that Tablesaw is given: of more, a window of 252 rows takes it minutes. */
    private static final int TABLESAW = 100_000;

    private ColumnTable() {}

    /**
     * Measures and prints.
     *
     * @throws Exception if a library fails
     */
    public static void main(String[] args) throws Exception {
        int rows = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
        List<Operation> operations = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            operations.add(Operation.valueOf(args[i].toUpperCase(Locale.ROOT)));
        }
        StringBuilder header = new StringBuilder("| ns a row, " + rows + " rows |");
        StringBuilder line = new StringBuilder("|---|");
        for (Library.Name library : Library.Name.values()) {
            header.append(' ').append(library.name().toLowerCase(Locale.ROOT)).append(" |");
            line.append("---:|");
        }
        System.out.println(header + " hamilton / hand |");
        System.out.println(line + "---:|");
        for (Operation operation : operations.isEmpty() ? List.of(Operation.values()) : operations) {
            System.out.println(row(operation, rows));
        }
    }

    private static String row(Operation operation, int rows) throws Exception {
        Map<Library.Name, Double> nanos = new EnumMap<>(Library.Name.class);
        StringBuilder row = new StringBuilder(
                "| " + operation.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " |");
        for (Library.Name library : Library.Name.values()) {
            int given = library == Library.Name.TABLESAW ? Math.min(rows, TABLESAW) : rows;
            double taken = nanos(operation, library, given);
            nanos.put(library, taken);
            row.append(cell(taken));
        }
        return row + cell(nanos.getOrDefault(Library.Name.HAMILTON, 0.0) / nanos.getOrDefault(Library.Name.HAND, 0.0));
    }

    private static String cell(double number) {
        return number > 0 && Double.isFinite(number) ? String.format(Locale.ROOT, " %.2f |", number) : " |";
    }

    /** 0 if the library has no such operation. */
    private static double nanos(Operation operation, Library.Name library, int rows) throws Exception {
        try (Folder folder = Folder.make();
                Library made = library.over(new Given(10, folder.path()))) {
            if (made.operation(operation).isEmpty()) {
                return 0;
            }
        }
        Options options = new OptionsBuilder()
                .include(ColumnBenchmark.class.getName())
                .param("operation", operation.name())
                .param("library", library.name())
                .param("rows", Integer.toString(rows))
                .verbosity(VerboseMode.SILENT)
                .build();
        RunResult result = new Runner(options).runSingle();
        return result.getPrimaryResult().getScore() * 1000 / rows;
    }
}
