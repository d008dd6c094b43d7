import dev.hamilton.annotation.Check;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.ExtractFields;

@Dataflow
final class ChecksThatDoNotFit {
    record Two(double first, String second) {}

    @Check(
            range = {0, 1}, // expect H351
            maxStandardDev = 1, // expect H351
            meanInRange = {0, 1}, // expect H351
            allowNan = false, // expect H351
            dataType = Integer.class, // expect H351
            allowNulls = false)
    static String text(double number) {
        return "" + number;
    }

    @Check(
            contains = "x", // expect H351
            doesNotContain = {"y"}, // expect H351
            schema = Two.class, // expect H351
            maxNanFraction = 0.5) // expect H351
    static int[] numbers(int count) {
        return new int[count];
    }

    @Check(
            valuesIn = {
                "1",
                "two", // expect H006
                "3.5" // expect H006
            })
    static int one(double number) {
        return (int) number;
    }

    @ExtractFields
    @Check(range = {0, 1}) // expect H351
    static Two two(double number) {
        return new Two(number, "");
    }
}
