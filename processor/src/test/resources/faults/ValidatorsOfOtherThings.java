import dev.hamilton.annotation.CheckWith;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.quality.Validator;
import dev.hamilton.quality.Verdict;
import java.time.LocalDate;

@Dataflow
final class ValidatorsOfOtherThings {
    @CheckWith(OfDates.class) // expect H354
    @CheckWith(OfNumbers.class)
    static double price(double cost) {
        return cost;
    }

    @CheckWith(OfNumbers.class)
    @CheckWith(OfObjects.class)
    @CheckWith(OfHalf.class) // expect H355
    @CheckWith(OfLimits.class) // expect H355
    @CheckWith(OfInner.class) // expect H355
    static int[] prices(double cost) {
        return new int[] {(int) cost};
    }

    static final class OfDates implements Validator<LocalDate> {
        @Override
        public Verdict validate(LocalDate date) {
            return Verdict.pass();
        }
    }

    static class OfNumbers implements Validator<Number> {
        @Override
        public Verdict validate(Number number) {
            return Verdict.pass();
        }
    }

    static final class OfObjects implements Validator<Object> {
        @Override
        public Verdict validate(Object value) {
            return Verdict.pass();
        }
    }

    abstract static class OfHalf implements Validator<Integer> {}

    record OfLimits(int limit) implements Validator<Integer> {
        @Override
        public Verdict validate(Integer value) {
            return Verdict.of(value < limit, "is too much");
        }
    }

    final class OfInner extends OfNumbers {}
}
