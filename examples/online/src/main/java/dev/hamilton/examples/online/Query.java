package dev.hamilton.examples.online;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, and all that is wrong with them. An empty one is missing, as an empty cell of the CSV file is. */
final class Query {
    private final Map<String, String> left = new LinkedHashMap<>();
    private final Set<String> problems = new LinkedHashSet<>(); // each is told once

    /** Reads what stands behind the question mark. */
    Query(@Nullable String raw) {
        for (String each : (raw == null ? "" : raw).split("&")) {
            if (!each.isEmpty()) {
                String[] both = each.split("=", 2);
                String name = URLDecoder.decode(both[0], StandardCharsets.UTF_8);
                String value = both.length < 2 ? "" : URLDecoder.decode(both[1], StandardCharsets.UTF_8);
                if (left.putIfAbsent(name, value) != null) {
                    problems.add("the parameter '%s' is given more than once".formatted(name));
                }
            }
        }
    }

    /** The text of a parameter; null if it is missing. */
    @Nullable
    String text(String name) {
        String value = left.remove(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** The whole number of a parameter; without one it is a problem. */
    OptionalInt whole(String name) {
        String value = wanted(name);
        try {
            return value == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
        } catch (NumberFormatException e) {
            problems.add("the parameter '%s' is a whole number up to %d, not '%s'"
                    .formatted(name, Integer.MAX_VALUE, value));
            return OptionalInt.empty();
        }
    }

    /** The number of a parameter; without one it is a problem. */
    OptionalDouble number(String name) {
        String value = wanted(name);
        try {
            return value == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(value));
        } catch (NumberFormatException e) {
            problems.add("the parameter '%s' is a number, not '%s'".formatted(name, value));
            return OptionalDouble.empty();
        }
    }

    private @Nullable String wanted(String name) {
        String value = text(name);
        if (value == null) {
            problems.add("give the parameter '%s'".formatted(name));
        }
        return value;
    }

    /**
     * Says that all parameters were read.
     *
     * @throws IllegalArgumentException with a line for each problem, if there is one
     */
    void end() {
        left.keySet().forEach(name -> problems.add("there is no parameter '%s'".formatted(name)));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
    }
}
