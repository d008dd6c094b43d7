import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.WhenIn;
import dev.hamilton.annotation.WhenNotIn;

@Dataflow
final class ConditionsOfNothing {
    @WhenIn(key = "region", in = {}) // expect H303
    static double tax__never(double net) {
        return net * 0.07;
    }

    @WhenNotIn(key = "region", in = {}) // expect H303
    static double fee__always(double net) {
        return net * 0.2;
    }
}
