package dev.hamilton.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which registers of a group share a buffer, one after the other: the fewer buffers there are, the more of them stay in the first
 * level of the cache. A loop may write where it reads for the last time, because it reads each row before it writes it. Immutable.
 *
 * @param byRegister the buffer of each register
 * @param storages what each buffer holds
 */
record Buffers(List<Integer> byRegister, List<Storage> storages) {

    static Buffers of(Layout layout) {
        return new Building(layout).buffers();
    }

    private static final class Building {
        private final Layout layout;
        private final int[] byRegister;
        private final List<Storage> storages = new ArrayList<>();
        private final Map<Storage, Deque<Integer>> free = new EnumMap<>(Storage.class);

        Building(Layout layout) {
            this.layout = layout;
            this.byRegister = new int[layout.registers().size()];
        }

        Buffers buffers() {
            List<List<Integer>> ending = ending();
            layout.inputs().values().forEach(input -> take(input.register()));
            for (int loop = 0; loop < ending.size(); loop++) {
                ending.get(loop).forEach(this::give);
                steps(loop).forEach(step -> {
                    if (step.register() != Layout.NO_REGISTER) {
                        take(step.register());
                    }
                });
            }
            return new Buffers(Arrays.stream(byRegister).boxed().toList(), List.copyOf(storages));
        }

        private void take(int register) {
            Storage storage = layout.registers().get(register);
            Deque<Integer> spare = free.get(storage);
            if (spare == null || spare.isEmpty()) {
                byRegister[register] = storages.size();
                storages.add(storage);
            } else {
                byRegister[register] = spare.pop();
            }
        }

        private void give(int register) {
            free.computeIfAbsent(layout.registers().get(register), any -> new ArrayDeque<>())
                    .push(byRegister[register]);
        }

        private List<Layout.Call> steps(int loop) {
            return layout.steps()
                    .subList(
                            layout.loops().get(loop).first(),
                            layout.loops().get(loop).end());
        }

        /* The registers that each loop is the last to read; what is wanted outside is read behind all of them. */
        private List<List<Integer>> ending() {
            Set<Integer> read = new HashSet<>();
            layout.outputs().forEach(output -> read.add(output.register()));
            List<List<Integer>> ending = new ArrayList<>();
            for (int loop = layout.loops().size() - 1; loop >= 0; loop--) {
                List<Integer> last = new ArrayList<>();
                for (Layout.Call step : steps(loop)) {
                    for (Layout.Operand operand : step.arguments()) {
                        int register = register(operand, layout.loops().get(loop));
                        if (register != Layout.NO_REGISTER && read.add(register)) {
                            last.add(register);
                        }
                    }
                }
                ending.add(last);
            }
            Collections.reverse(ending);
            return ending;
        }

        private int register(Layout.Operand operand, Layout.Loop reader) {
            int start = layout.steps().get(reader.first()).slot();
            return operand instanceof Layout.Element element
                            && element.argument().slot() < start
                    ? layout.registerOf(element.argument().slot())
                    : Layout.NO_REGISTER;
        }
    }
}
