package dev.hamilton.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.catalog.AppliedModifier;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.model.SourceRef;
import dev.hamilton.problem.Problems;
import dev.hamilton.reader.LoadedClasses;
import dev.hamilton.reader.ModuleReader;
import dev.hamilton.reader.ReadModule;
import dev.hamilton.reader.ReflectiveTypes;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A class says the same through its generated catalog, which the compiler's reader made, and by reflection. */
final class ReadersAgreeTest {
    private static final String SHOP = """
            import dev.hamilton.annotation.*;
            import java.lang.annotation.*;
            import java.util.*;
            import java.util.concurrent.*;
            import org.jspecify.annotations.Nullable;

            @Dataflow(naming = Naming.SNAKE_CASE)
            @Tag(key = "owner", value = {"a", "b"})
            class Shop {
                /** Documented. */
                @Tag(key = "pii") @Tag(key = "unit", value = "eur")
                @Check(range = {0, 1}, valuesIn = "0.5", maxNullFraction = 0.5, allowNan = false, dataType = double.class)
                @Check(meanInRange = {0, Double.POSITIVE_INFINITY}, maxStandardDev = 2, onFail = dev.hamilton.quality.OnFail.FAIL)
                @CheckWith(Fair.class)
                @Cache(value = Caching.IGNORE, format = "csv")
                static double netPrice(double price, @Value("0.2") double rate) { return price * (1 - rate); }
                @Name("label of it") static String label(@From("a b") String text, @Default("3") int timesN) { return text; }
                @TagOutput(target = {"p_left", "p_right"}, key = "side", value = {"l", "r"})
                @Check(contains = {"a", "b"}, doesNotContain = "c", target = "p_left")
                @ExtractFields(prefix = "p_") static Pair<String> pair(@Nullable Integer one, Optional<Long> two) { return null; }
                @When(key = "region", is = "US", ifUnset = Unset.FAILS) @WhenNotIn(key = "unit", in = {"kg", "lb"})
                static int tax__us(@Third int rate) { return rate; }
                @WhenConfig(Large.class) @Region static int tax__large(int rate) { return rate; }
                @Parameterize(name = "p1", bind = {@Bind(parameter = "u", from = "s1"), @Bind(parameter = "v", value = "3")})
                @ParameterizeEach(parameter = "u", name = "each_{u}", from = {"m1", "m2"})
                @Parameterize(name = "p2", bind = @Bind(parameter = "u", group = @Group(parts = @Part(key = "k", value = ""))), doc = "x")
                static int variants(Map<String, String> u, int v) { return v; }
                @ParameterizeExtract(names = {"x", "y"}, bind = @Bind(parameter = "t", value = "1"))
                @ParameterizeExtract(names = "z")
                static List<Integer> taken(int t) { return List.of(t); }
                @ExtractFields(outputs = @Output(name = "low", type = int.class, orElse = "3"))
                static Map<String, Object> values(@Group({"n1", "n2"}) List<Integer> u) { return null; }
                @Unpack({"e1", "e2"}) static int[] elements() { return null; }
                @ExtractColumns(value = "a", type = double[].class, outputs = @Output(name = "b", type = String[].class, doc = "B"))
                static dev.hamilton.column.NamedColumns frame() { return null; }
                static CompletionStage<List<? extends Number>> later(Map.Entry<String, int[]>... entries) { return null; }
                @Subdag(modules = {Half.class, Rest.class}, inputs = {@Bind(parameter = "pp", from = "x"),
                        @Bind(parameter = "q", value = "10")}, namespace = "deep", externalInputs = "zz",
                        config = {@Subdag.Setting(key = "c", value = "1"), @Subdag.Setting(key = "d", from = "e")})
                static int sub(int inner, int zz) { return inner; }
                @Subdag(modules = {Half.class}, cases = {@Subdag.Case(name = "s_1", inputs = @Bind(parameter = "pp", value = "1")),
                        @Subdag.Case(name = "s_2", config = @Subdag.Setting(key = "c", value = "2"), externalInputs = "inner")})
                static int subs(int inner) { return inner; }
                @WithColumns(modules = Rest.class, value = "uu", type = int[].class, select = {"tall"}, namespace = "n",
                        outputs = @Output(name = "vv", type = double[].class, orElse = "0"), onInput = "rows")
                static int wide(dev.hamilton.columns.DataFrame rows) { return 0; }
                @Resolve(Made.class) static int resolved(int inner) { return inner; }
                static class Made implements dev.hamilton.catalog.Resolver {
                    public List<dev.hamilton.catalog.Modifier> resolve(Map<String, Object> config) { return List.of(); }
                }
                static class Half { static int inner(int pp, int q, int c) { return 0; } }
                static class Rest { static double tall(int uu, double vv, @Default("0") int d) { return 0; } }
                @Exclude static void hidden() {}
                static int raw(@SuppressWarnings("rawtypes") List list, Callable<?> call, Comparator<? super Integer> by) { return 0; }
                @Retention(RetentionPolicy.RUNTIME) @Tag(key = "owner", value = "anna") @When(key = "region", is = "UK")
                @Nested @interface Region {}
                @Retention(RetentionPolicy.RUNTIME) @Region @When(key = "a", is = "1") @When(key = "b", is = "2")
                @interface Nested {}
                @Retention(RetentionPolicy.RUNTIME) @Value("3") @interface Third {}
                static class Large implements java.util.function.Predicate<Map<String, Object>> {
                    public boolean test(Map<String, Object> config) { return true; }
                }
                @Schema(value = Point.class, columns = @Schema.Column(name = "z", type = int[].class), target = "sheet")
                @Check(schema = Point.class) static dev.hamilton.columns.DataFrame sheet(int rows) { return null; }
                record Pair<T>(T left, List<T> right) {}
                record Point(double x, List<String> y) {}
                static class Fair implements dev.hamilton.quality.Validator<Double> {
                    public dev.hamilton.quality.Verdict validate(Double it) { return null; }
                }
                @Does(call = "sum", bind = {@Bind(parameter = "least", value = "0"), @Bind(parameter = "most", from = "top")})
                static double total(double top, double rent, double wages) { throw new AssertionError(); }
                @Exclude static double sum(double least, double most, double... each) { return least + most + each.length; }
                @PipeInput(value = {@Step(call = "sqrt", of = Math.class), @Step(call = "half", name = "h", namespace = "x",
                        when = @When(key = "region", is = "UK"), whenNotIn = @WhenNotIn(key = "unit", in = "kg"))}, on = "price")
                @PipeOutput(value = @Step(call = "more", of = Steps.class, bind = @Bind(parameter = "times", from = "rate"),
                        whenConfig = @WhenConfig(Large.class)), namespace = "")
                static double piped(double rate, double price) { return price; }
                @Exclude static double half(double it) { return it / 2; }
                @Mutate(value = {"piped", "total"}, name = "late", bind = @Bind(parameter = "extra", value = "3"))
                @Mutate(value = "values", on = "low")
                @WhenIn(key = "region", in = {"US", "UK"})
                static double late(double it, double extra) { return it + extra; }
                @Dataflow static class Steps { static double more(double it, @Default("2") double times) { return it * times; } }
                private static int helper() { return 0; }
                public static void main(String[] arguments) {}
                public String toString() { return ""; }
            }
            """;

    @Test
    void a_generated_catalog_and_reflection_tell_the_same_functions() {
        FunctionCatalog generated = read(Compiled.with(SHOP));
        FunctionCatalog reflected =
                read(Compiled.of(SHOP).processors().options("-parameters").compile());

        assertThat(generated.functions()).hasSize(20);
        assertThat(generated.functions().get(0).doc()).isEqualTo("Documented.");
        assertThat(generated.functions()).allMatch(function -> function.hash().length() == 64);
        assertThat(withoutSource(generated)).isEqualTo(withoutSource(reflected));
    }

    private static FunctionCatalog read(Compiled compiled) {
        Class<?> shop = compiled.succeeded().load("Shop");
        Problems problems = new Problems();
        ReflectiveTypes types = new ReflectiveTypes(LoadedClasses.seenFrom(List.of(shop)));
        ReadModule read = new ModuleReader(types, problems).read(shop, null, "Shop");
        assertThat(problems.list()).isEmpty();
        return read.catalog();
    }

    /* Comments, digests and lines are in the source alone. */
    private static List<FunctionDef> withoutSource(FunctionCatalog catalog) {
        return catalog.functions().stream().map(ReadersAgreeTest::withoutSource).toList();
    }

    private static FunctionDef withoutSource(FunctionDef function) {
        List<AppliedModifier> modifiers = function.modifiers().stream()
                .map(applied -> new AppliedModifier(
                        applied.modifier().calling(ReadersAgreeTest::withoutSource), applied.written()))
                .toList();
        return new FunctionDef(
                function.name(),
                function.output(),
                function.async(),
                function.parameters(),
                function.code(),
                modifiers,
                function.tags(),
                "",
                "",
                SourceRef.of(function.source().type(), function.source().member()));
    }
}
