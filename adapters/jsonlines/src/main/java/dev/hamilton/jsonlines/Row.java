package dev.hamilton.jsonlines;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The cells of the line at hand, by key. Confined to one thread. */
final class Row {

    private final Predicate<String> wants;
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Set<String> others = new LinkedHashSet<>();

    /** Takes the values of the keys that are wanted, in the order in which they come. */
    Row(Predicate<String> wants) {
        this.wants = wants;
    }

    /** Takes the values of these keys, in their order. */
    Row(Collection<String> keys) {
        this(key -> false);
        keys.forEach(key -> cells.put(key, new Cell()));
    }

    /** The cells of the wanted keys so far. */
    Map<String, Cell> cells() {
        return cells;
    }

    /** The keys that nobody wanted so far. */
    Set<String> others() {
        return others;
    }

    /** The cell to take a key's value, or null when nobody wants it. */
    @Nullable
    Cell of(String key) {
        Cell cell = cells.get(key);
        if (cell == null && wants.test(key)) {
            cell = new Cell();
            cells.put(key, cell);
        } else if (cell == null) {
            others.add(key);
        }
        return cell;
    }

    void clear() {
        cells.values().forEach(Cell::clear);
    }
}
