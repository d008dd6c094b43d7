package dev.hamilton.reader;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a class file says of a method beyond what reflection says. Confined to one thread while it is read. */
final class CompiledMethod {
    private final int order;
    private final Map<Integer, String> localsAtStart = new HashMap<>();
    private final BitSet nullable = new BitSet();
    private int line;

    CompiledMethod(int order) {
        this.order = order;
    }

    void addLine(int number) {
        line = line == 0 ? number : Math.min(line, number);
    }

    void addLocal(int slot, String name) {
        localsAtStart.put(slot, name);
    }

    void addNullable(int parameter) {
        nullable.set(parameter);
    }

    /** Its place among the methods of the class, which is that of the source. */
    int order() {
        return order;
    }

    /** The first line of its body, or 0 when it has none or it is not known. */
    int line() {
        return line;
    }

    /** The name of the parameter that is kept in a slot of the stack frame, or null when it is not known. */
    @Nullable
    String local(int slot) {
        return localsAtStart.get(slot);
    }

    /** Whether a parameter has an annotation named {@code Nullable}. */
    boolean isNullable(int parameter) {
        return nullable.get(parameter);
    }
}
