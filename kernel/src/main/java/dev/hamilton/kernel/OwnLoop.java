package dev.hamilton.kernel;

import dev.hamilton.kernel.Layout.Call;
import dev.hamilton.kernel.Layout.Element;
import dev.hamilton.kernel.Layout.Input;
import dev.hamilton.kernel.Layout.Operand;
import dev.hamilton.kernel.Layout.Same;
import dev.hamilton.plan.Argument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A loop without its group: its slots, registers and constants are counted from zero in the order in which it comes to them, so
 * that loops which do the same have the same code. A chain of thousands of steps has a few of them. Immutable.
 *
 * @param dense the steps, as a group of one loop, where nothing is missing: what comes from outside is a register of its own
 *     for each use
 * @param words the same where something may be missing: what comes from outside is read once
 * @param registers which register of the group each register is; several may be the same
 * @param constants which constant of the group each constant is
 */
record OwnLoop(Layout dense, Layout words, List<Integer> registers, List<Integer> constants) {

    static OwnLoop of(Layout group, Layout.Loop loop) {
        return new Building(group, group.steps().subList(loop.first(), loop.end())).own(loop.dense());
    }

    /*
     * Why a register for each use: C2 packs into vectors what follows a load, and where a value has several uses that are
     * alike, such as two sums, it may pair the one of a row with the other of the next. Then the whole loop stays scalar, 4
     * times as slow. It does not see that two registers are the same array.
     */
    private static final class Building {
        private final Layout group;
        private final List<Call> steps;
        private final Map<Integer, Integer> slots = new HashMap<>();
        private final Map<Integer, Input> inputs = new LinkedHashMap<>();
        private final List<Integer> registers = new ArrayList<>();
        private final Map<Integer, Integer> constants = new LinkedHashMap<>();
        private int uses;

        Building(Layout group, List<Call> steps) {
            this.group = group;
            this.steps = steps;
        }

        OwnLoop own(boolean dense) {
            readOutside();
            steps.forEach(step -> slots.put(step.slot(), inputs.size() + slots.size()));
            List<Call> eachUse = steps.stream().map(this::call).toList();
            List<Call> once = eachUse.stream().map(this::reading).toList();
            return new OwnLoop(
                    layout(eachUse, dense),
                    layout(once, dense),
                    List.copyOf(registers),
                    List.copyOf(constants.keySet()));
        }

        private Layout layout(List<Call> calls, boolean dense) {
            List<Storage> storages =
                    registers.stream().map(group.registers()::get).toList();
            Layout.Loop all = new Layout.Loop(0, calls.size(), List.of(), List.of(), dense);
            return new Layout(calls, inputs, List.of(), List.of(), storages, List.of(all));
        }

        /* A step that reads the first of the registers that are the same. */
        private Call reading(Call step) {
            List<Operand> operands = new ArrayList<>();
            step.arguments().forEach(operand -> operands.add(operand instanceof Element each ? first(each) : operand));
            return new Call(step.slot(), step.callee(), operands, step.storage(), step.register(), step.receiver());
        }

        private Element first(Element element) {
            int slot = element.argument().slot();
            return slot < inputs.size() ? at(registers.indexOf(registers.get(slot)), element) : element;
        }

        private int register(int ofGroup) {
            registers.add(ofGroup);
            return registers.size() - 1;
        }

        private int constant(int ofGroup) {
            constants.putIfAbsent(ofGroup, constants.size());
            return constants.get(ofGroup);
        }

        private boolean isOutside(Element element) {
            return element.argument().slot() < steps.get(0).slot();
        }

        /* What other loops or groups compute comes first, as in a group: use, slot and register have the same number. */
        private void readOutside() {
            for (Call step : steps) {
                for (Operand operand : step.arguments()) {
                    if (operand instanceof Element element && isOutside(element)) {
                        int register =
                                register(group.registerOf(element.argument().slot()));
                        inputs.put(inputs.size(), new Input(0, 0, element.storage(), register));
                    }
                }
            }
        }

        private Call call(Call step) {
            List<Operand> operands = new ArrayList<>();
            step.arguments().forEach(operand -> operands.add(operand(operand)));
            return new Call(
                    inner(step.slot()),
                    step.callee(),
                    operands,
                    step.storage(),
                    step.register() == Layout.NO_REGISTER ? Layout.NO_REGISTER : register(step.register()),
                    step.receiver() < 0 ? step.receiver() : constant(step.receiver()));
        }

        private int inner(int slot) {
            return Objects.requireNonNull(slots.get(slot), "a step of the loop");
        }

        private Operand operand(Operand operand) {
            if (operand instanceof Element element) {
                return at(isOutside(element) ? uses++ : inner(element.argument().slot()), element);
            }
            return new Same(constant(((Same) operand).index()));
        }

        private static Element at(int slot, Element element) {
            Argument.Slot from = element.argument();
            Argument.Slot own = new Argument.Slot(slot, from.element(), from.nullable(), from.conversion());
            return new Element(own, element.storage(), element.element());
        }
    }
}
