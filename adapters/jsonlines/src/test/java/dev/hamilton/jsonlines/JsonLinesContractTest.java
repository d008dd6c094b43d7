package dev.hamilton.jsonlines;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.io.Loader;
import dev.hamilton.io.Saver;
import dev.hamilton.testkit.FrameTransferContract;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** JSON lines keep the promises of every format, if they are told the types: the format does not store them. */
final class JsonLinesContractTest extends FrameTransferContract {

    @TempDir
    Path folder;

    private final Map<String, Map<String, JsonType>> types = new HashMap<>();

    @Override
    protected Saver<DataFrame> saver(String place) {
        Saver<DataFrame> saver = JsonLinesSaver.of(folder.resolve(place + ".jsonl"));
        return new Saver<>() {
            @Override
            public String target() {
                return saver.target();
            }

            @Override
            public void save(DataFrame frame) {
                saver.save(frame);
                Map<String, JsonType> saved = new LinkedHashMap<>();
                for (String name : frame.names()) {
                    String type = frame.column(name).typeName().toUpperCase(Locale.ROOT);
                    saved.put(name, JsonType.valueOf(type));
                }
                types.put(place, saved);
            }
        };
    }

    @Override
    protected Loader<DataFrame> loader(String place) {
        return JsonLinesLoader.of(folder.resolve(place + ".jsonl")).types(types.getOrDefault(place, Map.of()));
    }
}
