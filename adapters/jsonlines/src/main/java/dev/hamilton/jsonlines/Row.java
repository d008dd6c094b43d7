package dev.hamilton.jsonlines;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The cells of the line at hand, by key. Confined to one thread. */
final class Row {

    private final Predicate<String> wants;
    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private final Map<String, Integer> others = new LinkedHashMap<>(); // with the line that had it last
    private int line;

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
        return others.keySet();
    }

    /** The cell to take a key's value, or null when nobody wants it. */
    @Nullable
    Cell of(String key) {
        Cell cell = cells.get(key);
        if (cell == null && wants.test(key)) {
            cell = new Cell();
            cells.put(key, cell);
        }
        return cell;
    }

    /** Notes a key that nobody wants; false when the line had it already. */
    boolean passOver(String key) {
        Integer last = others.put(key, line);
        return last == null || last != line;
    }

    void clear() {
        line++;
        cells.values().forEach(Cell::clear);
    }
}
