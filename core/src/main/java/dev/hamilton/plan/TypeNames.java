package dev.hamilton.plan;

import dev.hamilton.model.ArrayType;
import dev.hamilton.model.ColumnTypes;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.ValueType;
import java.util.Optional;

/**
 * What a wanted type and the one found instead are called in a message: by simple names, or with their packages where these are the
 * same, or both are columns of two libraries.
 */
record TypeNames(String wanted, String found, boolean areOne) {

    /** The same, with packages also where the simple names differ, but are those of columns of two libraries. */
    static TypeNames of(ValueType wanted, ValueType found, ColumnTypes columns) {
        return areOfTwoLibraries(wanted, found, columns)
                ? new TypeNames(wanted.toString(), found.toString(), true)
                : of(wanted, found);
    }

    /** How a column becomes one of the library that is wanted, as the end of a sentence; nothing where that is not what is wrong. */
    static String conversion(ValueType wanted, ValueType found, ColumnTypes columns) {
        if (wanted instanceof ArrayType && columns.column(found).isPresent()) {
            return "; toArrays() of a frame gives arrays of primitives where no row is missing";
        }
        if (areOfTwoLibraries(wanted, found, columns)) {
            return "; the adapter of a library makes its frames of others, and others of its frames"
                    + " (Dflib.tabular(Dflib.from(frame)), Dflib.toHamilton(frame), and the same of Tablesaw)";
        }
        return mayMiss(wanted, found, columns)
                ? "; a row of %s may be missing, but none of %s: fill or drop such rows before, or let the function take %s"
                        .formatted(found.display(), wanted.display(), found.display())
                : "";
    }

    /* Columns of one library, of a primitive type and of its box. */
    private static boolean mayMiss(ValueType wanted, ValueType found, ColumnTypes columns) {
        Optional<ColumnTypes.Column> one = columns.column(wanted);
        Optional<ColumnTypes.Column> other = columns.column(found);
        return one.isPresent()
                && other.isPresent()
                && one.get().element() instanceof PrimitiveType primitive
                && primitive.box().equals(other.get().element());
    }

    private static boolean areOfTwoLibraries(ValueType wanted, ValueType found, ColumnTypes columns) {
        Optional<ColumnTypes.Column> one = columns.column(wanted);
        Optional<ColumnTypes.Column> other = columns.column(found);
        return one.isPresent()
                && other.isPresent()
                && !one.get().family().equals(other.get().family());
    }

    static TypeNames of(ValueType wanted, ValueType found) {
        return wanted.display().equals(found.display())
                ? new TypeNames(wanted.toString(), found.toString(), true)
                : new TypeNames(wanted.display(), found.display(), false);
    }
}
