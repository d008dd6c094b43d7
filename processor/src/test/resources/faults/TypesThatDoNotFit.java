import dev.hamilton.annotation.Dataflow;
import java.util.List;

@Dataflow(inputs = TypesThatDoNotFit.Weekly.class)
final class TypesThatDoNotFit {
    record Weekly(double spend, String region) {}

    static List<Integer> weeks(double spend) {
        return List.of();
    }

    static int newest(
            List<Number> weeks, // expect H103
            double region) { // expect H103
        return 0;
    }
}
