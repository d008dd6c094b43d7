package dev.hamilton.run.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.hamilton.run.Sketch;
import dev.hamilton.run.TestColumns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("FutureReturnValueIgnored") // functions that return futures as objects
class JfrListenerTest {
    private static final Sketch SKETCH = new Sketch()
            .function("async int late()", arguments -> CompletableFuture.supplyAsync(() -> 1))
            .function("double half(int x, int late)", arguments -> (Integer) arguments[0] / 2.0)
            .function("int fails(Doubles half)", arguments -> {
                throw new Exception("no");
            });

    @TempDir
    private Path folder;

    private List<RecordedEvent> recorded(Runnable action) throws IOException {
        Path file = folder.resolve("run.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("dev.hamilton.Run");
            recording.enable("dev.hamilton.Step");
            recording.start();
            action.run();
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file);
    }

    @Test
    void runs_and_steps_are_recorded_with_their_durations_on_every_executor() throws IOException {
        List<RecordedEvent> events = recorded(() -> Watched.executors().forEach(executor -> {
            Throwable thrown = catchThrowable(() ->
                    Watched.run(executor, new JfrListener(), SKETCH, Map.of("x", TestColumns.ints(1, 2)), "fails"));
            assertThat(thrown).isNotNull();
        }));
        List<RecordedEvent> runs = events.stream()
                .filter(event -> event.getEventType().getName().equals("dev.hamilton.Run"))
                .toList();
        assertThat(runs).hasSize(3);
        for (RecordedEvent run : runs) {
            assertThat(run.getInt("steps")).isEqualTo(3);
            assertThat(run.getString("failure")).isEqualTo("dev.hamilton.run.StepFailedException");
            List<RecordedEvent> steps = events.stream()
                    .filter(event -> event.getEventType().getName().equals("dev.hamilton.Step"))
                    .filter(event -> event.getLong("run") == run.getLong("run"))
                    .toList();
            assertThat(steps)
                    .extracting(event -> "%s %s %s %s"
                            .formatted(
                                    event.getString("node"),
                                    event.getString("type"),
                                    event.getBoolean("lifted"),
                                    event.getString("end")))
                    .containsExactlyInAnyOrder(
                            "late int false succeeded",
                            "half TestColumns.Doubles true succeeded",
                            "fails int false failed");
            assertThat(steps).allMatch(step -> step.getDuration().compareTo(run.getDuration()) <= 0);
        }
    }

    @Test
    void without_a_recording_nothing_is_kept() {
        JfrListener listener = new JfrListener();
        Sketch sketch = new Sketch().function("int a()", arguments -> 1);
        assertThat(Watched.run(dev.hamilton.run.Executors.sequential(), listener, sketch, Map.of(), "a"))
                .containsExactly(1);
    }
}
