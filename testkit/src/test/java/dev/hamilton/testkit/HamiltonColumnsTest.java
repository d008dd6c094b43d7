package dev.hamilton.testkit;

import dev.hamilton.column.ColumnType;
import dev.hamilton.columns.ColumnKinds;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.ValueType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** The ten columns of this project keep what column types promise. */
class HamiltonColumnsTest {
    @Nested
    class Doubles extends ColumnTypeContract {
        @Override
        protected ColumnType type() {
            return new ColumnKinds.Doubles();
        }

        @Override
        protected List<?> elements() {
            return List.of(1.5, -0.0, Double.NaN, Double.NEGATIVE_INFINITY);
        }
    }

    @Nested
    class Longs extends ColumnTypeContract {
        @Override
        protected ColumnType type() {
            return new ColumnKinds.Longs();
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
            return new ColumnKinds.Ints();
        }

        @Override
        protected List<?> elements() {
            return List.of(Integer.MAX_VALUE, 0, -1);
        }
    }

    @Nested
    class Floats extends ColumnTypeContract {
        @Override
        protected ColumnType type() {
            return new ColumnKinds.Floats();
        }

        @Override
        protected List<?> elements() {
            return List.of(1.5f, -0.0f, Float.NaN, Float.MAX_VALUE);
        }
    }

    @Nested
    class Shorts extends ColumnTypeContract {
        @Override
        protected ColumnType type() {
            return new ColumnKinds.Shorts();
        }

        @Override
        protected List<?> elements() {
            return List.of(Short.MIN_VALUE, (short) 7);
        }
    }

    @Nested
    class Bytes extends ColumnTypeContract {
        @Override
        protected ColumnType type() {
            return new ColumnKinds.Bytes();
        }

        @Override
        protected List<?> elements() {
            return List.of(Byte.MIN_VALUE, (byte) 0, Byte.MAX_VALUE);
        }
    }

    @Nested
    class Booleans extends ColumnTypeContract {
        @Override
        protected ColumnType type() {
            return new ColumnKinds.Booleans();
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
            return new ColumnKinds.Strings();
        }

        @Override
        protected List<?> elements() {
            return List.of("", "a", "b");
        }
    }

    @Nested
    class Dates extends ColumnTypeContract {
        @Override
        protected ColumnType type() {
            return new ColumnKinds.Dates();
        }

        @Override
        protected List<?> elements() {
            return List.of(LocalDate.EPOCH, LocalDate.of(9999, 12, 31), LocalDate.of(-1, 1, 1));
        }
    }

    @Nested
    class Objects extends ColumnTypeContract {
        @Override
        protected ColumnType type() {
            return new ColumnKinds.Objects();
        }

        @Override
        protected List<?> elements() {
            return List.of(Duration.ZERO, Duration.ofDays(1));
        }

        @Override
        protected ValueType columnType() {
            return DeclaredType.of(ObjectColumn.class.getName(), DeclaredType.of(Duration.class.getName()));
        }
    }
}
