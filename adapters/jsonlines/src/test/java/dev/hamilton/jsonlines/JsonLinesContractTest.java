package dev.hamilton.jsonlines;

import dev.hamilton.columns.stream.FrameStream;
import dev.hamilton.columns.stream.StreamingLoader;
import dev.hamilton.columns.stream.StreamingSaver;
import dev.hamilton.testkit.FrameStreamContract;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;

/** JSON lines keep the promises of every format, if they are told the types: the format does not store them. */
final class JsonLinesContractTest extends FrameStreamContract {

    @TempDir
    Path folder;

    private final Map<String, Map<String, JsonType>> types = new HashMap<>();

    @Override
    protected StreamingSaver saver(String place) {
        JsonLinesSaver saver = JsonLinesSaver.of(folder.resolve(place + ".jsonl"));
        return new StreamingSaver() {
            @Override
            public String target() {
                return saver.target();
            }

            @Override
            public void saveAll(FrameStream frames) {
                Map<String, JsonType> saved = new LinkedHashMap<>();
                saver.saveAll(Objects.requireNonNull(frames, "frames").map(frame -> {
                    for (String name : frame.names()) {
                        String type = frame.column(name).typeName().toUpperCase(Locale.ROOT);
                        saved.put(name, JsonType.valueOf(type));
                    }
                    return frame;
                }));
                types.put(place, saved);
            }
        };
    }

    @Override
    protected StreamingLoader loader(String place) {
        return JsonLinesLoader.of(folder.resolve(place + ".jsonl"))
                .types(types.getOrDefault(place, Map.of()))
                .rowsPerFrame(ROWS);
    }
}
