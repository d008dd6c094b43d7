package dev.hamilton.run.check;

import dev.hamilton.catalog.Check;
import dev.hamilton.catalog.Code;
import dev.hamilton.column.ColumnData;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.quality.Diagnostics;
import dev.hamilton.quality.Diagnostics.FailedRow;
import dev.hamilton.quality.ValidationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All checks of one node, ready to be made on any number of values, also at the same time. Immutable, and as thread-safe as
 * the validators that were written by hand.
 *
 * @since 0.1
 */
public final class Examination {
    private final List<Check> checks;
    private final List<Supplier<Judge>> judges;
    private final Subject subject;
    private final ColumnRegistry columns;
    private final Function<Object, String> words;

    private Examination(Code.Checks code, Subject subject, CheckBinding binding) {
        this.checks = code.checks();
        this.judges = Judges.of(code, binding);
        this.subject = subject;
        this.columns = binding.columns();
        this.words = binding.words();
    }

    /**
     * What is examined. Immutable.
     *
     * @param node the name of the node whose value it is
     * @param column whether the value is a column, which is read row by row; else it is judged as one row
     * @param secret whether values, and what is measured of them, are kept out of results
     */
    public record Subject(String node, boolean column, boolean secret) {}

    /**
     * Prepares to examine values.
     *
     * @param code the checks
     * @param subject what is examined
     * @param binding what the checks need
     * @return the examination
     */
    public static Examination of(Code.Checks code, Subject subject, CheckBinding binding) {
        return new Examination(code, subject, binding);
    }

    /**
     * Makes all checks in one pass over a value.
     *
     * @param value the value; null where it is missing, also in the place of a column
     * @return a result for each check, in their order
     * @throws RowFailureException if a validator that was written by hand threw for a row; what it throws for a value as a
     *     whole passes unchanged
     */
    public List<ValidationResult> of(@Nullable Object value) {
        boolean column = subject.column() && value != null;
        ColumnData cells =
                value != null && column ? columns.read(value) : ColumnData.of(new @Nullable Object[] {value}, 1, null);
        List<Judge> seated = new ArrayList<>(judges.size());
        for (Supplier<Judge> each : judges) {
            Judge judge = each.get();
            judge.seeWhole(value);
            seated.add(judge);
        }
        Block block = new Block(cells);
        for (int row = 0; row < cells.length(); row += Block.ROWS) {
            block.read(row);
            for (Judge judge : seated) {
                judge.see(block);
            }
        }
        List<ValidationResult> results = new ArrayList<>(seated.size());
        for (int i = 0; i < seated.size(); i++) {
            results.add(result(checks.get(i), seated.get(i), cells, column));
        }
        return List.copyOf(results);
    }

    private ValidationResult result(Check check, Judge judge, ColumnData cells, boolean column) {
        int rows = cells.length();
        boolean passes = judge.passes(rows);
        List<FailedRow> first = new ArrayList<>();
        for (int row : judge.firstFailed()) {
            first.add(new FailedRow(row, text(cells.get(row))));
        }
        Map<String, Object> figures = subject.secret() ? Map.of() : judge.figures(rows);
        String message = check.criterion().requirement();
        if (!passes) {
            Shown shown = new Shown(column, subject.secret(), rows, judge.failed(), first);
            message += ", but " + judge.finding(shown);
        }
        Diagnostics diagnostics = new Diagnostics(rows, judge.failed(), first, figures);
        return new ValidationResult(subject.node(), check.name(), check.onFail(), passes, message, diagnostics);
    }

    private String text(@Nullable Object value) {
        if (value == null) {
            return "missing";
        }
        return subject.secret() ? "(secret)" : words.apply(value);
    }
}
