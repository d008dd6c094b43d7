package dev.hamilton.kernel;

import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.model.ArrayType;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.ValueType;
import dev.hamilton.plan.Argument;
import dev.hamilton.plan.Group;
import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of a group are while it is computed. Immutable.
 *
 * <p>A register is an array with a place for each row of a block. Inputs, stored steps and steps that other loops read have a
 * register each; steps that are read in their own loop only have none. Which registers share an array say {@link Buffers}.
 *
 * @param steps the steps in order
 * @param inputs the columns that come from outside, by slot
 * @param constants the values that are the same for every row
 * @param outputs the columns that are wanted outside, in the order of the group's stored slots
 * @param registers what each register holds
 * @param loops the loops in order
 */
record Layout(
        List<Call> steps,
        Map<Integer, Input> inputs,
        List<Constant> constants,
        List<Output> outputs,
        List<Storage> registers,
        List<Loop> loops) {
    static final int NO_REGISTER = -1;

    /**
     * A step of the group.
     *
     * @param slot the slot that it writes
     * @param callee what it calls
     * @param arguments where its arguments come from
     * @param storage what its values are kept as
     * @param register the register that it is written to, or {@link #NO_REGISTER}
     * @param receiver the constant that it is called on, or -1
     */
    record Call(int slot, Callee callee, List<Operand> arguments, Storage storage, int register, int receiver) {}

    /** Where an argument comes from. */
    sealed interface Operand {}

    /**
     * An element of a column.
     *
     * @param argument what the plan says of it
     * @param storage what the column's values are kept as
     * @param element what an element that is a box holds; null for other references and for primitives
     */
    record Element(
            Argument.Slot argument,
            Storage storage,
            @Nullable Storage element) implements Operand {}

    /**
     * The same value for every row.
     *
     * @param index its place among the constants
     */
    record Same(int index) implements Operand {}

    /**
     * A column from outside.
     *
     * @param step the step and
     * @param parameter the parameter where the run finds it
     * @param storage what its values are kept as
     * @param register its register
     */
    record Input(int step, int parameter, Storage storage, int register) {}

    /**
     * A value that is the same for every row.
     *
     * @param step the step and
     * @param parameter the parameter where the run finds it; -1 for what the step is called on
     * @param required whether the function is never called if it is null
     */
    record Constant(int step, int parameter, boolean required) {}

    /**
     * A column that is wanted outside.
     *
     * @param type the column's type
     * @param element the class of the array's elements
     * @param register its register
     */
    record Output(ValueType type, Class<?> element, int register) {}

    /**
     * A loop.
     *
     * @param first the first step, counted in the group
     * @param end the step behind the last
     * @param reads the registers that it reads, of primitives only
     * @param writes the registers that it writes, of primitives only
     * @param dense whether no primitive that it computes can be missing where none that it reads is
     */
    record Loop(int first, int end, List<Integer> reads, List<Integer> writes, boolean dense) {}

    /** The register of a slot that is read from outside its loop. */
    int registerOf(int slot) {
        Input input = inputs.get(slot);
        return input != null
                ? input.register()
                : steps.get(slot - steps.get(0).slot()).register();
    }

    /** Whether a step is not called where an element is missing; a component of nothing is nothing. */
    static boolean isRequired(Call step, Element element) {
        return !element.argument().nullable() || step.callee().kind() == Callee.Kind.ACCESSOR;
    }

    static Layout of(Plan plan, Group group, Callees callees, ColumnRegistry columns) {
        return new Building(plan, group, callees, columns).layout();
    }

    private static final class Building {
        private final Plan plan;
        private final Group group;
        private final Callees callees;
        private final ColumnRegistry columns;
        private final List<Step> steps;
        private final int firstSlot;
        private final Map<Integer, Input> inputs = new LinkedHashMap<>();
        private final List<Constant> constants = new ArrayList<>();
        private final List<Storage> registers = new ArrayList<>();
        private final int[] register;
        private final int[] loopOf;

        Building(Plan plan, Group group, Callees callees, ColumnRegistry columns) {
            this.plan = plan;
            this.group = group;
            this.callees = callees;
            this.columns = columns;
            this.steps = plan.steps().subList(group.first(), group.first() + group.count());
            this.firstSlot = plan.supplied().size() + group.first();
            this.register = new int[steps.size()];
            this.loopOf = new int[steps.size()];
        }

        Layout layout() {
            List<List<Operand>> operands = new ArrayList<>();
            for (int i = 0; i < steps.size(); i++) {
                operands.add(operands(i));
            }
            List<Output> outputs = new ArrayList<>();
            Arrays.fill(register, NO_REGISTER);
            for (int slot : group.stored()) {
                int step = slot - firstSlot;
                register[step] = register(storage(steps.get(step)));
                outputs.add(new Output(steps.get(step).type(), element(steps.get(step)), register[step]));
            }
            registersBetweenLoops();
            List<Call> calls = new ArrayList<>();
            for (int i = 0; i < steps.size(); i++) {
                calls.add(call(i, operands.get(i)));
            }
            List<Loop> loops = new ArrayList<>();
            group.loops().forEach(loop -> loops.add(loop(loop, calls)));
            return new Layout(calls, inputs, constants, outputs, registers, loops);
        }

        private List<Operand> operands(int index) {
            Step step = steps.get(index);
            List<Operand> operands = new ArrayList<>();
            for (int i = 0; i < step.arguments().size(); i++) {
                if (step.arguments().get(i) instanceof Argument.Slot slot && slot.element()) {
                    operands.add(element(slot, index, i));
                } else {
                    boolean required = step.arguments().get(i) instanceof Argument.Slot slot && !slot.nullable();
                    operands.add(new Same(constants.size()));
                    constants.add(new Constant(index, i, required));
                }
            }
            return operands;
        }

        private Element element(Argument.Slot slot, int step, int parameter) {
            ValueType element = columns.column(type(slot.slot())).orElseThrow().element();
            Storage boxed = PrimitiveType.unboxed(element).map(Storage::of).orElse(null);
            Storage storage = element instanceof PrimitiveType primitive ? Storage.of(primitive) : Storage.REFERENCE;
            if (slot.slot() < firstSlot) {
                if (!inputs.containsKey(slot.slot())) {
                    inputs.put(slot.slot(), new Input(step, parameter, storage, register(storage)));
                }
            }
            return new Element(slot, storage, boxed);
        }

        private ValueType type(int slot) {
            int supplied = plan.supplied().size();
            return slot < supplied
                    ? plan.supplied().get(slot).type()
                    : plan.steps().get(slot - supplied).type();
        }

        private int register(Storage storage) {
            registers.add(storage);
            return registers.size() - 1;
        }

        private Storage storage(Step step) {
            return columns.column(step.type()).orElseThrow().element() instanceof PrimitiveType primitive
                    ? Storage.of(primitive)
                    : Storage.REFERENCE;
        }

        private Class<?> element(Step step) {
            Storage storage = storage(step);
            return storage == Storage.REFERENCE && step.type() instanceof ArrayType array
                    ? callees.classOf(array.element(), step.function().code())
                    : storage.type();
        }

        /* What a later loop reads has a register, and no other step. */
        private void registersBetweenLoops() {
            for (int loop = 0; loop < group.loops().size(); loop++) {
                Group.Loop each = group.loops().get(loop);
                for (int i = each.first(); i < each.first() + each.count(); i++) {
                    loopOf[i - group.first()] = loop;
                }
            }
            for (int i = 0; i < steps.size(); i++) {
                for (Argument argument : steps.get(i).arguments()) {
                    if (argument instanceof Argument.Slot slot && slot.slot() >= firstSlot) {
                        int read = slot.slot() - firstSlot;
                        if (register[read] == NO_REGISTER && loopOf[read] < loopOf[i]) {
                            register[read] = register(storage(steps.get(read)));
                        }
                    }
                }
            }
        }

        private Call call(int index, List<Operand> operands) {
            Step step = steps.get(index);
            Callee callee = callees.of(step.function().code()).orElseThrow();
            int receiver = -1;
            if (callee.kind() == Callee.Kind.INSTANCE) {
                receiver = constants.size();
                constants.add(new Constant(index, -1, false));
            }
            return new Call(firstSlot + index, callee, operands, storage(step), register[index], receiver);
        }

        private Loop loop(Group.Loop loop, List<Call> calls) {
            int first = loop.first() - group.first();
            int end = first + loop.count();
            List<Integer> reads = new ArrayList<>();
            List<Integer> writes = new ArrayList<>();
            for (int i = first; i < end; i++) {
                for (Argument argument : steps.get(i).arguments()) {
                    if (argument instanceof Argument.Slot slot && slot.element() && slot.slot() < firstSlot + first) {
                        reads.add(registerOf(slot.slot()));
                    }
                }
                if (register[i] != NO_REGISTER) {
                    writes.add(register[i]);
                }
            }
            return new Loop(first, end, primitives(reads), primitives(writes), isDense(calls.subList(first, end)));
        }

        private int registerOf(int slot) {
            Input input = inputs.get(slot);
            return input != null ? input.register() : register[slot - firstSlot];
        }

        private static boolean isDense(List<Call> calls) {
            Set<Integer> uncertain = new HashSet<>();
            for (Call call : calls) {
                boolean mayMiss = !call.callee().returnsPrimitive();
                for (Operand operand : call.arguments()) {
                    if (operand instanceof Element element && isRequired(call, element)) {
                        mayMiss |= !element.storage().isPrimitive()
                                || uncertain.contains(element.argument().slot());
                    }
                }
                if (mayMiss && call.storage().isPrimitive()) {
                    uncertain.add(call.slot());
                }
            }
            return uncertain.isEmpty();
        }

        private List<Integer> primitives(List<Integer> some) {
            return some.stream()
                    .distinct()
                    .filter(each -> registers.get(each).isPrimitive())
                    .toList();
        }
    }
}
