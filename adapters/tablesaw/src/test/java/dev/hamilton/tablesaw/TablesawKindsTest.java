package dev.hamilton.tablesaw;

import dev.hamilton.column.ColumnType;
import dev.hamilton.testkit.ColumnTypeContract;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** Tablesaw's columns keep what column types promise. */
final class TablesawKindsTest {

    @Nested
    class Doubles extends ColumnTypeContract {
        @Override
        protected ColumnType type() {
            return new TablesawKinds.Doubles();
        }

        @Override
        protected List<?> elements() {
            return List.of(1.5, -0.0, Double.NEGATIVE_INFINITY);
        }
    }

    @Nested
    class Floats extends ColumnTypeContract {
        @Override
        protected ColumnType type() {
            return new TablesawKinds.Floats();
        }

        @Override
        protected List<?> elements() {
            return List.of(1.5f, -0.0f);
        }
    }

    @Nested
    class Longs extends ColumnTypeContract {
        @Override
        protected ColumnType type() {
            return new TablesawKinds.Longs();
        }

        @Override
        protected List<?> elements() {
            return List.of(Long.MAX_VALUE, 7L);
        }
    }

    @Nested
    class Ints extends ColumnTypeContract {
        @Override
        protected ColumnType type() {
            return new TablesawKinds.Ints();
        }

        @Override
        protected List<?> elements() {
            return List.of(Integer.MAX_VALUE, 0, -1);
        }
    }

    @Nested
    class Shorts extends ColumnTypeContract {
        @Override
        protected ColumnType type() {
            return new TablesawKinds.Shorts();
        }

        @Override
        protected List<?> elements() {
            return List.of((short) 1, (short) -1);
        }
    }

    @Nested
    class Booleans extends ColumnTypeContract {
        @Override
        protected ColumnType type() {
            return new TablesawKinds.Booleans();
        }

        @Override
        protected List<?> elements() {
            return List.of(true, false);
        }
    }

    @Nested
    class Strings extends ColumnTypeContract {
        @Override
        protected ColumnType type() {
            return new TablesawKinds.Strings();
        }

        @Override
        protected List<?> elements() {
            return List.of("a", "b");
        }
    }

    @Nested
    class Dates extends ColumnTypeContract {
        @Override
        protected ColumnType type() {
            return new TablesawKinds.Dates();
        }

        @Override
        protected List<?> elements() {
            return List.of(LocalDate.EPOCH, LocalDate.of(2024, 2, 29));
        }
    }

    @Nested
    class DateTimes extends ColumnTypeContract {
        @Override
        protected ColumnType type() {
            return new TablesawKinds.DateTimes();
        }

        @Override
        protected List<?> elements() {
            return List.of(LocalDateTime.of(2024, 2, 29, 23, 59), LocalDateTime.of(1969, 1, 1, 0, 0));
        }
    }

    @Nested
    class Times extends ColumnTypeContract {
        @Override
        protected ColumnType type() {
            return new TablesawKinds.Times();
        }

        @Override
        protected List<?> elements() {
            return List.of(LocalTime.NOON, LocalTime.MIDNIGHT);
        }
    }

    @Nested
    class Instants extends ColumnTypeContract {
        @Override
        protected ColumnType type() {
            return new TablesawKinds.Instants();
        }

        @Override
        protected List<?> elements() {
            return List.of(Instant.EPOCH, Instant.ofEpochSecond(-1));
        }
    }
}
