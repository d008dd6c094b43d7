package dev.hamilton.column;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a frame is to Hamilton: columns by name.
 *
 * @since 0.1
 */
public interface NamedColumns {
    /**
     * The columns by name.
     *
     * @return column objects that a {@link ColumnType} knows, iterating in the frame's order
     */
    Map<String, Object> columns();

    /**
     * The columns as arrays, each a copy: what a dataflow over {@code double[]} or {@code String[]} is given of a frame. Of
     * numbers and booleans these are arrays of primitives where no row is missing, else of their boxes, with null where one
     * is; of objects arrays of the class that all of them have, else of {@code Object}. Given to a driver as a map, all of them must
     * be asked for: select the columns before.
     *
     * @return arrays by the names of the columns, in the frame's order
     */
    default Map<String, Object> toArrays() {
        ColumnRegistry registry = ColumnRegistry.load(getClass().getClassLoader());
        Map<String, Object> arrays = new LinkedHashMap<>();
        columns().forEach((name, column) -> arrays.put(name, registry.toArray(column)));
        return Collections.unmodifiableMap(arrays);
    }
}
