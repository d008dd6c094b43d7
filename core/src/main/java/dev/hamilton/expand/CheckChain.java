package dev.hamilton.expand;

import dev.hamilton.catalog.Check;
import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.Tags;
import dev.hamilton.model.ValueType;
import dev.hamilton.quality.ValidationResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The functions that take the place of one whose value is checked. */
final class CheckChain {
    /*
     *     price_raw --> price_validation --> price_range_validator ------> price
     *         |                        \---> price_allow_nulls_validator --/ |
     *         \-------------------------------------------------------------/
     *
     * The author's function becomes price_raw. One function makes all checks in a pass, one for each check takes its result
     * out, and price lets the value through when it has seen them all: what reads it waits for the checks, whoever overrides
     * a result overrules the check, and whoever overrides price leaves them out.
     */
    private static final ValueType RESULT = DeclaredType.of(ValidationResult.class.getName());
    private static final ValueType RESULTS = DeclaredType.of("java.util.List", RESULT);

    private final FunctionDef checked;
    private final List<Check> checks;

    private CheckChain(FunctionDef checked, List<Check> checks) {
        this.checked = checked;
        this.checks = checks;
    }

    /**
     * Puts checks behind a function.
     *
     * @param checked the function
     * @param checks the checks, at least one
     * @param judged the type of what they judge: the elements of a column, or the value
     * @return the function under another name, the checks, and a function of its own name that lets its value through
     */
    static List<FunctionDef> of(FunctionDef checked, List<Check> checks, ValueType judged) {
        return new CheckChain(checked, checks).functions(judged);
    }

    /** The functions that were put in the place of the one that is checked, in their order; itself the last. */
    static List<FunctionDef> around(FunctionDef checked, List<FunctionDef> functions) {
        NodeName raw = Check.raw(checked.name());
        int first = 0;
        while (!functions.get(first).name().equals(raw)) {
            first++;
        }
        return functions.subList(first, functions.indexOf(checked) + 1);
    }

    /** The checks that such functions make. */
    static List<Check> checks(List<FunctionDef> chain) {
        return ((Code.Checks) chain.get(1).code()).checks();
    }

    /** The function that was there before them. */
    static FunctionDef unchecked(FunctionDef checked, List<FunctionDef> chain) {
        FunctionDef raw = chain.get(0);
        return raw.as(checked.name(), raw.parameters());
    }

    private List<FunctionDef> functions(ValueType judged) {
        NodeName name = checked.name();
        Tags about = checked.tags().and(Tags.of(Check.RESULT_TAG, "true")).and(Tags.of(Check.SOURCE_TAG, name.text()));
        List<FunctionDef> functions = new ArrayList<>();
        FunctionDef raw = checked.as(Check.raw(name), checked.parameters());
        functions.add(raw);
        Parameter value = parameter(raw.name(), checked.output());
        FunctionDef validation = function(
                        Check.validation(name), RESULTS, List.of(value), new Code.Checks(checks, judged))
                .tagged(about)
                .documented("All checks of '%s'.".formatted(name));
        functions.add(validation);
        List<Parameter> arguments = new ArrayList<>(List.of(value));
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < checks.size(); i++) {
            Check check = checks.get(i);
            NodeName result = check.result(name, seen.merge(check.name(), 1, Integer::sum) - 1);
            List<Parameter> all = List.of(parameter(validation.name(), RESULTS));
            functions.add(function(result, RESULT, all, new Code.CheckResult(i))
                    .tagged(about)
                    .documented("'%s' %s.".formatted(name, check.criterion().requirement())));
            arguments.add(parameter(result, RESULT));
        }
        functions.add(function(name, checked.output(), arguments, new Code.CheckedValue())
                .tagged(checked.tags())
                .documented(checked.doc()));
        return functions;
    }

    private FunctionDef function(NodeName name, ValueType output, List<Parameter> parameters, Code code) {
        return new FunctionDef(
                name, output, false, parameters, code, List.of(), Tags.NONE, "", checked.hash(), checked.source());
    }

    private static Parameter parameter(NodeName node, ValueType type) {
        return Parameter.of(node.text(), type);
    }
}
