package dev.hamilton.expand;

import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.catalog.PipeStep;
import dev.hamilton.catalog.Unselected;
import dev.hamilton.catalog.Wiring;
import dev.hamilton.column.NamedColumns;
import dev.hamilton.model.AttributeRef;
import dev.hamilton.model.ColumnTypes;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one modifier is applied: what an expander may look at beside the functions. Confined to one thread.
 *
 * @param function the function as its author wrote it; for a step, what the step calls
 * @param place where the modifier is written
 * @param written the annotation that asks for the modifier, or null where no annotation does
 * @param config what the dataflow is configured with
 * @param types answers questions about types
 * @param columns says what is a column
 * @param problems receives what is wrong
 * @param before receives what is put before the function
 * @param variants all variants of the function, with what was made of them so far
 */
record Site(
        FunctionDef function,
        SourceRef place,
        @Nullable AttributeRef written,
        Config config,
        TypeSystem types,
        ColumnTypes columns,
        Problems problems,
        Before before,
        Variants variants) {

    private static final ValueType FRAME = DeclaredType.of(NamedColumns.class.getName());

    /** Whether values of a type are frames: named columns. */
    boolean isFrame(ValueType type) {
        return types.isAssignable(type, FRAME);
    }

    /** The same, for a modifier that several annotations ask for. */
    Site writtenAt(@Nullable AttributeRef other) {
        return new Site(function, place, other, config, types, columns, problems, before, variants);
    }

    /** The same, for a step: what is wrong with it is told where it is written. */
    Site of(PipeStep step) {
        return new Site(
                step.function(),
                step.by() == null ? place : step.by(),
                step.written() == null ? written : step.written(),
                config,
                types,
                columns,
                problems,
                before,
                variants);
    }

    /** The same, for a question: nobody hears of its problems, and nothing is put before the function. */
    Site silent() {
        Before nothing = new Before((modules, inner, site) -> Optional.empty());
        return new Site(function, place, written, config, types, columns, new Problems(), nothing, variants);
    }

    /** The same, where another one hears of its problems. */
    Site hearing(Problems others) {
        return new Site(function, place, written, config, types, columns, others, before, variants);
    }

    /** The same, speaking of another function. */
    Site about(FunctionDef other) {
        return new Site(other, place, written, config, types, columns, problems, before, variants);
    }

    /**
     * A problem of the modifier, to be completed.
     *
     * @param attribute the path of the attribute that is wrong, such as {@code bind[1].value}; empty for the whole
     */
    Problem problem(ProblemCode code, String message, String attribute) {
        return Problem.of(code, message)
                .at(place)
                .on(written == null || attribute.isEmpty() ? written : written.attribute(attribute));
    }

    /** That the modifier wires a parameter, at an attribute as above. */
    Wiring wiring(String attribute) {
        return new Wiring(place, null, written == null ? null : written.attribute(attribute));
    }

    /** Reports a problem of the modifier. */
    void report(ProblemCode code, String message, String attribute, String fix) {
        problems.add(problem(code, message, attribute).fix(fix));
    }

    /** Says that a node is missing for a fault that is reported. */
    void lose(String name) {
        lose(name, false);
    }

    /** Says that nodes are missing for a fault that is reported, and nobody knows which. */
    void loseAny() {
        lose(function.name().text(), true);
    }

    private void lose(String name, boolean all) {
        before.put(
                new FunctionCatalog(List.of(), List.of(Unselected.told(new NodeName(name), all, function.source()))));
    }

    /** A function that gives what it is given. */
    FunctionDef same(NodeName node, Parameter parameter) {
        return FunctionDef.of(node, parameter.wanted(), List.of(parameter), new Code.Same(), function.source());
    }
}
