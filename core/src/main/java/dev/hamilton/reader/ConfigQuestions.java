package dev.hamilton.reader;

import dev.hamilton.catalog.AppliedModifier;
import dev.hamilton.catalog.Condition;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.catalog.Resolver;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Asks the predicates of {@code @WhenConfig} and the resolvers of {@code @Resolve} about one config, each once. Confined to
 * one thread.
 *
 * @since 0.1
 */
public final class ConfigQuestions {
    private final LoadedClasses classes;
    private final Map<String, Object> config;
    private final Problems problems;
    private final Map<ValueType, Boolean> predicates = new LinkedHashMap<>();
    private final Map<ValueType, List<Modifier>> resolved = new LinkedHashMap<>();

    /**
     * Prepares to ask.
     *
     * @param classes finds the classes that are asked
     * @param config the values that the dataflow is configured with
     * @param problems receives what is wrong
     */
    public ConfigQuestions(LoadedClasses classes, Map<String, Object> config, Problems problems) {
        this.classes = classes;
        this.config = Collections.unmodifiableMap(new TreeMap<>(config));
        this.problems = problems;
    }

    /**
     * Asks the classes that some functions depend on, where they were not asked before.
     *
     * @param catalog functions that are not expanded yet
     */
    public void ask(FunctionCatalog catalog) {
        for (FunctionDef function : catalog.functions()) {
            for (AppliedModifier applied : function.modifiers()) {
                Place place = new Place(function, applied);
                for (Condition condition : applied.modifier().conditions()) {
                    if (condition instanceof Condition.WhenConfig when) {
                        predicates.computeIfAbsent(when.predicate(), type -> holds(type, place));
                    }
                }
                if (applied.modifier() instanceof Modifier.Resolve resolve) {
                    resolved.computeIfAbsent(resolve.resolver(), type -> modifiers(type, place));
                }
            }
        }
    }

    /**
     * What all predicates so far have said.
     *
     * @return answers by class; no for one that could not be asked, which is reported
     */
    public Map<ValueType, Boolean> predicates() {
        return predicates;
    }

    /**
     * What all resolvers so far have made.
     *
     * @return modifiers by class; none for one that could not be asked, which is reported
     */
    public Map<ValueType, List<Modifier>> resolved() {
        return resolved;
    }

    private boolean holds(ValueType type, Place place) {
        return answer(
                type,
                made -> {
                    @SuppressWarnings("unchecked") // the annotation's attribute is declared so
                    Predicate<Map<String, Object>> predicate = (Predicate<Map<String, Object>>) made;
                    return predicate.test(config);
                },
                false,
                why -> report(ProblemCode.UNUSABLE_PREDICATE, "predicate", type, place, why));
    }

    private List<Modifier> modifiers(ValueType type, Place place) {
        return answer(
                type,
                made -> made instanceof Resolver resolver ? List.copyOf(resolver.resolve(config)) : List.of(),
                List.of(),
                why -> report(ProblemCode.UNUSABLE_RESOLVER, "resolver", type, place, why));
    }

    private <T> T answer(ValueType type, Function<Object, T> question, T otherwise, Complaint complaint) {
        try {
            Class<?> asked = classes.classOf(type).orElseThrow(() -> new ClassNotFoundException(type.toString()));
            Constructor<?> constructor = asked.getDeclaredConstructor();
            constructor.trySetAccessible(); // if it cannot be, it may still be public
            return question.apply(constructor.newInstance());
        } catch (InvocationTargetException e) {
            complaint.about("its constructor threw " + e.getCause());
        } catch (ClassNotFoundException | NoSuchMethodException | InstantiationException e) {
            return otherwise; // that it cannot be made is reported where it is expanded
        } catch (ReflectiveOperationException e) {
            complaint.about("it cannot be made: " + e);
        } catch (RuntimeException e) {
            complaint.about("it threw " + e);
        }
        return otherwise;
    }

    private void report(ProblemCode code, String kind, ValueType type, Place place, String why) {
        problems.add(Problem.of(code, "the %s %s could not be asked: %s".formatted(kind, type.display(), why))
                .at(place.function.source())
                .on(place.applied.written())
                .fix("give it a constructor without parameters, and an answer for every config"));
    }

    /** Where a question comes from. */
    private record Place(FunctionDef function, AppliedModifier applied) {}

    /** Hears why a class could not be asked. */
    private interface Complaint {
        void about(String why);
    }
}
