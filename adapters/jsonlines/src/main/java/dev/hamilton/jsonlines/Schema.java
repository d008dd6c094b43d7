package dev.hamilton.jsonlines;

import dev.hamilton.io.Projection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which columns a text has, and of which types. Immutable.
 *
 * @param types the types of the wanted columns, in the wanted order
 */
record Schema(Map<String, JsonType> types) {

    /** Whether all that is wanted is declared, so that the text need not be gone through before its rows are read. */
    static boolean isKnown(Projection wanted, Map<String, JsonType> declared) {
        return wanted.names().map(declared.keySet()::containsAll).orElse(false);
    }

    /** Goes through the text, unless all that is wanted is declared. Faulty lines are passed over: reading the rows tells them. */
    static Schema of(LineText text, Projection wanted, Map<String, JsonType> declared) {
        boolean known = isKnown(wanted, declared);
        Map<String, JsonType> there = known ? new LinkedHashMap<>() : new LinkedHashMap<>(inferred(text, wanted));
        there.replaceAll((name, type) -> declared.getOrDefault(name, type));
        declared.forEach(there::putIfAbsent);
        Map<String, JsonType> types = new LinkedHashMap<>();
        for (String name : wanted.from(text.source(), there.keySet())) {
            types.put(name, there.getOrDefault(name, JsonType.DOUBLE));
        }
        return new Schema(types);
    }

    /** The types of the columns that are there; of those that are not wanted, any. */
    private static Map<String, JsonType> inferred(LineText text, Projection wanted) {
        Set<String> names = new LinkedHashSet<>(wanted.names().orElse(List.of()));
        Row row = new Row(key -> wanted.names().isEmpty() || names.contains(key));
        Map<String, SeenValues> seen = new LinkedHashMap<>();
        text.keep();
        try (LineReader lines = new LineReader(text, fault -> {})) {
            while (lines.next(row)) {
                row.cells().forEach((name, cell) -> {
                    if (cell.kind() != Cell.Kind.ABSENT) {
                        seen.computeIfAbsent(name, key -> new SeenValues()).see(cell);
                    }
                });
            }
        }
        Map<String, JsonType> types = new LinkedHashMap<>();
        seen.forEach((name, values) -> types.put(name, values.type()));
        row.others().forEach(name -> types.put(name, JsonType.OBJECT));
        if (wanted.names().isPresent()) { // a column that only faulty lines have is there: the lines are what is wrong
            row.cells().keySet().forEach(name -> types.putIfAbsent(name, JsonType.DOUBLE));
        }
        return types;
    }
}
