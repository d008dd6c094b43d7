package dev.hamilton.columns;

import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.result.FrameResultBuilder;
import dev.hamilton.result.ResultBuilder;
import java.util.List;

/** Makes a frame of results. A class of its own, so that nobody looks for column types who wants no results. */
final class FrameBuilder {

    static final ResultBuilder<DataFrame> INSTANCE = FrameResultBuilder.ofFamily(
            ColumnRegistry.load(DataFrame.class.getClassLoader()), ColumnKinds.FAMILY, FrameBuilder::frame);

    private FrameBuilder() {}

    private static DataFrame frame(List<String> names, List<Column> columns) {
        DataFrame.Builder frame = DataFrame.builder();
        for (int i = 0; i < names.size(); i++) {
            frame.add(names.get(i), columns.get(i));
        }
        return frame.build();
    }
}
