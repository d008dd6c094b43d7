package dev.hamilton.run.check;

import java.util.function.Predicate;

/** Wants every value to be of a class. */
final class TypeJudge extends Judge {
    private final Predicate<Object> type;

    TypeJudge(Predicate<Object> type) {
        this.type = type;
    }

    @Override
    void see(Block block) {
        for (int i = 0; i < block.size(); i++) {
            Object value = block.boxed(i);
            if (value != null && !type.test(value)) {
                fail(block.from() + i);
            }
        }
    }

    @Override
    String finding(Shown shown) {
        return shown.rowsThat("are not", "is not");
    }
}
