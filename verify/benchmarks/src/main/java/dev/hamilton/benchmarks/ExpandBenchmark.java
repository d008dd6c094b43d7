package dev.hamilton.benchmarks;

import static dev.hamilton.Modifiers.bind;
import static dev.hamilton.Modifiers.parameterize;
import static dev.hamilton.Modifiers.source;
import static dev.hamilton.Modifiers.tag;
import static dev.hamilton.Modifiers.value;
import static dev.hamilton.Modifiers.variant;
import static dev.hamilton.Modifiers.when;

import dev.hamilton.catalog.AppliedModifier;
import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.expand.Config;
import dev.hamilton.expand.Expansion;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.SourceRef;
import dev.hamilton.problem.Problems;
import dev.hamilton.reader.LoadedClasses;
import dev.hamilton.reader.ReflectiveTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How does expanding grow with the number of functions? Each has three modifiers, a condition, a label and two variants, so
 * that there are twice as many nodes. Expected: under 3 microseconds a node, and linear. Divide the printed microseconds by
 * twice the number of functions.
 *
 * <pre>java -jar verify/benchmarks/target/benchmarks.jar ExpandBenchmark</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExpandBenchmark {
    /** How many functions are expanded. */
    @Param({"1000", "10000", "100000"})
    int functions;

    private final ReflectiveTypes types = new ReflectiveTypes(LoadedClasses.seenFrom(List.of(ExpandBenchmark.class)));
    private final ColumnRegistry columns = ColumnRegistry.load(ExpandBenchmark.class.getClassLoader());
    private final Config config = new Config(Map.of(new NodeName("region"), "US"), Map.of());
    private FunctionCatalog catalog = new FunctionCatalog(List.of());

    /** Builds the functions. */
    @Setup
    public void buildFunctions() {
        List<FunctionDef> all = new ArrayList<>();
        for (int i = 0; i < functions; i++) {
            String name = "f" + i;
            List<Parameter> parameters =
                    List.of(Parameter.of("a", PrimitiveType.DOUBLE), Parameter.of("n", PrimitiveType.INT));
            FunctionDef plain = FunctionDef.of(
                    new NodeName(name),
                    PrimitiveType.DOUBLE,
                    parameters,
                    new Code.Lambda("many", name),
                    SourceRef.of("many", name));
            all.add(plain.modified(List.of(
                    AppliedModifier.of(when("region", "US")),
                    AppliedModifier.of(tag("owner", "growth")),
                    AppliedModifier.of(parameterize(
                            variant(name + "_1", bind("n", value(1))),
                            variant(name + "_2", bind("a", source("b")), bind("n", value(2))))))));
        }
        catalog = new FunctionCatalog(all);
    }

    /**
     * Expands all functions.
     *
     * @return the plain functions
     */
    @Benchmark
    public FunctionCatalog expand() {
        return new Expansion(types, columns, new Problems()).expand(catalog, config);
    }
}
