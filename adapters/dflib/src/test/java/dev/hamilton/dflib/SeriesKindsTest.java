package dev.hamilton.dflib;

import dev.hamilton.column.ColumnType;
import dev.hamilton.testkit.ColumnTypeContract;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** DFLib's columns keep what column types promise. */
final class SeriesKindsTest {

    @Nested
    class Doubles extends ColumnTypeContract {
        @Override
        protected ColumnType type() {
            return new SeriesKinds.Doubles();
        }

        @Override
        protected List<?> elements() {
            return List.of(1.5, -0.0, Double.NaN, Double.NEGATIVE_INFINITY);
        }
    }

    @Nested
    class Floats extends ColumnTypeContract {
        @Override
        protected ColumnType type() {
            return new SeriesKinds.Floats();
        }

        @Override
        protected List<?> elements() {
            return List.of(1.5f, -0.0f, Float.NaN);
        }
    }

    @Nested
    class Longs extends ColumnTypeContract {
        @Override
        protected ColumnType type() {
            return new SeriesKinds.Longs();
        }

        @Override
        protected List<?> elements() {
            return List.of(Long.MIN_VALUE, 7L);
        }
    }

    @Nested
    class Ints extends ColumnTypeContract {
        @Override
        protected ColumnType type() {
            return new SeriesKinds.Ints();
        }

        @Override
        protected List<?> elements() {
            return List.of(Integer.MAX_VALUE, 0, -1);
        }
    }

    @Nested
    class Booleans extends ColumnTypeContract {
        @Override
        protected ColumnType type() {
            return new SeriesKinds.Booleans();
        }

        @Override
        protected List<?> elements() {
            return List.of(true, false);
        }
    }

    @Nested
    class Objects extends ColumnTypeContract {
        @Override
        protected ColumnType type() {
            return new SeriesKinds.Objects();
        }

        @Override
        protected List<?> elements() {
            return List.of(Duration.ZERO, Duration.ofDays(1));
        }
    }

    @Nested
    class Boxes extends ColumnTypeContract {
        @Override
        protected ColumnType type() {
            return new SeriesKinds.Objects();
        }

        @Override
        protected List<?> elements() {
            return List.of('a', 'b');
        }
    }
}
