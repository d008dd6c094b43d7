package dev.hamilton.kernel;

import dev.hamilton.kernel.Layout.Call;
import dev.hamilton.kernel.Layout.Element;
import dev.hamilton.kernel.Layout.Input;
import dev.hamilton.kernel.Layout.Operand;
import dev.hamilton.kernel.Layout.Same;
import dev.hamilton.plan.Argument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A loop without its group: its slots, registers and constants are counted from zero in the order in which it comes to them, so
 * that loops which do the same have the same code. A chain of thousands of steps has a few of them. Immutable.
 *
 * @param code the steps, as a group of one loop
 * @param registers which register of the group each register is
 * @param constants which constant of the group each constant is
 */
record OwnLoop(Layout code, List<Integer> registers, List<Integer> constants) {

    static OwnLoop of(Layout group, Layout.Loop loop) {
        return new Building(group, group.steps().subList(loop.first(), loop.end())).own(loop.dense());
    }

    private static final class Building {
        private final Layout group;
        private final List<Call> steps;
        private final Map<Integer, Integer> slots = new LinkedHashMap<>();
        private final Map<Integer, Input> inputs = new LinkedHashMap<>();
        private final Map<Integer, Integer> registers = new LinkedHashMap<>();
        private final Map<Integer, Integer> constants = new LinkedHashMap<>();

        Building(Layout group, List<Call> steps) {
            this.group = group;
            this.steps = steps;
        }

        OwnLoop own(boolean dense) {
            readOutside();
            steps.forEach(step -> number(slots, step.slot()));
            List<Call> calls = new ArrayList<>();
            steps.forEach(step -> calls.add(call(step)));
            List<Storage> storages =
                    registers.keySet().stream().map(group.registers()::get).toList();
            Layout.Loop all = new Layout.Loop(0, calls.size(), List.of(), List.of(), dense);
            Layout code = new Layout(calls, inputs, List.of(), List.of(), storages, List.of(all));
            return new OwnLoop(code, List.copyOf(registers.keySet()), List.copyOf(constants.keySet()));
        }

        private static int number(Map<Integer, Integer> numbers, int of) {
            numbers.putIfAbsent(of, numbers.size());
            return numbers.get(of);
        }

        /* What other loops or groups compute comes first, as in a group. */
        private void readOutside() {
            for (Call step : steps) {
                for (Operand operand : step.arguments()) {
                    if (operand instanceof Element element
                            && element.argument().slot() < steps.get(0).slot()) {
                        int register = number(
                                registers, group.registerOf(element.argument().slot()));
                        int slot = number(slots, element.argument().slot());
                        inputs.put(slot, new Input(0, 0, element.storage(), register));
                    }
                }
            }
        }

        private Call call(Call step) {
            List<Operand> operands = new ArrayList<>();
            step.arguments().forEach(operand -> operands.add(operand(operand)));
            return new Call(
                    number(slots, step.slot()),
                    step.callee(),
                    operands,
                    step.storage(),
                    step.register() == Layout.NO_REGISTER ? Layout.NO_REGISTER : number(registers, step.register()),
                    step.receiver() < 0 ? step.receiver() : number(constants, step.receiver()));
        }

        private Operand operand(Operand operand) {
            if (operand instanceof Element element) {
                Argument.Slot from = element.argument();
                Argument.Slot own = new Argument.Slot(
                        number(slots, from.slot()), from.element(), from.nullable(), from.conversion());
                return new Element(own, element.storage(), element.element());
            }
            return new Same(number(constants, ((Same) operand).index()));
        }
    }
}
