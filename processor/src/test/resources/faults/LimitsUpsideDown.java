import dev.hamilton.annotation.Check;
import dev.hamilton.annotation.Dataflow;

@Dataflow
final class LimitsUpsideDown {
    @Check(
            range = {1, 0}, // expect H352
            maxNullFraction = 1.5, // expect H352
            maxNanFraction = -0.5, // expect H352
            maxStandardDev = -1, // expect H352
            meanInRange = {0, Double.NaN}) // expect H352
    @Check(range = 7) // expect H352
    @Check(range = {1, 2, 3}) // expect H352
    static double share(double part) {
        return part;
    }

    @Check(schema = String.class) // expect H009
    static double other(double part) {
        return part;
    }
}
