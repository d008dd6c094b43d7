import dev.hamilton.annotation.Bind;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Exclude;
import dev.hamilton.annotation.ExtractColumns;
import dev.hamilton.annotation.ExtractFields;
import dev.hamilton.annotation.Output;
import dev.hamilton.annotation.Parameterize;
import dev.hamilton.annotation.ParameterizeEach;
import dev.hamilton.annotation.ParameterizeExtract;
import dev.hamilton.annotation.PipeInput;
import dev.hamilton.annotation.PipeOutput;
import dev.hamilton.annotation.Step;
import dev.hamilton.annotation.Subdag;
import dev.hamilton.annotation.Unpack;
import dev.hamilton.annotation.WithColumns;
import dev.hamilton.columns.DataFrame;
import java.util.List;
import java.util.Map;

@Dataflow
final class NamesGivenTwice {
    @Parameterize(name = "lag_1", bind = @Bind(parameter = "weeks", value = "1"))
    @Parameterize(
            name = "lag_1", // expect H104
            bind = @Bind(parameter = "weeks", value = "2"))
    @ParameterizeEach(
            parameter = "weeks",
            name = "lag_{weeks}",
            values = {
                "3",
                "1" // expect H104
            })
    static int lag(int weeks) {
        return weeks;
    }

    @ParameterizeExtract(
            names = {"low", "high"},
            bind = @Bind(parameter = "price", value = "1"))
    @ParameterizeExtract(
            names = {
                "low", // expect H104
                "highest"
            },
            bind = @Bind(parameter = "price", value = "2"))
    static List<Integer> bounds(int price) {
        return List.of(price, price);
    }

    @Unpack({
        "first",
        "first", // expect H104
        "third"
    })
    static int[] elements() {
        return new int[3];
    }

    @ExtractFields(
            outputs = {
                @Output(name = "weight", type = int.class),
                @Output(
                        name = "weight", // expect H104
                        type = double.class)
            })
    static Map<String, Object> values() {
        return Map.of();
    }

    @ExtractFields({
        "x",
        "x" // expect H104
    })
    static Point point() {
        return new Point(1, 2);
    }

    @ExtractColumns(
            value = "spend",
            type = double[].class,
            outputs =
                    @Output(
                            name = "spend", // expect H104
                            type = double[].class))
    static DataFrame frame() {
        throw new AssertionError();
    }

    @WithColumns(
            modules = Counts.class,
            value = {
                "visits",
                "visits" // expect H104
            },
            type = double[].class)
    static int wide(DataFrame rows) {
        return rows.rowCount();
    }

    @Subdag(
            modules = Counts.class,
            cases = {
                @Subdag.Case(name = "daily", inputs = @Bind(parameter = "visits", value = "1")),
                @Subdag.Case(
                        name = "daily", // expect H104
                        inputs = @Bind(parameter = "visits", value = "2"))
            })
    static double users(double share) {
        return share;
    }

    @PipeInput({
        @Step(call = "half", name = "halved"),
        @Step(
                call = "half",
                name = "halved") // expect H104
    })
    @PipeOutput({
        @Step(call = "half", name = "less"),
        @Step(call = "half"),
        @Step(call = "half"),
        @Step(
                call = "half",
                name = "less") // expect H104
    })
    static double price(double cost) {
        return cost;
    }

    @Exclude
    static double half(double it) {
        return it / 2;
    }

    static final class Counts {
        static double share(double visits) {
            return visits;
        }
    }

    record Point(int x, int y) {}
}
