import dev.hamilton.annotation.Bind;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Subdag;
import dev.hamilton.annotation.WithColumns;
import dev.hamilton.columns.DataFrame;

@Dataflow(inputs = SubdagsOfThemselves.Order.class)
final class SubdagsOfThemselves {
    @Subdag(modules = SubdagsOfThemselves.class, inputs = @Bind(parameter = "nett", value = "1")) // expect H330
    static double itself(double toatl) {
        return toatl;
    }

    @Subdag(modules = Egg.class, inputs = @Bind(parameter = "day", value = "1"))
    static double outer(double hen) {
        return hen;
    }

    static double total(double itself, double outer, double mean, double net) {
        return itself + outer + mean + net;
    }

    @WithColumns(modules = SubdagsOfThemselves.class, select = "totla") // expect H330
    static double mean(DataFrame frame) {
        return frame.rowCount();
    }

    static final class Egg {
        @Subdag(modules = Hen.class)
        static double egg(double hen) {
            return hen;
        }
    }

    static final class Hen {
        @Subdag(modules = Egg.class) // expect H330
        static double hen(double egg) {
            return egg;
        }
    }

    record Order(double net, DataFrame frame) {}
}
