import dev.hamilton.annotation.Bind;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Default;
import dev.hamilton.annotation.Does;
import dev.hamilton.annotation.Exclude;
import dev.hamilton.annotation.Parameterize;
import java.util.List;
import java.util.Map;

@Dataflow
interface BodiesThatDoNotFit {
    @Does(call = "summ") // expect H315
    double misspelled(double a, double b);

    @Does(
            call = "more", // expect H315
            of = Elsewhere.class)
    double elsewhere(double a, double b);

    @Does(call = "nothing") // expect H316
    double ofNothing(double a);

    @Does(call = "generic") // expect H316
    double ofAnything(double a);

    @Does(call = "twice") // expect H316
    double ofTwo(double a);

    @Does(
            call = "own", // expect H316
            of = Elsewhere.class)
    double ofObjects(double a);

    @Does(call = "scaled") // expect H318
    double left(double value, double by, double rest);

    @Does(call = "scaled") // expect H318
    double lacking(double value);

    @Does(call = "sum") // expect H318
    double ofTexts(double a, String text);

    @Does(call = "sum") // expect H318
    String given(double a);

    @Does(call = "sum") // expect H318
    double widened(int whole);

    @Does(
            call = "scaled",
            bind = {
                @Bind(parameter = "valu", from = "it"), // expect H311
                @Bind(parameter = "by", value = "much") // expect H006
            })
    double bound(double value);

    @Does(
            call = "scaled",
            bind = {
                @Bind(parameter = "value", from = "on"), // expect H311
                @Bind(parameter = "by", from = "by"),
                @Bind(parameter = "by", value = "2") // expect H007
            })
    double twiceBound(double one, double by);

    @Does(call = "sum")
    @Parameterize(name = "fits", bind = @Bind(parameter = "a", value = "1"))
    double sound(double a, double b);

    @Exclude
    static double sum(List<Double> each) {
        return each.size();
    }

    @Exclude
    static double scaled(double value, double by, @Default("0") double offset) {
        return value * by + offset;
    }

    @Exclude
    static void nothing(double a) {}

    @Exclude
    static <T> double generic(T a) {
        return 0;
    }

    @Exclude
    static double twice(double a) {
        return a;
    }

    @Exclude
    static double twice(int a) {
        return a;
    }

    final class Elsewhere {
        static double sum(Map<String, Double> each) {
            return each.size();
        }

        double own(double a) {
            return a;
        }
    }
}
