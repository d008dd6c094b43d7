package dev.hamilton.io;

import dev.hamilton.problem.Nearest;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a frame are wanted, and in which order. Immutable.
 *
 * @since 0.1
 */
public final class Projection {
    private static final Projection ALL = new Projection(null);

    private final @Nullable List<String> names;

    private Projection(@Nullable List<String> names) {
        this.names = names;
    }

    /**
     * All columns there are, in their order.
     *
     * @return the projection
     */
    public static Projection all() {
        return ALL;
    }

    /**
     * Some columns.
     *
     * @param names their names in the order that is wanted
     * @return the projection
     * @throws IllegalArgumentException if a name is given twice
     */
    public static Projection of(String... names) {
        return of(Arrays.asList(names));
    }

    /**
     * Some columns.
     *
     * @param names their names in the order that is wanted
     * @return the projection
     * @throws IllegalArgumentException if a name is given twice
     */
    public static Projection of(Collection<String> names) {
        if (new LinkedHashSet<>(names).size() < names.size()) {
            throw new IllegalArgumentException("a column is wanted twice: " + names);
        }
        return new Projection(List.copyOf(names));
    }

    /**
     * The names of the columns that are wanted.
     *
     * @return the names in the order that is wanted; empty when all columns are, whichever there are
     */
    public Optional<List<String>> names() {
        return Optional.ofNullable(names);
    }

    /**
     * The wanted columns of those that are there.
     *
     * @param source where they are, for the message
     * @param there the names of the columns that are there, in their order
     * @return the names of the wanted columns, in the order that is wanted
     * @throws TransferException if a wanted column is not there, with the nearest that is
     */
    public List<String> from(String source, Collection<String> there) {
        if (names == null) {
            return List.copyOf(there);
        }
        for (String name : names) {
            if (!there.contains(name)) {
                throw new TransferException(
                        source,
                        "there is no column '" + name + "'"
                                + Nearest.to(name, there)
                                        .map(near -> ": did you mean '" + near + "'?")
                                        .orElse("; there are " + there));
            }
        }
        return names;
    }

    /** For example {@code all columns} or {@code [a, b]}. */
    @Override
    public String toString() {
        return names == null ? "all columns" : names.toString();
    }
}
