package dev.hamilton;

import static dev.hamilton.ModuleBuilder.in;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.catalog.Resolver;
import dev.hamilton.graph.GraphRule;
import dev.hamilton.model.NodeRef;
import dev.hamilton.quality.OnFail;
import dev.hamilton.reader.MethodReference;
import dev.hamilton.result.ResultBuilders;
import dev.hamilton.result.Tabular;
import dev.hamilton.run.Executors;
import dev.hamilton.run.RunListener;
import dev.hamilton.run.StepInterceptor;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever passes null where there has to be something is told what was null. */
final class NullArgumentsTest {
    static final class Bakery {
        private Bakery() {}

        static double crumb(double dough) {
            return dough * 0.8;
        }
    }

    record Dough(double dough) {}

    record Crumb(double crumb) {}

    private static final Driver DRIVER = Driver.of(Bakery.class);
    private static final Map<String, Object> NO_KEY = Collections.singletonMap(null, 1.0);
    private static final Map<String, Double> DOUGH = Map.of("dough", 1.0);

    private static Arguments call(String message, ThrowingCallable call) {
        return Arguments.of(message, call);
    }

    static Stream<Arguments> drivers() {
        return Stream.of(
                call("modules", () -> Driver.of((Class<?>[]) null)),
                call("a module is null", () -> Driver.of(Bakery.class, null)),
                call("modules", () -> Driver.builder().modules((Object[]) null)),
                call("modules", () -> Driver.builder().modules((Collection<?>) null)),
                call("a module is null", () -> Driver.builder().modules(Arrays.asList(Bakery.class, null))),
                call("a key of the config is null", () -> Driver.builder().config(null, 1)),
                call("the config 'region' is null", () -> Driver.builder().config("region", null)),
                call("values", () -> Driver.builder().config((Map<String, ?>) null)),
                call("a key of the config is null", () -> Driver.builder().config(NO_KEY)),
                call("record", () -> Driver.builder().inputs(null)),
                call("executor", () -> Driver.builder().executor(null)),
                call("listeners", () -> Driver.builder().listeners((RunListener[]) null)),
                call("the listener number 1 is null", () -> Driver.builder().listeners((RunListener) null)),
                call("interceptors", () -> Driver.builder().interceptors((StepInterceptor[]) null)),
                call("the interceptor number 1 is null", () -> Driver.builder().interceptors((StepInterceptor) null)),
                call("rules", () -> Driver.builder().rules((GraphRule[]) null)),
                call("the rule number 1 is null", () -> Driver.builder().rules((GraphRule) null)),
                call("pool", () -> Executors.parallel(null)));
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                call("inputs", () -> DRIVER.execute((Map<String, Object>) null, "crumb")),
                call("inputs", () -> DRIVER.execute((Tabular<?>) null, "crumb")),
                call("outputs", () -> DRIVER.execute(DOUGH, (String[]) null)),
                call("an output is null", () -> DRIVER.execute(DOUGH, "crumb", null)),
                call("inputs", () -> DRIVER.executeAsync(null, "crumb")),
                call("outputs", () -> DRIVER.request((String[]) null)),
                call("outputs", () -> DRIVER.request((List<String>) null)),
                call("an output is null", () -> DRIVER.request(Arrays.asList("crumb", null))),
                call("outputs", () -> DRIVER.request((NodeRef<?>[]) null)),
                call("an output is null", () -> DRIVER.request((NodeRef<?>) null)),
                call("outputs", () -> DRIVER.request((MethodReference[]) null)),
                call("an output is null", () -> DRIVER.request((MethodReference) null)),
                call("inputs", () -> request().inputs((Map<String, ?>) null)),
                call("the name of a value is null", () -> request().inputs(NO_KEY)),
                call("inputs", () -> request().inputs((Tabular<?>) null)),
                call("the name of a value is null", () -> request().input(null, 1.0)),
                call("overrides", () -> request().overrides(null)),
                call("the name of a value is null", () -> request().overrides(NO_KEY)),
                call("the name of a value is null", () -> request().override(null, 1.0)),
                call("flag", () -> request().cancellation(null)),
                call("builder", () -> request().inputs(DOUGH).run(null)),
                call("builder", () -> request().inputs(DOUGH).runAsync(null)),
                call("values", () -> prepared().run((Map<String, ?>) null)),
                call("table", () -> prepared().run((Tabular<?>) null)),
                call("the name of a value is null", () -> prepared().run(NO_KEY)),
                call("builder", () -> prepared().run(DOUGH, null)),
                call("type", () -> request().inputs(DOUGH).run().get("crumb", (Class<?>) null)),
                call("type", () -> ResultBuilders.record(null)));
    }

    private static DriverRequest request() {
        return DRIVER.request("crumb");
    }

    private static PreparedRequest prepared() {
        return request().inputs(DOUGH).prepare();
    }

    static Stream<Arguments> rowFunctions() {
        return Stream.of(
                call("in", () -> DRIVER.rowFunction(null, Crumb.class)),
                call("out", () -> DRIVER.rowFunction(Dough.class, null)),
                call("inputs", () -> DRIVER.rowFunction(null, List.of("crumb"))),
                call("outputs", () -> DRIVER.rowFunction(List.of("dough"), null)),
                call("an input is null", () -> DRIVER.rowFunction(Collections.singleton(null), List.of("crumb"))),
                call("an output is null", () -> DRIVER.rowFunction(List.of("dough"), Collections.singletonList(null))),
                call("row", () -> DRIVER.rowFunction(Dough.class, Crumb.class).apply(null)));
    }

    static Stream<Arguments> modules() {
        NodeRef<Double> dough = in("dough", double.class);
        Function<Double, Double> half = value -> value / 2;
        return Stream.of(
                call("type", () -> Module.of((Class<?>) null)),
                call("instance", () -> Module.of((Object) null)),
                call("name", () -> Module.builder(null)),
                call("prefix", () -> Module.of(Bakery.class).prefix(null)),
                call("input", () -> Module.of(Bakery.class).wire(null, "flour")),
                call("node", () -> Module.of(Bakery.class).wire("dough", null)),
                call("key", () -> Module.of(Bakery.class).tag(null, "bread")),
                call(
                        "a value of the tag 'kind' is null",
                        () -> Module.of(Bakery.class).tag("kind", "bread", null)),
                call("a node name must not be null", () -> in(null, double.class)),
                call("type", () -> in("dough", null)),
                call("node", () -> builder().function(null, double.class, dough, half)),
                call("type", () -> builder().function("half", null, dough, half)),
                call("an input of 'half' is null", () -> builder().function("half", double.class, null, half)),
                call("function", () -> builder().function("half", double.class, dough, null)),
                call("function", () -> builder().function("half", double.class, (Supplier<Double>) null)),
                call("inputs", () -> builder().function("half", double.class, (List<NodeRef<?>>) null, all -> 1.0)),
                call(
                        "a modifier of 'half' is null",
                        () -> builder()
                                .function("half", double.class, () -> 1.0)
                                .with(null, null)));
    }

    static Stream<Arguments> modifiers() {
        return Stream.of(
                call("key", () -> Modifiers.when(null, "US")),
                call("a constant cannot be null", () -> Modifiers.when("region", (Object) null)),
                call("key", () -> Modifiers.whenNot(null, "US")),
                call("called", () -> Modifiers.whenConfig(null, config -> true)),
                call("predicate", () -> Modifiers.whenConfig("never", null)),
                call("key", () -> Modifiers.tag(null, "bread")),
                call("target", () -> Modifiers.tagOutput(null, "kind", "bread")),
                call("record", () -> Modifiers.schema((Class<? extends Record>) null)),
                call("behavior", () -> Modifiers.cache(null)),
                call("name", () -> Modifiers.variant(null)),
                call("parameter", () -> Modifiers.bind(null, Modifiers.source("x"))),
                call("source", () -> Modifiers.bind("x", null)),
                call("a node name must not be null", () -> Modifiers.source(null)),
                call("a constant cannot be null", () -> Modifiers.value(null)),
                call("key", () -> Modifiers.part(null, Modifiers.source("x"))),
                call("source", () -> Modifiers.part("x", null)),
                call("name", () -> Modifiers.output(null, int.class)),
                call("type", () -> Modifiers.output("x", null)),
                call("a constant cannot be null", () -> Modifiers.output("x", int.class, null)),
                call("resolver", () -> Modifiers.resolve((Resolver) null)),
                call("type", () -> Checks.dataType(null)),
                call("a constant cannot be null", () -> Checks.valuesIn("US", null)),
                call(
                        "validator",
                        () -> builder()
                                .function("one", double.class, () -> 1.0)
                                .checkedBy("never", double.class, OnFail.WARN, null)));
    }

    private static ModuleBuilder builder() {
        return Module.builder("bakery");
    }

    @ParameterizedTest
    @MethodSource({"drivers", "requests", "rowFunctions", "modules", "modifiers"})
    void it_is_said_what_was_null(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessageStartingWith(message);
    }
}
