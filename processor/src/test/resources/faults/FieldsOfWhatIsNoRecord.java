import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.ExtractFields;
import java.util.Map;

@Dataflow
final class FieldsOfWhatIsNoRecord {
    @ExtractFields // expect H009
    static Map<String, Double> range(double[] spend) {
        return Map.of();
    }

    static double width(double lowest, double highest) {
        return highest - lowest;
    }
}
