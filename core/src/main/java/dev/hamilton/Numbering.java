package dev.hamilton;

import dev.hamilton.catalog.AppliedModifier;
import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.model.NodeName;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import dev.hamilton.reader.ReadModule;
import dev.hamilton.run.StepFunction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a builder's module: numbers its lambdas, and asks its resolvers. Confined to one thread. */
final class Numbering {
    private final int number;
    private final Map<String, Object> config;
    private final Problems problems;

    /**
     * Prepares to read a module.
     *
     * @param number tells apart the modules of one name
     * @param config what the dataflow is configured with
     * @param problems receives what is wrong with resolvers
     */
    Numbering(int number, Map<NodeName, Object> config, Problems problems) {
        Map<String, Object> named = new TreeMap<>();
        config.forEach((key, value) -> named.put(key.text(), value));
        this.number = number;
        this.config = Collections.unmodifiableMap(named);
        this.problems = problems;
    }

    ReadModule of(FluentFunctions fluent) {
        List<FunctionDef> functions = new ArrayList<>();
        for (FunctionDef function : fluent.catalog().functions()) {
            List<AppliedModifier> modifiers = new ArrayList<>();
            for (AppliedModifier applied : function.modifiers()) {
                resolved(applied.modifier(), function)
                        .forEach(each -> modifiers.add(new AppliedModifier(numbered(each), applied.written())));
            }
            functions.add(function.calling(numbered(function.code())).modified(modifiers));
        }
        Map<Code, StepFunction> code = new HashMap<>();
        fluent.code().forEach((lambda, body) -> code.put(numbered(lambda), body));
        return new ReadModule(new FunctionCatalog(functions), code);
    }

    private Modifier numbered(Modifier modifier) {
        return modifier instanceof Modifier.Checks checks
                ? checks.recoded(this::numbered)
                : modifier.calling(called -> called.calling(numbered(called.code())));
    }

    private Code numbered(Code code) {
        return code instanceof Code.Lambda lambda
                ? new Code.Lambda(lambda.module() + "." + number, lambda.name())
                : code;
    }

    /* A builder's module is never within another dataflow, so that there is one config. */
    private List<Modifier> resolved(Modifier modifier, FunctionDef function) {
        if (!(modifier instanceof Modifier.ResolveBy resolve)) {
            return List.of(modifier);
        }
        try {
            return List.copyOf(resolve.resolver().resolve(config));
        } catch (RuntimeException e) {
            problems.add(Problem.of(
                            ProblemCode.UNUSABLE_RESOLVER,
                            "the resolver of '%s' could not be asked: it threw %s".formatted(function.name(), e))
                    .at(function.source())
                    .fix("give it an answer for every config"));
            return List.of();
        }
    }
}
