import dev.hamilton.annotation.Bind;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.ExtractColumns;
import dev.hamilton.annotation.ExtractFields;
import dev.hamilton.annotation.Group;
import dev.hamilton.annotation.Output;
import dev.hamilton.annotation.Parameterize;
import dev.hamilton.annotation.ParameterizeEach;
import dev.hamilton.annotation.ParameterizeExtract;
import dev.hamilton.annotation.Subdag;
import dev.hamilton.annotation.Unpack;
import dev.hamilton.annotation.Value;
import java.util.List;
import java.util.Map;

/** Each fault is told, those of links beside those of modifiers; what is missing for a fault is no second one. */
@Dataflow(inputs = FaultsThatLeadToOthers.Weekly.class)
final class FaultsThatLeadToOthers {
    @ParameterizeEach(
            parameter = "week", // expect H311
            name = "lag_{week}",
            values = "1")
    static int lag(
            @Value("x") int by, // expect H006
            int weeks,
            int spnd) { // expect H101
        return by;
    }

    @ParameterizeEach(
            parameter = "weeks",
            name = "ahead_{week}", // expect H311
            values = "1")
    static int ahead(
            int spend,
            int weeks,
            @Group({}) // expect H312
                    List<Integer> unclear) {
        return spend * weeks;
    }

    static int farther(int ahead_1) {
        return ahead_1;
    }

    @ExtractFields({
        "low",
        "hihg" // expect H314
    })
    static Band band(int spend) {
        return new Band(spend, spend);
    }

    @Unpack({"first", "second"}) // expect H314
    static int parts(int spend) {
        return spend;
    }

    @ParameterizeExtract(
            names = {
                "least",
                "most",
                "beyond" // expect H314
            })
    static Band bands(int spend) {
        return new Band(spend, spend);
    }

    @ExtractFields(
            value = "share", // expect H314
            outputs = @Output(name = "part", type = int.class))
    static Map<String, Object> values(int spend) {
        return Map.of();
    }

    @ExtractColumns(value = "column", type = double[].class) // expect H314
    static int frame(int spend) {
        return spend;
    }

    @Parameterize(
            name = "bound",
            bind =
                    @Bind( // expect H312
                            parameter = "by",
                            value = "1",
                            from = "spend"))
    static int unclear(int by) {
        return by;
    }

    @Parameterize(
            name = "read",
            bind = @Bind(parameter = "by", value = "one")) // expect H006
    static int unread(int by) {
        return by;
    }

    static <T> int generic(T spend) { // expect H004
        return 1;
    }

    static void nothing(int spend) {} // expect H003

    static int one(int hihg, int low, int first, int second, int beyond, int share, int part, int column) {
        return low;
    }

    static int two(int most, int bound, int read, int generic, int least) {
        return most;
    }

    static int three(String spend) { // expect H103
        return spend.length();
    }

    @Subdag(modules = Inner.class)
    static double four(double inner, int most) { // expect H331
        return inner;
    }

    static final class Inner {
        static <T> double inner(T spend) { // expect H004
            return 1;
        }
    }

    record Band(int low, int high) {}

    record Weekly(int spend) {}
}
