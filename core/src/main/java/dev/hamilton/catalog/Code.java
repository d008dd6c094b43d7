package dev.hamilton.catalog;

import dev.hamilton.model.ValueType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names the code of a function, so that it can be found when a plan is bound. Immutable.
 *
 * @since 0.1
 */
public sealed interface Code {
    /**
     * A method of a class.
     *
     * @param module the module that the class was given as: the class's binary name, and a number where the same class
     *     was given more than once
     * @param owner the binary name of the class
     * @param name the method's name
     * @param descriptor the method's descriptor as in class files, such as {@code (DI)D}
     * @param isStatic whether it needs no instance
     */
    record Method(String module, String owner, String name, String descriptor, boolean isStatic) implements Code {}

    /** Code that follows from its description, so that no author wrote it. */
    sealed interface Generated extends Code {}

    /**
     * The accessor of a record's component: a function of one parameter, the record.
     *
     * @param record the record's type
     * @param name the component's name
     */
    record Component(ValueType record, String name) implements Generated {}

    /**
     * Reads a value of a map: a function of one parameter, the map.
     *
     * @param key the key
     * @param type what the value must be
     * @param orElse what is returned where the map has no such key, in the notation of {@link Literals}; null if that is a
     *     failure
     */
    record Entry(String key, ValueType type, @Nullable String orElse) implements Generated {}

    /**
     * Reads an element of a list or an array: a function of one parameter.
     *
     * @param index the element's place, from 0
     */
    record Element(int index) implements Generated {}

    /**
     * Reads a column of a frame: a function of one parameter, the frame.
     *
     * @param name the column's name, or null for the column at a place
     * @param index the column's place, from 0, where it has no name here
     * @param type what the column must be
     * @param orElse what each row is where the frame has no such column, in the notation of {@link Literals}; null if that
     *     is a failure
     */
    record ColumnOf(
            @Nullable String name,
            int index,
            ValueType type,
            @Nullable String orElse) implements Generated {}

    /**
     * Calls other code, with its arguments put together from those given.
     *
     * @param code what is called
     * @param arguments what each of its arguments is made of
     */
    record Arranged(Code code, List<Arrangement> arguments) implements Generated {
        /** Copies the arguments. */
        public Arranged {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * What one argument is made of.
     *
     * @param kind how
     * @param from the places of the given arguments, from 0
     * @param keys the keys of a map; else none
     * @param element the type of the elements of an array; else null
     */
    record Arrangement(
            Kind kind,
            List<Integer> from,
            List<String> keys,
            @Nullable ValueType element) {
        /** Copies the lists. */
        public Arrangement {
            from = List.copyOf(from);
            keys = List.copyOf(keys);
        }

        /**
         * One of the given arguments.
         *
         * @param place its place, from 0
         * @return what is made of it: itself
         */
        public static Arrangement single(int place) {
            return new Arrangement(Kind.SINGLE, List.of(place), List.of(), null);
        }

        /** The ways. */
        public enum Kind {
            /** One of the given arguments, as it is. */
            SINGLE,
            /** A list of them, which cannot be changed. */
            LIST,
            /** An array of them. */
            ARRAY,
            /** A map of them by key in their order, which cannot be changed. */
            MAP
        }
    }

    /**
     * The method that is called in the end.
     *
     * @return the method's code, or empty where there is no method
     */
    default Optional<Method> method() {
        return called() instanceof Method method ? Optional.of(method) : Optional.empty();
    }

    /**
     * What is called in the end.
     *
     * @return the code within {@link Arranged}; itself for any other
     */
    default Code called() {
        Code at = this;
        while (at instanceof Arranged arranged) {
            at = arranged.code();
        }
        return at;
    }

    /**
     * A function object that was given to a module's builder.
     *
     * @param module the module's name
     * @param name the function's name
     */
    record Lambda(String module, String name) implements Code {}

    /**
     * The library's own code that makes all checks of a node in one pass over its value: a function of one parameter, the
     * value, that gives a list of {@link dev.hamilton.quality.ValidationResult}s. The value may be a column where the
     * parameter is written over one row.
     *
     * @param checks what is checked, in the order of the results
     * @param judged the type of what is judged: a column's elements, or the value itself
     */
    record Checks(List<Check> checks, ValueType judged) implements Code {
        /** Copies the list. */
        public Checks {
            checks = List.copyOf(checks);
        }

        /**
         * The validators that are called.
         *
         * @return the code of each check that was written by hand
         */
        public List<Code> validators() {
            return checks.stream()
                    .map(Check::criterion)
                    .filter(Criterion.Custom.class::isInstance)
                    .map(criterion -> ((Criterion.Custom) criterion).code())
                    .toList();
        }
    }

    /**
     * The library's own code that takes one result out of the list that {@link Checks} give: a function of one parameter.
     *
     * @param index which one, from 0
     */
    record CheckResult(int index) implements Code {}

    /**
     * The library's own code that lets a checked value through: a function of the value and the results of its checks, that
     * gives the value unless a result is to make the node fail. Like {@link Checks} it takes a column where there is one.
     */
    record CheckedValue() implements Code {}

    /**
     * The library's own code that gives its one argument, a column or a value. Where that is a node, nothing is called: the
     * plan lets those who ask for the one read the other.
     */
    record Same() implements Generated {}

    /**
     * The library's own code that puts columns behind those of a frame: a function of the frame and of each column, that gives
     * a frame of the same kind.
     *
     * @param names the columns' names, in the order of the parameters behind the frame
     */
    record Appended(List<String> names) implements Generated {
        /** Copies the names. */
        public Appended {
            names = List.copyOf(names);
        }
    }

    /**
     * The method of a validator that was written by hand: a function of one parameter, what is judged, that gives a {@link
     * dev.hamilton.quality.Verdict}.
     *
     * @param type the binary name of the validator's class
     */
    record Validator(String type) implements Generated {}
}
