package dev.hamilton.examples.modifiers;

import dev.hamilton.quality.Validator;
import dev.hamilton.quality.Verdict;

/** Whether an amount can be paid: a check for which there is no ready-made one. */
final class FullCents implements Validator<Double> {
    @Override
    public Verdict validate(Double amount) {
        return Verdict.of(Math.abs(amount * 100 - Math.rint(amount * 100)) < 1e-6, "is not in full cents");
    }
}
