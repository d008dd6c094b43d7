package dev.hamilton.notation;

import dev.hamilton.catalog.Absence;
import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.catalog.Source;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.Tags;
import dev.hamilton.model.ValueType;
import dev.hamilton.plan.Given;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads dataflows: a line a function, {@code dough = flour, water}, everything a double where no type is said.
 *
 * <pre>
 * long count = double[] rows, int n := 3     a constant
 * cost = price, double rate ? 0.5            a default
 * label = Double price ?, String unit &lt;- u   may be null; wired to another node
 * async late = price @owner=growth @pii      answers later; labels
 * now =                                      no parameters
 * </pre>
 *
 * <p>The function of line 3 stands in {@code demo.Bakery}, file {@code Bakery.java}, line 3.
 */
public final class Notation {
    private Notation() {}

    /** Functions, a line each. */
    public static FunctionCatalog catalog(String text) {
        List<FunctionDef> functions = new ArrayList<>();
        int line = 0;
        for (String each : text.split("\n", -1)) {
            line++;
            if (!each.isBlank()) {
                functions.add(function(each.strip(), line));
            }
        }
        return new FunctionCatalog(functions);
    }

    private static FunctionDef function(String line, int number) {
        String[] labelled = line.split(" @");
        int equals = (labelled[0] + " ").indexOf(" = ");
        String left = labelled[0].substring(0, equals).strip();
        boolean async = left.startsWith("async ");
        String[] typed = typed(async ? left.substring(6) : left);
        List<Parameter> parameters = new ArrayList<>();
        for (String part : split(labelled[0].substring(Math.min(equals + 2, labelled[0].length())))) {
            parameters.add(parameter(part));
        }
        Map<String, List<String>> tags = new LinkedHashMap<>();
        for (int i = 1; i < labelled.length; i++) {
            String[] label = labelled[i].strip().split("=", 2);
            tags.put(label[0], label.length > 1 ? List.of(label[1].split("\\|")) : List.of());
        }
        return new FunctionDef(
                new NodeName(typed[1]),
                DemoTypes.type(typed[0]),
                async,
                parameters,
                new Code.Method("demo.Bakery", "demo.Bakery", typed[1], "", true),
                List.of(),
                new Tags(tags),
                "",
                "",
                new SourceRef("demo.Bakery", typed[1], "Bakery.java", number));
    }

    private static Parameter parameter(String text) {
        if (text.contains(" := ")) {
            String[] both = text.split(" := ");
            return plain(both[0]).from(new Source.Constant(both[1]));
        }
        int question = text.indexOf(" ?");
        String fallback = question < 0 ? "" : text.substring(question + 2).strip();
        String[] wired = (question < 0 ? text : text.substring(0, question)).split(" <- ");
        Parameter plain = plain(wired[0]);
        boolean nullable = question >= 0 && fallback.isEmpty();
        Absence absence = plain.optional() ? Absence.EMPTY : Absence.REQUIRED;
        if (question >= 0) {
            absence = nullable ? Absence.NULL : Absence.constant(fallback);
        }
        NodeName node = new NodeName(wired.length > 1 ? wired[1].strip() : plain.name());
        return new Parameter(plain.name(), plain.type(), new Source.Node(node, absence), nullable);
    }

    private static Parameter plain(String text) {
        String[] typed = typed(text.strip());
        return Parameter.of(typed[1], DemoTypes.type(typed[0]));
    }

    private static String[] typed(String text) {
        int space = text.lastIndexOf(' ');
        return space < 0
                ? new String[] {"double", text}
                : new String[] {text.substring(0, space).strip(), text.substring(space + 1)};
    }

    /** Typed names: {@code double a, String b}. */
    public static Map<NodeName, ValueType> types(String text) {
        Map<NodeName, ValueType> types = new LinkedHashMap<>();
        split(text).forEach(part -> types.put(new NodeName(typed(part)[1]), DemoTypes.type(typed(part)[0])));
        return types;
    }

    /**
     * Given values: {@code spend: Series 6, n: int, x: null}; a star after the rows says that the name may be unknown.
     */
    public static Map<NodeName, Given> given(String text) {
        Map<NodeName, Given> given = new LinkedHashMap<>();
        for (String part : split(text)) {
            String[] both = part.split(": ");
            boolean mayBeUnknown = both[1].endsWith("*");
            String value = mayBeUnknown ? both[1].substring(0, both[1].length() - 1) : both[1];
            String[] typed = value.split(" ");
            boolean isNull = typed[0].equals("null");
            int rows = typed.length > 1 ? Integer.parseInt(typed[1]) : Given.NO_ROWS;
            given.put(
                    new NodeName(both[0]),
                    new Given(DemoTypes.type(isNull ? "Object" : typed[0]), isNull, rows, mayBeUnknown));
        }
        return given;
    }

    /** Parts between commas that stand outside angle brackets. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char here = i < text.length() ? text.charAt(i) : ',';
            boolean wire = here == '<' && i + 1 < text.length() && text.charAt(i + 1) == '-';
            depth += here == '<' && !wire ? 1 : here == '>' ? -1 : 0;
            if (here == ',' && depth == 0) {
                if (!text.substring(start, i).isBlank()) {
                    parts.add(text.substring(start, i).strip());
                }
                start = i + 1;
            }
        }
        return parts;
    }
}
