import dev.hamilton.annotation.Bind;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Group;
import dev.hamilton.annotation.Resolve;
import dev.hamilton.annotation.Subdag;
import dev.hamilton.annotation.When;
import dev.hamilton.annotation.WithColumns;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;

@Dataflow
final class SubdagsThatDoNotFit {
    static final class Counts {
        static double users(double visits, int days) {
            return visits / days;
        }

        @When(key = "region", is = "US")
        static double share(double users) {
            return users;
        }
    }

    @Subdag(
            modules = Counts.class,
            inputs = {
                @Bind(
                        parameter = "day", // expect H332
                        value = "7"),
                @Bind(parameter = "visits", value = "many") // expect H006
            },
            config =
                    @Subdag.Setting(
                            key = "regoin", // expect H332
                            value = "US"))
    static double weekly(double user) { // expect H331
        return user;
    }

    @Subdag(
            modules = Counts.class,
            inputs =
                    @Bind(
                            parameter = "days",
                            group = @Group({"a", "b"})), // expect H312
            config = {
                @Subdag.Setting(key = "", value = "US"), // expect H005
                @Subdag.Setting(key = "region") // expect H312
            },
            externalInputs = "user") // expect H311
    static double monthly(double users) {
        return users;
    }

    @Subdag(modules = {}) // expect H331
    static double nothing(double users) {
        return users;
    }

    @Subdag(modules = SubdagsThatDoNotFit.class) // expect H330
    static double itself(double weekly) {
        return weekly;
    }

    @WithColumns(
            modules = Counts.class,
            value = {
                "visits",
                "hits" // expect H332
            },
            type = DoubleColumn.class,
            select = "user") // expect H331
    static double mean(DataFrame frame) {
        return frame.rowCount();
    }

    @WithColumns(modules = Counts.class) // expect H314
    static double noFrame(double users) {
        return users;
    }

    @WithColumns(modules = Counts.class, onInput = "rows") // expect H311
    static double noParameter(DataFrame frame) {
        return frame.rowCount();
    }

    @Resolve(String.class) // expect H333
    static double unresolved(double x) {
        return x;
    }
}
