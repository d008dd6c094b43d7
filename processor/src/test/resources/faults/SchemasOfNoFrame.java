import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Schema;

@Dataflow
final class SchemasOfNoFrame {
    record Week(double spend) {}

    @Schema(Week.class) // expect H356
    static double spend(double cost) {
        return cost;
    }

    @Schema(String.class) // expect H009
    static dev.hamilton.columns.DataFrame text(dev.hamilton.columns.DataFrame frame) {
        return frame;
    }

    @Schema // expect H009
    static dev.hamilton.columns.DataFrame nothing(dev.hamilton.columns.DataFrame frame) {
        return frame;
    }

    @Schema(
            value = Week.class,
            columns = {
                @Schema.Column(
                        name = "spend", // expect H107
                        type = double.class),
                @Schema.Column(
                        name = "", // expect H005
                        type = double.class)
            })
    static dev.hamilton.columns.DataFrame twice(dev.hamilton.columns.DataFrame frame) {
        return frame;
    }
}
