package dev.hamilton.columns;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** The values of a row by the names of their columns, which are printed as those of a frame are. Confined to one thread. */
final class RowValues extends LinkedHashMap<String, @Nullable Object> {

    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
        return CellText.of(this);
    }
}
