import dev.hamilton.annotation.Bind;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Exclude;
import dev.hamilton.annotation.From;
import dev.hamilton.annotation.Group;
import dev.hamilton.annotation.Mutate;
import dev.hamilton.annotation.Parameterize;
import dev.hamilton.annotation.Part;
import dev.hamilton.annotation.PipeInput;
import dev.hamilton.annotation.PipeOutput;
import dev.hamilton.annotation.Step;
import dev.hamilton.annotation.Subdag;
import java.util.List;
import java.util.Map;

record Given(double price, String text) {}

@Dataflow(inputs = Given.class)
final class NodesThatAreNotThere {
    @Parameterize(name = "p1", bind = @Bind(parameter = "u", from = "price"))
    @Parameterize(
            name = "p2",
            bind =
                    @Bind(
                            parameter = "u",
                            from = "absent2")) // expect H101
    @Parameterize(
            name = "p3",
            bind =
                    @Bind(
                            parameter = "u",
                            from = "text")) // expect H103
    static double p(double u) {
        return u;
    }

    @Subdag(
            modules = Inner.class,
            cases = {
                @Subdag.Case(name = "s1", inputs = @Bind(parameter = "x", from = "price")),
                @Subdag.Case(
                        name = "s2",
                        inputs =
                                @Bind(
                                        parameter = "x",
                                        from = "absent3")), // expect H101
            })
    static double sub(double y) {
        return y;
    }

    static double refined(double price) {
        return price;
    }

    @Mutate(
            value = "refined",
            bind =
                    @Bind(
                            parameter = "by",
                            from = "absent4")) // expect H101
    static double more(double it, double by) {
        return it + by;
    }

    @Mutate("refined")
    static double most(
            double it,
            double absent5) { // expect H101
        return it + absent5;
    }

    @PipeOutput({
        @Step(
                call = "plus",
                bind =
                        @Bind(
                                parameter = "by",
                                from = "absent6")), // expect H101
        @Step(call = "plus") // expect H101
    })
    static double stepped(double price) {
        return price;
    }

    @PipeInput(@Step(call = "twice"))
    static double before(
            double absent7) { // expect H101
        return absent7;
    }

    static double other(
            @From("absent8") // expect H101
                    double it) {
        return it;
    }

    static double several(
            @Group({
                        "price",
                        "absent9" // expect H101
                    })
                    List<Double> each,
            @Group(
                            parts = {
                                @Part(key = "a", from = "price"),
                                @Part(key = "b", from = "absent10") // expect H101
                            })
                    Map<String, Double> named) {
        return each.size() + named.size();
    }

    @Exclude
    static double plus(double it, double by) {
        return it + by;
    }

    @Exclude
    static double twice(double it) {
        return it * 2;
    }
}

final class Inner {
    @Subdag(
            modules = Innermost.class,
            inputs =
                    @Bind(
                            parameter = "m",
                            from = "x"))
    static double y(double z) {
        return z;
    }
}

final class Innermost {
    static double z(double m) {
        return m;
    }
}
