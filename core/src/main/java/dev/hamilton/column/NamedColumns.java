package dev.hamilton.column;

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
}
