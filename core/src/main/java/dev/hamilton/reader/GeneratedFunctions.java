package dev.hamilton.reader;

import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.Literals;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.ValueType;
import dev.hamilton.result.Tabular;
import dev.hamilton.run.StepFunction;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the functions that no author wrote: one branch for each kind of code. Confined to one thread. */
final class GeneratedFunctions {
    private final ComponentReaders components;
    private final LoadedClasses classes;
    private final Validators validators;

    GeneratedFunctions(ComponentReaders components, LoadedClasses classes, Validators validators) {
        this.components = components;
        this.classes = classes;
        this.validators = validators;
    }

    /**
     * Makes a function.
     *
     * @param code describes it
     * @param source where to report that it cannot be made
     * @param columns knows columns
     * @param known functions that it may call
     */
    Optional<StepFunction> of(
            Code.Generated code, SourceRef source, ColumnRegistry columns, Map<Code, StepFunction> known) {
        if (code instanceof Code.Component component) {
            return components.read(component, source);
        }
        if (code instanceof Code.Validator validator) {
            return validators.make(validator, source);
        }
        if (code instanceof Code.Entry entry) {
            return Optional.of(entry(entry));
        }
        if (code instanceof Code.Element element) {
            return Optional.of(element(element));
        }
        if (code instanceof Code.ColumnOf column) {
            return Optional.of(new ColumnReader(column, this::value, this::classOf, columns));
        }
        if (code instanceof Code.Same) {
            return Optional.of(arguments -> arguments[0]);
        }
        if (code instanceof Code.Appended appended) {
            return Optional.of(arguments -> appended(appended.names(), arguments));
        }
        Code.Arranged arranged = (Code.Arranged) code;
        return Optional.ofNullable(known.get(arranged.code())).map(call -> arranged(call, arranged.arguments()));
    }

    private Object value(ValueType type, String text) {
        return Literals.value(
                type, text, name -> classes.find(name).orElseThrow(() -> new IllegalArgumentException(name)));
    }

    private Class<?> classOf(ValueType type) {
        return classes.classOf(type.boxed()).orElse(Object.class);
    }

    private StepFunction entry(Code.Entry entry) {
        Class<?> wanted = classOf(entry.type());
        Object orElse = entry.orElse() == null ? null : value(entry.type(), entry.orElse());
        return arguments -> {
            if (!(arguments[0] instanceof Map<?, ?> map)) {
                return null;
            }
            Object value = map.get(entry.key());
            if (value == null && !map.containsKey(entry.key())) {
                if (orElse == null) {
                    throw new NoSuchElementException(
                            "the map has no '%s', only %s".formatted(entry.key(), map.keySet()));
                }
                return orElse;
            }
            if (value != null && !wanted.isInstance(value)) {
                throw new ClassCastException("'%s' is %s, not %s"
                        .formatted(
                                entry.key(),
                                value.getClass().getName(),
                                entry.type().display()));
            }
            return value;
        };
    }

    /* A column that is there already keeps its place. */
    private static @Nullable Object appended(List<String> names, @Nullable Object[] arguments) {
        if (!(arguments[0] instanceof Tabular<?> frame)) {
            return null;
        }
        Map<String, @Nullable Object> columns = new LinkedHashMap<>(frame.columns());
        for (int i = 0; i < names.size(); i++) {
            columns.put(names.get(i), arguments[i + 1]);
        }
        return frame.resultBuilder()
                .build(columns.keySet().stream().map(NodeName::new).toList(), new ArrayList<>(columns.values()));
    }

    private static StepFunction element(Code.Element element) {
        int index = element.index();
        return arguments -> {
            Object whole = arguments[0];
            if (whole == null) {
                return null;
            }
            int size = whole instanceof List<?> list ? list.size() : Array.getLength(whole);
            if (index >= size) {
                throw new NoSuchElementException("element %d is wanted of %d".formatted(index, size));
            }
            return whole instanceof List<?> list ? list.get(index) : Array.get(whole, index);
        };
    }

    private StepFunction arranged(StepFunction call, List<Code.Arrangement> arrangements) {
        return given -> {
            @Nullable Object[] arguments = new @Nullable Object[arrangements.size()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = argument(arrangements.get(i), given);
            }
            return call.call(arguments);
        };
    }

    private @Nullable Object argument(Code.Arrangement arrangement, @Nullable Object[] given) {
        List<Integer> from = arrangement.from();
        return switch (arrangement.kind()) {
            case SINGLE -> given[from.get(0)];
            case LIST -> {
                List<@Nullable Object> list = new ArrayList<>(from.size());
                from.forEach(place -> list.add(given[place]));
                yield Collections.unmodifiableList(list);
            }
            case ARRAY -> {
                Class<?> element = classes.classOf(Objects.requireNonNull(arrangement.element(), "an array's element"))
                        .orElse(Object.class);
                Object array = Array.newInstance(element, from.size());
                for (int i = 0; i < from.size(); i++) {
                    Array.set(array, i, given[from.get(i)]);
                }
                yield array;
            }
            case MAP -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                for (int i = 0; i < from.size(); i++) {
                    map.put(arrangement.keys().get(i), given[from.get(i)]);
                }
                yield Collections.unmodifiableMap(map);
            }
        };
    }
}
