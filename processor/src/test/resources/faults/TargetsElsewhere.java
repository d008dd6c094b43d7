import dev.hamilton.annotation.Cache;
import dev.hamilton.annotation.Check;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Exclude;
import dev.hamilton.annotation.ExtractFields;
import dev.hamilton.annotation.Mutate;
import dev.hamilton.annotation.Parameterize;
import dev.hamilton.annotation.ParameterizeEach;
import dev.hamilton.annotation.ParameterizeExtract;
import dev.hamilton.annotation.PipeOutput;
import dev.hamilton.annotation.Step;
import dev.hamilton.annotation.Subdag;
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

    @Exclude
    static double half(double value) {
        return value / 2;
    }

    @Parameterize(name = "p1")
    @Parameterize(name = "p2")
    @Check(
            range = {0, 1},
            target = {
                "p2",
                "p3" // expect H353
            })
    @TagOutput(
            target = {"p1", "p2"},
            key = "unit",
            value = "celsius")
    @Cache(target = "p1")
    @PipeOutput(
            value = {
                @Step(call = "half"),
                @Step(
                        call = "half",
                        on = {"p2", "p4"}) // expect H353
            },
            on = "p1")
    static double p(double reading) {
        return reading;
    }

    @Mutate(
            value = "p",
            on = {"p2", "p5"}) // expect H353
    static double twice(double value) {
        return 2 * value;
    }

    @ParameterizeEach(
            parameter = "reading",
            name = "each_{reading}",
            values = {"1", "2"})
    @TagOutput(
            target = {"each_1", "each_2"},
            key = "unit")
    static double each(double reading) {
        return reading;
    }

    @ParameterizeExtract(names = {"high_1", "low_1"})
    @ParameterizeExtract(names = {"high_2", "low_2"})
    @TagOutput(
            target = {"high_2", "low_1"},
            key = "unit")
    static Day days(double reading) {
        return new Day(reading, reading);
    }

    static final class Sensor {
        static double raw(double volts) {
            return volts;
        }
    }

    @Subdag(
            modules = Sensor.class,
            cases = {@Subdag.Case(name = "north"), @Subdag.Case(name = "south")})
    @TagOutput(
            target = {"south", "north"},
            key = "unit")
    @TagOutput(target = "east", key = "unit") // expect H353
    static double sensor(double raw) {
        return raw;
    }
}
