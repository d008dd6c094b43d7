import dev.hamilton.annotation.Bind;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Group;
import dev.hamilton.annotation.Parameterize;
import dev.hamilton.annotation.ParameterizeEach;
import dev.hamilton.annotation.ParameterizeExtract;
import dev.hamilton.annotation.Part;
import java.util.List;
import java.util.Map;

@Dataflow
final class BindingsThatDoNotFit {
    @Parameterize(
            name = "a",
            bind = {
                @Bind(parameter = "weeks", value = "3"), // expect H311
                @Bind(
                        parameter = "week",
                        value = "three"), // expect H006
                @Bind(parameter = "spend", from = "x"),
                @Bind(parameter = "spend", from = "y") // expect H007
            })
    @Parameterize(name = " ", bind = @Bind(parameter = "week", value = "3")) // expect H005
    static double several(double spend, int week) {
        return spend * week;
    }

    @Parameterize(
            name = "b",
            bind = {
                @Bind(parameter = "spend"), // expect H312
                @Bind(parameter = "week", value = {"1", "2"}) // expect H312
            })
    static double unclear(double spend, int week) {
        return spend * week;
    }

    @ParameterizeEach(parameter = "week", name = "c_{week}") // expect H312
    @ParameterizeEach(
            parameter = "weeks", // expect H311
            name = "d_{weeks}",
            values = "1")
    @ParameterizeEach(
            parameter = "week",
            name = "h_{weeks}", // expect H311
            values = {"1", "2"})
    @ParameterizeEach(
            parameter = "week",
            name = "e_{week}",
            values = {
                "1",
                "x" // expect H006
            })
    static double each(double spend, int week) {
        return spend * week;
    }

    @Parameterize(name = "f", bind = @Bind(parameter = "week", value = "1"))
    @ParameterizeExtract(names = "g") // expect H007
    static List<Integer> both(int week) {
        return List.of(week);
    }

    static double lists(
            @Group({"a", "b"}) // expect H313
                    double one,
            @Group // expect H312
                    List<Double> none,
            @Group(
                            parts = {
                                @Part(from = "a"),
                                @Part(value = "x"), // expect H006
                                @Part(from = "a")
                            })
                    List<Double> parts,
            @Group(parts = @Part(from = "a", value = "1")) // expect H312
                    List<Double> unclear) {
        return one;
    }

    static double maps(
            @Group(
                            parts = {
                                @Part(value = "1.5"), // expect H005
                                @Part(from = "a"),
                                @Part(key = "a", from = "b") // expect H107
                            })
                    Map<String, Double> parts) {
        return parts.size();
    }
}
