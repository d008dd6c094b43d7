package dev.hamilton.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the name the author probably meant.
 *
 * @since 0.1
 */
public final class Nearest {
    private Nearest() {}

    /**
     * The known name that differs least from a wanted one, by the optimal string alignment distance (Levenshtein's with
     * transpositions of neighbours; Damerau, 1964), without regard to case and underscores.
     *
     * @param wanted the name that is not known
     * @param known the names that are
     * @return the nearest, the first of several in the order given; empty if none differs by a third of its length or less
     */
    public static Optional<String> to(String wanted, Collection<String> known) {
        String target = fold(wanted);
        int limit = target.length() < 3 ? 0 : target.length() / 3;
        String best = null;
        for (String candidate : known) {
            String folded = fold(candidate);
            if (Math.abs(folded.length() - target.length()) <= limit) {
                int distance = distance(target, folded, limit);
                if (distance <= limit && !candidate.equals(wanted)) {
                    best = candidate;
                    limit = distance - 1;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * The known name that differs least from a wanted one, as {@link #to} finds it, but for one that cannot be meant.
     *
     * @param wanted the name that is not known
     * @param self a name that cannot be meant, such as that of the function which asks
     * @param known the names that are
     * @return the nearest of the others
     */
    public static Optional<String> toOther(String wanted, String self, Collection<String> known) {
        Optional<String> nearest = to(wanted, known);
        return nearest.isPresent() && nearest.get().equals(self)
                ? to(wanted, known.stream().filter(each -> !each.equals(self)).toList())
                : nearest;
    }

    /**
     * A question that names the nearest name.
     *
     * @param wanted the name that is not known
     * @param known the names that are
     * @return for example {@code did you mean 'spend'?}, or empty if no name is near
     */
    public static Optional<String> question(String wanted, Collection<String> known) {
        return to(wanted, known).map(Nearest::question);
    }

    /**
     * A question that names a name.
     *
     * @param near the nearest name
     * @return for example {@code did you mean 'spend'?}
     */
    public static String question(String near) {
        return "did you mean '%s'?".formatted(near);
    }

    private static String fold(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /* Cells further than the limit from the diagonal cannot matter, and a row above the limit ends the comparison. */
    private static int distance(String a, String b, int limit) {
        int beyond = limit + 1;
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int from = Math.max(1, i - limit);
            int to = Math.min(b.length(), i + limit);
            current[from - 1] = from == 1 ? i : beyond;
            int least = current[from - 1];
            for (int j = from; j <= to; j++) {
                int inserted = j == i + limit ? beyond : last[j];
                int substituted = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substituted, 1 + Math.min(inserted, current[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, current[j]);
            }
            if (least > limit) {
                return beyond;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }
        return last[b.length()];
    }
}
