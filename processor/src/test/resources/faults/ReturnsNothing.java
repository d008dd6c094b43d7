import dev.hamilton.annotation.Dataflow;
import java.util.concurrent.CompletableFuture;

@Dataflow
final class ReturnsNothing {
    static void print(double spend) { // expect H003
        System.out.println(spend);
    }

    static CompletableFuture<Void> later(double spend) { // expect H003
        return CompletableFuture.runAsync(() -> print(spend));
    }

    static double twice(double spend) {
        return spend * 2;
    }
}
