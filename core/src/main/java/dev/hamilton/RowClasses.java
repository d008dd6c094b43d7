package dev.hamilton;

import dev.hamilton.model.NodeName;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import dev.hamilton.run.RowResult;
import dev.hamilton.run.RowSource;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds out how the classes of a row function are read and made. Confined to one thread. */
final class RowClasses {
    private static final String NAMES = "use the row function of names, from map to map";

    private final Problems problems;

    RowClasses(Problems problems) {
        this.problems = problems;
    }

    /** What a row gives: of several getters of a name the first. */
    List<RowProperty> given(Class<?> in) {
        Map<String, RowProperty> given = new LinkedHashMap<>();
        boolean map = Map.class.isAssignableFrom(in);
        if (!map) {
            RowProperty.given(in).forEach(each -> given.putIfAbsent(each.name(), each));
        }
        if (given.isEmpty() && !in.isRecord()) {
            problems.add(unfit("%s gives no values: it is no record, and has no public getters".formatted(in.getName()))
                    .fix(map ? NAMES : "give it a method like getX() for each input"));
        }
        return List.copyOf(given.values());
    }

    /** What a result takes; nothing where that is unclear, which is a problem. */
    List<RowProperty> taken(Class<?> out) {
        boolean map = Map.class.isAssignableFrom(out);
        List<RowProperty> taken = map ? List.of() : RowProperty.taken(out);
        if (taken.isEmpty()) {
            problems.add(unfit("%s takes no values: it is no record with components, and has no public setters"
                            .formatted(out.getName()))
                    .fix(map ? NAMES : "give it a method like void setX(...) for each output"));
        }
        List<RowProperty> clear = new ArrayList<>();
        for (RowProperty each : taken) {
            if (!clear.isEmpty() && clear.get(clear.size() - 1).name().equals(each.name())) {
                problems.add(unfit("%s has several setters of '%s'".formatted(out.getName(), each.name()))
                        .fix("leave the one that takes the type of the node"));
            } else {
                clear.add(each);
            }
        }
        return clear;
    }

    /** A node that a bean shows and nobody can set is a slip. */
    void reportMissingSetters(Class<?> out, List<RowProperty> taken, Predicate<NodeName> computed) {
        Set<String> names = new HashSet<>();
        taken.forEach(each -> names.add(each.name()));
        for (RowProperty shown : out.isRecord() || taken.isEmpty() ? List.<RowProperty>of() : RowProperty.given(out)) {
            if (!names.contains(shown.name()) && computed.test(new NodeName(shown.name()))) {
                problems.add(unfit("%s has a getter of '%s', which would be computed, and no public setter"
                                .formatted(out.getName(), shown.name()))
                        .fix("add the setter, or give the getter another name"));
            }
        }
    }

    Optional<RowSource> getter(Class<?> in, RowProperty property) {
        String name = property.method().getName();
        MethodType type = MethodType.methodType(property.type());
        try {
            return Optional.of(new RowSource.Getter(in, name, inside(in).findVirtual(in, name, type)));
        } catch (ReflectiveOperationException e) {
            problems.add(closed(in, "'%s' cannot be read".formatted(property.name())));
            return Optional.empty();
        }
    }

    /** A bean; without what is missing of it, which is a problem. */
    RowResult.OfBean bean(Class<?> out, List<RowProperty> taken) {
        List<MethodHandle> setters = new ArrayList<>();
        for (RowProperty each : taken) {
            MethodType type = MethodType.methodType(each.method().getReturnType(), each.type());
            try {
                MethodHandle setter = inside(out).findVirtual(out, each.method().getName(), type);
                setters.add(setter.asType(setter.type().changeReturnType(void.class)));
            } catch (ReflectiveOperationException e) {
                problems.add(closed(out, "'%s' cannot be set".formatted(each.name())));
            }
        }
        return new RowResult.OfBean(constructor(out), setters);
    }

    private MethodHandle constructor(Class<?> out) {
        MethodHandle none = MethodHandles.constant(Object.class, null);
        if (Modifier.isAbstract(out.getModifiers())) {
            problems.add(unfit("%s is abstract, so that none can be made".formatted(out.getName()))
                    .fix("use a class that can be made"));
            return none;
        }
        try {
            Constructor<?> constructor = out.getDeclaredConstructor();
            if (!Modifier.isPrivate(constructor.getModifiers())) {
                return inside(out).unreflectConstructor(constructor);
            }
        } catch (NoSuchMethodException e) {
            /* As one that is private. */
        } catch (IllegalAccessException e) {
            problems.add(closed(out, "it cannot be made"));
            return none;
        }
        problems.add(unfit("%s has no constructor without parameters that is not private".formatted(out.getName()))
                .fix("add it; the class of an inner one has to be static; or use a record"));
        return none;
    }

    /* As much of a class as its module lets us see. */
    private static MethodHandles.Lookup inside(Class<?> type) {
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
        } catch (IllegalAccessException e) {
            return MethodHandles.publicLookup();
        }
    }

    private static Problem closed(Class<?> type, String what) {
        return unfit("of %s %s, because its module does not open the package".formatted(type.getName(), what))
                .fix("make the class and what is needed of it public and export its package, or open it: opens %s to %s"
                        .formatted(
                                type.getPackageName(),
                                RowClasses.class.getModule().isNamed()
                                        ? RowClasses.class.getModule().getName()
                                        : "ALL-UNNAMED"));
    }

    private static Problem unfit(String what) {
        return Problem.of(ProblemCode.UNFIT_ROW_CLASS, what);
    }
}
