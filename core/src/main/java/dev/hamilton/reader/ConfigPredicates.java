package dev.hamilton.reader;

import dev.hamilton.catalog.AppliedModifier;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Asks the predicates of {@code @WhenConfig} about the config, each once. Confined to one thread.
 *
 * @since 0.1
 */
public final class ConfigPredicates {
    private final LoadedClasses classes;
    private final Map<String, Object> config;
    private final Problems problems;
    private final Map<ValueType, Boolean> answers = new LinkedHashMap<>();

    /**
     * Prepares to ask.
     *
     * @param classes finds the predicates' classes
     * @param config the values that the dataflow is configured with
     * @param problems receives what is wrong
     */
    public ConfigPredicates(LoadedClasses classes, Map<String, Object> config, Problems problems) {
        this.classes = classes;
        this.config = Collections.unmodifiableMap(new TreeMap<>(config));
        this.problems = problems;
    }

    /**
     * Asks the predicates that some functions depend on, where they were not asked before.
     *
     * @param catalog functions that are not expanded yet
     * @return what all predicates so far have said; no for one that could not be asked, which is reported
     */
    public Map<ValueType, Boolean> answers(FunctionCatalog catalog) {
        for (FunctionDef function : catalog.functions()) {
            for (AppliedModifier applied : function.modifiers()) {
                if (applied.modifier() instanceof Modifier.WhenConfig when && !answers.containsKey(when.predicate())) {
                    answers.put(when.predicate(), answer(when, function, applied));
                }
            }
        }
        return answers;
    }

    private boolean answer(Modifier.WhenConfig when, FunctionDef function, AppliedModifier applied) {
        try {
            Class<?> type = classes.classOf(when.predicate())
                    .orElseThrow(
                            () -> new ClassNotFoundException(when.predicate().toString()));
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.trySetAccessible(); // if it cannot be, it may still be public
            @SuppressWarnings("unchecked") // the annotation's attribute is declared so
            Predicate<Map<String, Object>> predicate = (Predicate<Map<String, Object>>) constructor.newInstance();
            return predicate.test(config);
        } catch (InvocationTargetException e) {
            report(when, function, applied, "its constructor threw " + e.getCause());
        } catch (ReflectiveOperationException e) {
            report(when, function, applied, "it cannot be made: " + e);
        } catch (RuntimeException e) {
            report(when, function, applied, "it threw " + e);
        }
        return false;
    }

    private void report(Modifier.WhenConfig when, FunctionDef function, AppliedModifier applied, String why) {
        problems.add(Problem.of(
                        ProblemCode.UNUSABLE_PREDICATE,
                        "the predicate %s could not be asked: %s"
                                .formatted(when.predicate().display(), why))
                .at(function.source())
                .on(applied.written())
                .fix("give it a constructor without parameters, and an answer for every config"));
    }
}
