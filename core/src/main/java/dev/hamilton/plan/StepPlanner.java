package dev.hamilton.plan;

import dev.hamilton.catalog.Absence;
import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.catalog.Source;
import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.model.ColumnTypes;
import dev.hamilton.model.Fit;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.Shape;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settles one step: where its arguments come from, whether it is lifted, and what it writes. Confined to one thread. */
final class StepPlanner {
    private final Graph graph;
    private final TypeSystem types;
    private final ColumnTypes columns;
    private final PlanProblems problems;
    private boolean sound = true;

    StepPlanner(Graph graph, TypeSystem types, ColumnTypes columns, PlanProblems problems) {
        this.graph = graph;
        this.types = types;
        this.columns = columns;
        this.problems = problems;
    }

    /**
     * Plans a call. Where something it reads is missing or unfit, nothing is said of what follows from it: the caller
     * enters the step's slot as unknown, see {@link #sound()}.
     *
     * @param index the node's index in the graph
     * @param function the node's function
     * @param slot the slot it will write
     * @param slots what is known of the slots before it, by name; what is absent was not given, and what is
     *     {@link SlotType#UNKNOWN} has been reported
     */
    Step plan(int index, FunctionDef function, int slot, Map<NodeName, SlotType> slots) {
        sound = true;
        if (function.code() instanceof Code.Checks || function.code() instanceof Code.CheckedValue) {
            return whole(index, function, slot, slots);
        }
        List<Parameter> parameters = function.parameters();
        SlotType[] sources = new SlotType[parameters.size()];
        Fit[] fits = new Fit[parameters.size()];
        boolean lifted = false;
        for (int i = 0; i < sources.length; i++) {
            Parameter parameter = parameters.get(i);
            sources[i] = source(index, i, function, parameter, slots);
            fits[i] = sources[i] == null ? Fit.DIRECT : fit(sources[i], parameter);
            lifted |= fits[i] == Fit.ELEMENT;
        }
        List<Argument> arguments = new ArrayList<>(sources.length);
        for (int i = 0; i < sources.length; i++) {
            Parameter parameter = parameters.get(i);
            Fit fit = fits[i];
            if (lifted && sources[i] != null && fit == Fit.DIRECT && sources[i].shape() == Shape.COLUMN) {
                fit = fitsElement(sources[i], parameter) ? Fit.ELEMENT : Fit.NONE;
                if (fit == Fit.NONE) {
                    sound = false;
                    problems.scalarNeeded(index, function, parameter, liftedBy(parameters, fits));
                    arguments.add(withoutSource(parameter));
                    continue;
                }
            }
            arguments.add(argument(index, function, parameter, sources[i], fit));
        }
        ValueType type = lifted ? liftedType(index, function, sources, arguments) : function.output();
        Shape shape = lifted || columns.column(type).isPresent() ? Shape.COLUMN : Shape.SCALAR;
        return new Step(slot, function, arguments, lifted, type, shape, List.of());
    }

    /**
     * What is known of the value of a function that gives its argument, so that it needs no step; {@link SlotType#UNKNOWN}
     * where the argument is missing, which is reported.
     */
    SlotType same(int index, FunctionDef function, Map<NodeName, SlotType> slots) {
        sound = true;
        Parameter parameter = function.parameters().get(0);
        if (parameter.source() instanceof Source.Constant constant) {
            return SlotType.constant(function.output(), constant.text());
        }
        SlotType slot = source(index, 0, function, parameter, slots);
        return slot == null ? SlotType.UNKNOWN : slot;
    }

    /* The library's own code over whatever is there, null included: what lets a value through gives what it was given. */
    private Step whole(int index, FunctionDef function, int slot, Map<NodeName, SlotType> slots) {
        List<Argument> arguments = new ArrayList<>();
        ValueType type = function.output();
        Shape shape = Shape.SCALAR;
        for (int i = 0; i < function.parameters().size(); i++) {
            Parameter parameter = function.parameters().get(i);
            SlotType source = source(index, i, function, parameter, slots);
            if (source == null) {
                arguments.add(withoutSource(parameter));
                continue;
            }
            arguments.add(new Argument.Slot(source.slot(), false, true, Conversion.NONE));
            if (i == 0 && function.code() instanceof Code.CheckedValue) {
                type = source.isNull() ? type : source.type();
                shape = source.shape();
            }
        }
        return new Step(slot, function, arguments, false, type, shape, List.of());
    }

    /** Whether nothing kept the last step from being planned. */
    boolean sound() {
        return sound;
    }

    /* Null where no node supplies the parameter. */
    private @Nullable SlotType source(
            int index, int parameterIndex, FunctionDef function, Parameter parameter, Map<NodeName, SlotType> slots) {
        int dependency = graph.dependency(index, parameterIndex);
        if (dependency == Graph.NO_NODE) {
            return null;
        }
        Node node = graph.nodes().get(dependency);
        SlotType slot = slots.get(node.name());
        if (SlotType.UNKNOWN.equals(slot)) {
            sound = false;
            return null;
        }
        if (slot == null
                && parameter.source() instanceof Source.Node source
                && source.absence().equals(Absence.REQUIRED)) {
            sound = false;
            problems.missingInput(dependency, index, function, parameter);
        }
        return slot;
    }

    private Fit fit(SlotType source, Parameter parameter) {
        if (source.isNull()) {
            return Fit.DIRECT;
        }
        Fit whole = Fit.of(source.type(), parameter.type(), types, columns);
        return whole == Fit.DIRECT || !parameter.optional()
                ? whole
                : Fit.of(source.type(), parameter.wanted(), types, columns);
    }

    private boolean fitsElement(SlotType source, Parameter parameter) {
        return columns.column(source.type())
                .filter(column -> types.isAssignable(column.element(), parameter.wanted()))
                .isPresent();
    }

    private Argument argument(
            int index, FunctionDef function, Parameter parameter, @Nullable SlotType source, Fit fit) {
        if (source == null) {
            return withoutSource(parameter);
        }
        if (source.constant() != null) {
            return new Argument.Constant(parameter.type(), source.constant());
        }
        if (source.isNull() && parameter.type() instanceof PrimitiveType) {
            sound = false;
            problems.nullForPrimitive(index, function, parameter);
        }
        if (fit == Fit.COLUMN || fit == Fit.NONE) {
            sound = false;
            problems.unfit(index, function, parameter, source, fit);
        }
        boolean element = fit == Fit.ELEMENT;
        ValueType from = element
                ? columns.column(source.type()).map(ColumnTypes.Column::element).orElse(source.type())
                : source.type();
        boolean wrap = source.isNull() || !types.isAssignable(from, parameter.type());
        return new Argument.Slot(
                source.slot(),
                element,
                parameter.nullable() || parameter.optional(),
                Conversion.between(from, parameter, wrap));
    }

    private static Argument withoutSource(Parameter parameter) {
        if (parameter.source() instanceof Source.Constant constant) {
            return new Argument.Constant(parameter.type(), constant.text());
        }
        Absence absence = ((Source.Node) parameter.source()).absence();
        if (absence.kind() == Absence.Kind.CONSTANT) {
            return new Argument.Constant(parameter.type(), absence.text());
        }
        return new Argument.Nothing(parameter.optional() ? Conversion.kind(parameter.type()) : null);
    }

    private static String liftedBy(List<Parameter> parameters, Fit[] fits) {
        for (int i = 0; i < fits.length; i++) {
            if (fits[i] == Fit.ELEMENT) {
                return parameters.get(i).name();
            }
        }
        throw new AssertionError("nothing lifts the function");
    }

    /* The family of the first column that is not a plain array; arrays only among themselves. A column of boxes where a row may
     * be missing: where objects are read, or columns of another family. Most families have one column for both. */
    private ValueType liftedType(int index, FunctionDef function, SlotType[] sources, List<Argument> arguments) {
        List<ColumnTypes.Column> read = new ArrayList<>();
        for (int i = 0; i < sources.length; i++) {
            if (arguments.get(i) instanceof Argument.Slot slot && slot.element() && sources[i] != null) {
                read.add(columns.column(sources[i].type()).orElseThrow());
            }
        }
        String family = read.stream()
                .map(ColumnTypes.Column::family)
                .filter(each -> !each.equals(ColumnTypes.ARRAYS))
                .findFirst()
                .orElse(ColumnTypes.ARRAYS);
        boolean mayMiss = read.stream()
                .anyMatch(column -> !(column.element() instanceof PrimitiveType)
                        || !List.of(family, ColumnTypes.ARRAYS).contains(column.family()));
        if (!sound) {
            return function.output();
        }
        if (function.async()) {
            sound = false;
            problems.asyncOverRows(index, function);
        }
        if (columns.column(function.output()).isPresent()) {
            sound = false;
            problems.columnOverRows(index, function);
            return function.output();
        }
        Optional<ValueType> type =
                columns.columnOf(family, mayMiss ? function.output().boxed() : function.output());
        if (type.isEmpty()) {
            sound = false;
            problems.noColumnType(index, function, family);
        }
        return type.orElse(function.output());
    }
}
