package dev.hamilton.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.FloatColumn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.filter2.predicate.FilterPredicate;
import org.apache.parquet.filter2.predicate.Operators;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both zeros are equal where groups are passed over, as they are in Java. */
final class ZerosTest {

    private static final Operators.DoubleColumn DOUBLE = FilterApi.doubleColumn("double");
    private static final Operators.FloatColumn FLOAT = FilterApi.floatColumn("float");

    /** What each file has in its one group. */
    private static final List<double[]> FILES = new ArrayList<>(List.of(
            new double[] {-0.0, -0.0},
            new double[] {0.0, 0.0},
            new double[] {-0.0, 0.0},
            new double[] {-0.0, -1, -2},
            new double[] {0.0, -1, -2},
            new double[] {-0.0, 1, 2},
            new double[] {0.0, 1, 2},
            new double[] {-1, 1},
            new double[] {1, 2, 3},
            new double[] {-3, -2, -1}));

    static {
        FILES.add(repeated(-0.0, -1, -2)); // these have dictionaries
        FILES.add(repeated(0.0, 1, 2));
        FILES.add(repeated(-1, 1));
    }

    @TempDir
    Path folder;

    private static double[] repeated(double... values) {
        return DoubleStream.iterate(0, row -> row + 1)
                .limit(30_000)
                .map(row -> values[(int) row % values.length])
                .toArray();
    }

    @BeforeEach
    void write() {
        for (int i = 0; i < FILES.size(); i++) {
            double[] values = FILES.get(i);
            FloatColumn.Builder floats = FloatColumn.builder();
            Arrays.stream(values).forEach(value -> floats.add((float) value));
            ParquetSaver.of(file(i))
                    .save(DataFrame.of("double", DoubleColumn.of(values.clone()), "float", floats.build()));
        }
    }

    private Path file(int number) {
        return folder.resolve(number + ".parquet");
    }

    /** A predicate, and what it says in Java. */
    private record Asked(FilterPredicate predicate, DoublePredicate java) {
        Asked not() {
            return new Asked(FilterApi.not(predicate), java.negate());
        }

        Asked and(Asked other) {
            return new Asked(FilterApi.and(predicate, other.predicate), java.and(other.java));
        }

        Asked or(Asked other) {
            return new Asked(FilterApi.or(predicate, other.predicate), java.or(other.java));
        }
    }

    private static List<Asked> operators(double value) {
        float single = (float) value;
        DoublePredicate in = each -> each == value || each == 7;
        Set<Double> doubles = new HashSet<>(Arrays.asList(value, 7.0, null));
        Set<Float> floats = new HashSet<>(Arrays.asList(single, 7f));
        return List.of(
                new Asked(FilterApi.eq(DOUBLE, value), each -> each == value),
                new Asked(FilterApi.eq(FLOAT, single), each -> each == value),
                new Asked(FilterApi.notEq(DOUBLE, value), each -> each != value),
                new Asked(FilterApi.notEq(FLOAT, single), each -> each != value),
                new Asked(FilterApi.gt(DOUBLE, value), each -> each > value),
                new Asked(FilterApi.gt(FLOAT, single), each -> each > value),
                new Asked(FilterApi.gtEq(DOUBLE, value), each -> each >= value),
                new Asked(FilterApi.gtEq(FLOAT, single), each -> each >= value),
                new Asked(FilterApi.lt(DOUBLE, value), each -> each < value),
                new Asked(FilterApi.lt(FLOAT, single), each -> each < value),
                new Asked(FilterApi.ltEq(DOUBLE, value), each -> each <= value),
                new Asked(FilterApi.ltEq(FLOAT, single), each -> each <= value),
                new Asked(FilterApi.in(DOUBLE, doubles), in),
                new Asked(FilterApi.in(FLOAT, floats), in),
                new Asked(FilterApi.notIn(DOUBLE, doubles), in.negate()),
                new Asked(FilterApi.notIn(FLOAT, floats), in.negate()));
    }

    private void noGroupThatHasOneIsPassedOver(Asked asked, String context) {
        for (int i = 0; i < FILES.size(); i++) {
            if (Arrays.stream(FILES.get(i)).anyMatch(asked.java)) {
                assertThat(rows(i, asked.predicate))
                        .as("%s%s on file %d", context, asked.predicate, i)
                        .isEqualTo(FILES.get(i).length);
            }
        }
    }

    private int rows(int file, FilterPredicate predicate) {
        return ParquetLoader.of(file(file)).whereGroups(predicate).load().rowCount();
    }

    @Test
    void no_group_that_has_either_zero_is_passed_over_by_any_operator() {
        for (double zero : new double[] {0.0, -0.0}) {
            for (Asked asked : operators(zero)) {
                noGroupThatHasOneIsPassedOver(asked, "");
                noGroupThatHasOneIsPassedOver(asked.not(), "");
            }
        }
    }

    @Test
    void nor_by_what_is_joined_and_negated() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        double[] values = {0.0, -0.0, 1, -1};
        for (int i = 0; i < 60; i++) {
            Asked asked = any(random, values);
            for (int joined = random.nextInt(4); joined > 0; joined--) {
                Asked other = any(random, values);
                asked = random.nextBoolean() ? asked.and(other) : asked.or(other);
                asked = random.nextInt(3) == 0 ? asked.not() : asked;
            }
            noGroupThatHasOneIsPassedOver(asked, "seed " + seed + ": ");
        }
    }

    private static Asked any(Random random, double[] values) {
        List<Asked> all = operators(values[random.nextInt(values.length)]);
        return all.get(random.nextInt(all.size()));
    }

    @Test
    void groups_that_surely_have_no_zero_are_still_passed_over() {
        int negative = 9;
        int positive = 8;
        int around = FILES.size() - 1; // of -1 and 1, by its dictionary
        for (double zero : new double[] {0.0, -0.0}) {
            for (int file : new int[] {negative, positive, around}) {
                assertThat(rows(file, FilterApi.eq(DOUBLE, zero))).isZero();
                assertThat(rows(file, FilterApi.eq(FLOAT, (float) zero))).isZero();
                assertThat(rows(file, FilterApi.in(DOUBLE, new HashSet<>(Set.of(zero)))))
                        .isZero();
                assertThat(rows(file, FilterApi.in(FLOAT, new HashSet<>(Set.of((float) zero)))))
                        .isZero();
            }
            assertThat(rows(negative, FilterApi.gtEq(DOUBLE, zero))).isZero();
            assertThat(rows(negative, FilterApi.gtEq(FLOAT, (float) zero))).isZero();
            assertThat(rows(positive, FilterApi.ltEq(DOUBLE, zero))).isZero();
            assertThat(rows(positive, FilterApi.ltEq(FLOAT, (float) zero))).isZero();
            assertThat(rows(positive, FilterApi.not(FilterApi.gt(DOUBLE, zero))))
                    .isZero();
        }
    }
}
