package dev.hamilton.run.check;

import dev.hamilton.quality.Validator;
import dev.hamilton.quality.Verdict;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a validator that was written by hand, for the value as a whole or for every row. */
final class CustomJudge extends Judge {
    private final Validator<Object> validator;
    private final boolean elements;

    /** What was said first against the value. */
    private Verdict verdict = Verdict.pass();

    CustomJudge(Validator<Object> validator, boolean elements) {
        this.validator = validator;
        this.elements = elements;
    }

    @Override
    void seeWhole(@Nullable Object value) {
        if (!elements && value != null) {
            verdict = validator.validate(value);
        }
    }

    @Override
    void see(Block block) {
        if (!elements) {
            return;
        }
        for (int i = 0; i < block.size(); i++) {
            Object value = block.boxed(i);
            if (value != null && !isGood(value, block.from() + i)) {
                fail(block.from() + i);
            }
        }
    }

    private boolean isGood(Object value, int row) {
        Verdict one;
        try {
            one = validator.validate(value);
        } catch (RuntimeException | Error thrown) {
            throw new RowFailureException(row, value, thrown);
        }
        if (verdict.passes() && !one.passes()) {
            verdict = one;
        }
        return one.passes();
    }

    @Override
    boolean passes(int rows) {
        return verdict.passes();
    }

    @Override
    Map<String, Object> figures(int rows) {
        return verdict.figures();
    }

    /* The message is the author's and may well show the value. */
    @Override
    String finding(Shown shown) {
        String said = shown.secret() || verdict.message().isBlank() ? "" : verdict.message();
        if (!elements) {
            return "it " + (said.isEmpty() ? "does not" : said);
        }
        if (!shown.column()) {
            return said.isEmpty() ? shown.rowsThat("do not", "does not") : shown.rowsThat(said, said);
        }
        return shown.rowsThat("do not", "does not") + (said.isEmpty() ? "" : "; the first of them " + said);
    }
}
