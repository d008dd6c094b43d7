package dev.hamilton.benchmarks;

import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.SourceRef;
import dev.hamilton.run.StepFunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Dataflows of any size: node i reads node i - 1 and node i / 2, so that they are as deep as they are long.
 *
 * @param catalog the functions
 * @param code what to call
 */
record Chains(FunctionCatalog catalog, Map<Code, StepFunction> code) {
    static Chains of(int functions) {
        List<FunctionDef> catalog = new ArrayList<>();
        Map<Code, StepFunction> code = new HashMap<>();
        StepFunction sum = arguments -> (Double) arguments[0] + (Double) arguments[1];
        for (int i = 1; i <= functions; i++) {
            Code lambda = new Code.Lambda("chain", name(i));
            code.put(lambda, sum);
            List<Parameter> parameters = List.of(parameter(i - 1), parameter(i / 2));
            catalog.add(FunctionDef.of(
                    new NodeName(name(i)), PrimitiveType.DOUBLE, parameters, lambda, SourceRef.of("chain", name(i))));
        }
        return new Chains(new FunctionCatalog(catalog), code);
    }

    static String name(int i) {
        return "n" + i;
    }

    private static Parameter parameter(int i) {
        return Parameter.of(name(i), PrimitiveType.DOUBLE);
    }
}
