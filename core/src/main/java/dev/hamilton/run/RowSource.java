package dev.hamilton.run;

import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.PrimitiveType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * Where a supplied slot of a plan over single values gets its value. Immutable.
 *
 * @since 0.1
 */
public sealed interface RowSource {
    /**
     * A value that is the same for every row.
     *
     * @param value the value
     */
    record Constant(@Nullable Object value) implements RowSource {}

    /**
     * A method of the row without parameters: the accessor of a record's component, or a bean's getter.
     *
     * @param row the class of the row
     * @param name the method's name
     * @param handle calls it, from a {@code row} to what the method returns
     */
    record Getter(Class<?> row, String name, MethodHandle handle) implements RowSource {
        /**
         * The method's type.
         *
         * @return no parameters, and what it returns
         */
        public MethodType type() {
            return handle.type().dropParameterTypes(0, 1);
        }
    }

    /**
     * An entry of a row that is a map: the key has to be there, its value may be null.
     *
     * @param key the key
     * @param type what a value has to be an instance of, no primitive
     */
    record Entry(String key, Class<?> type) implements RowSource {
        /**
         * The value of an entry as an instance of its type. A number is widened as it is where a function is called with it:
         * 1 is taken as 1.0.
         *
         * @param type the entry's type
         * @param value what the map has
         * @return an instance of the type, or null for null
         * @throws ClassCastException if the value is neither that nor a number that widens to it
         */
        public static @Nullable Object cast(Class<?> type, @Nullable Object value) {
            if (value == null || type.isInstance(value)) {
                return value;
            }
            PrimitiveType from = unboxed(value.getClass());
            PrimitiveType to = unboxed(type);
            return from != null && to != null && from.widensTo(to) ? Conversions.widen(to, value) : type.cast(value);
        }

        private static @Nullable PrimitiveType unboxed(Class<?> box) {
            return PrimitiveType.unboxed(DeclaredType.of(box.getName())).orElse(null);
        }
    }
}
