import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.ExtractColumns;
import dev.hamilton.annotation.ExtractFields;
import dev.hamilton.annotation.Output;
import dev.hamilton.annotation.ParameterizeExtract;
import dev.hamilton.annotation.Unpack;
import java.util.List;
import java.util.Map;

@Dataflow
final class ExtractsThatAreNotThere {
    @Unpack({
        "a",
        "b",
        "c" // expect H314
    })
    static Pair tooMany() {
        return new Pair(1, 2);
    }

    @Unpack("d") // expect H314
    static String noElements() {
        return "";
    }

    @ExtractColumns(value = "e", type = double[].class) // expect H314
    static List<Double> noFrame() {
        return List.of();
    }

    @ExtractFields // expect H314
    static Map<String, Object> untyped() {
        return Map.of();
    }

    @ExtractFields({"left", "middle"}) // expect H314
    static Pair noSuchComponent() {
        return new Pair(1, 2);
    }

    @ExtractFields(
            outputs = {
                @Output(
                        name = "f",
                        type = int.class,
                        orElse = "none"), // expect H006
                @Output(name = "", type = int.class) // expect H005
            })
    static Map<String, Object> wrongDefault() {
        return Map.of();
    }

    @ParameterizeExtract(names = {}) // expect H314
    static int[] nothing() {
        return new int[0];
    }

    @ParameterizeExtract(
            names = {"g", "h"},
            type = double[].class) // expect H314
    static List<Double> typed() {
        return List.of();
    }

    @ExtractColumns("i") // expect H314
    static dev.hamilton.columns.DataFrame columnsWithoutType() {
        return dev.hamilton.columns.DataFrame.of();
    }

    static int reads(int a, int b) {
        return a + b;
    }

    record Pair(int left, int right) {}
}
