import dev.hamilton.annotation.Cache;
import dev.hamilton.annotation.Check;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.ExtractFields;
import dev.hamilton.annotation.TagOutput;

@Dataflow
final class TargetsElsewhere {
    record Day(double high, double low) {}

    @ExtractFields
    @Check(
            range = {0, 1},
            target = {
                "high",
                "lowest" // expect H353
            })
    @TagOutput(
            target = "higher", // expect H353
            key = "unit",
            value = "celsius")
    @Cache(target = "days") // expect H353
    static Day day(double reading) {
        return new Day(reading, reading);
    }

    @ExtractFields(prefix = "next_")
    @TagOutput(target = "next_low", key = "unit", value = "celsius")
    @TagOutput(
            target = {"next_high", "next_low"},
            key = "unit", // expect H007
            value = "kelvin")
    @TagOutput(target = "next_low", key = " ") // expect H005
    @TagOutput(
            target = {}, // expect H005
            key = "owner")
    static Day next(double reading) {
        return new Day(reading, reading);
    }
}
