package dev.hamilton.cli;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.render.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** A frame for programs. */
final class FrameJson {
    private FrameJson() {}

    /** The types of the columns by their names, and an object a row. */
    static String of(DataFrame frame) {
        Map<String, String> types = new LinkedHashMap<>();
        frame.names().forEach(name -> types.put(name, frame.column(name).typeName()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("columns", types);
        json.put(
                "rows",
                IntStream.range(0, frame.rowCount()).mapToObj(frame::row).toList());
        return JsonText.of(json, 2);
    }
}
