import dev.hamilton.annotation.Check;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.quality.OnFail;

@Dataflow
final class ChecksOfNothing {
    @Check // expect H350
    @Check(onFail = OnFail.FAIL, allowNan = true) // expect H350
    static double crumb(double dough) {
        return dough;
    }
}
