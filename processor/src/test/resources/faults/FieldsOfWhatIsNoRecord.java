import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.ExtractFields;
import java.util.List;

@Dataflow
final class FieldsOfWhatIsNoRecord {
    @ExtractFields // expect H009
    static List<Double> range(double[] spend) {
        return List.of();
    }

    static double width(double lowest, double highest) {
        return highest - lowest;
    }
}
