package dev.hamilton.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Step;
import dev.hamilton.quality.Diagnostics;
import dev.hamilton.quality.OnFail;
import dev.hamilton.quality.ValidationResult;
import dev.hamilton.run.RunEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordingListenerTest {
    private final RecordingListener listener = new RecordingListener();
    private final Plan plan = new Sketch()
            .function("a", arguments -> 1)
            .function("b = a", arguments -> 2)
            .run(Map.of(), "b")
            .plan();
    private final Step a = plan.steps().get(0);

    @Test
    void what_was_told_is_kept_in_words() {
        listener.on(new RunEvent.Started(1, plan));
        listener.on(new RunEvent.StepStarted(1, a));
        listener.on(new RunEvent.StepAbandoned(1, a, 0));
        listener.on(new RunEvent.Finished(1, 0, Optional.of(new IllegalStateException())));
        assertThat(listener.told())
                .containsExactly("started", "started a", "abandoned a", "finished with IllegalStateException");
        assertThat(listener.events()).hasSize(4);
        assertThatCode(listener::assertOneWholeRun).doesNotThrowAnyException();
    }

    @Test
    void nothing_told_is_no_run() {
        assertThatThrownBy(listener::assertOneWholeRun)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the run did not start first");
    }

    @Test
    void every_broken_promise_is_found() {
        listener.on(new RunEvent.StepSucceeded(1, a, 0));
        listener.on(new RunEvent.Started(1, plan));
        listener.on(new RunEvent.Started(1, plan));
        listener.on(new RunEvent.StepStarted(1, a));
        listener.on(new RunEvent.StepStarted(1, a));
        listener.on(new RunEvent.StepSucceeded(1, a, 0));
        listener.on(new RunEvent.Finished(2, 0, Optional.empty()));
        listener.on(new RunEvent.Finished(1, 0, Optional.empty()));
        listener.on(new RunEvent.StepStarted(1, plan.steps().get(1)));
        assertThatThrownBy(listener::assertOneWholeRun)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("""
                        the run did not start first
                        the run did not finish last
                        there is more than one run
                        the run started more than once
                        the run finished more than once
                        'a' ended without having started
                        'a' started more than once
                        'a' ended more than once
                        'b' started but did not end
                        in
                        succeeded a
                        started""");
    }

    @Test
    void what_a_check_finds_is_told_while_its_step_is_under_way() {
        ValidationResult result =
                new ValidationResult("a", "range", OnFail.WARN, false, "", new Diagnostics(1, 1, List.of(), Map.of()));
        listener.on(new RunEvent.Started(1, plan));
        listener.on(new RunEvent.StepStarted(1, a));
        listener.on(new RunEvent.CheckFailed(1, a, result));
        listener.on(new RunEvent.StepSucceeded(1, a, 0));
        listener.on(new RunEvent.Finished(1, 0, Optional.empty()));
        assertThat(listener.told()).containsExactly("started", "started a", "found fault a", "succeeded a", "finished");
        assertThatCode(listener::assertOneWholeRun).doesNotThrowAnyException();

        listener.on(new RunEvent.CheckFailed(1, a, result));
        assertThatThrownBy(listener::assertOneWholeRun)
                .hasMessageContaining("'a' found fault while it was not under way");
    }
}
