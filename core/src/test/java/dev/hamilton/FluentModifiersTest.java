package dev.hamilton;

import static dev.hamilton.ModuleBuilder.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.hamilton.annotation.Bind;
import dev.hamilton.annotation.Cache;
import dev.hamilton.annotation.Caching;
import dev.hamilton.annotation.Exclude;
import dev.hamilton.annotation.ExtractFields;
import dev.hamilton.annotation.Mutate;
import dev.hamilton.annotation.PipeOutput;
import dev.hamilton.annotation.Schema;
import dev.hamilton.annotation.Step;
import dev.hamilton.annotation.TagOutput;
import dev.hamilton.annotation.WhenConfig;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.catalog.Resolver;
import dev.hamilton.column.NamedColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a builder's modifiers have in common with the annotations that say the same. */
final class FluentModifiersTest {
    record Week(double spend, String region) {}

    record Band(double low, double high) {}

    static final class Large implements Predicate<Map<String, Object>> {
        @Override
        public boolean test(Map<String, Object> config) {
            return Integer.valueOf(2).equals(config.get("size"));
        }
    }

    static final class Annotated {
        @WhenConfig(value = Large.class, orInput = true)
        static double price(double cost) {
            return cost;
        }

        @Cache(Caching.RECOMPUTE)
        @TagOutput(target = "low", key = "unit", value = "eur")
        @TagOutput(
                target = "band",
                key = "owner",
                value = {"anna", "ben"})
        @ExtractFields
        static Band band(double price) {
            return new Band(price, price);
        }

        @Schema(Week.class)
        static NamedColumns weeks(double price) {
            throw new AssertionError();
        }
    }

    private static final Module BUILT = Module.builder("built")
            .function("price", double.class, in("cost", double.class), cost -> cost)
            .with(Modifiers.whenConfig(Large.class).orElseInput())
            .function("band", Band.class, in("price", double.class), price -> new Band(price, price))
            .with(
                    Modifiers.cache(Caching.RECOMPUTE),
                    Modifiers.extractFields(),
                    Modifiers.tagOutput("low", "unit", "eur"),
                    Modifiers.tagOutput("band", "owner", "anna", "ben"))
            .function("weeks", NamedColumns.class, in("price", double.class), price -> {
                throw new AssertionError();
            })
            .with(Modifiers.schema(Week.class))
            .build();

    @Test
    void predicates_labels_of_outputs_and_of_caches_and_schemas_are_those_of_the_annotations() {
        for (int size : List.of(1, 2)) {
            assertThat(described(BUILT, size)).isEqualTo(described(Annotated.class, size));
        }
        assertThat(described(BUILT, 2)).anyMatch(node -> node.contains("spend=double"));
    }

    private static List<String> described(Object module, int size) {
        return Driver.builder().modules(module).config("size", size).build().graph().nodes().stream()
                .map(node -> node + " " + node.tags())
                .toList();
    }

    @Test
    void a_function_of_another_builder_cannot_be_called() {
        FunctionDef half = Module.builder("same").hidden("half", double.class, in("x", double.class), x -> x / 2);
        ModuleBuilder builder = Module.builder("same").function("cost", double.class, () -> 1.0);
        builder.hidden("twice", double.class, in("x", double.class), x -> 2 * x);

        assertThatThrownBy(() -> builder.with(Modifiers.pipeOutput(Modifiers.step(half))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'cost' of module same calls 'half', which is no function of this builder: "
                        + "give it to hidden(...) of this one");
        assertThat(Driver.builder()
                        .modules(builder.build())
                        .build()
                        .execute(Map.of(), "cost")
                        .asMap())
                .isEqualTo(Map.of("cost", 1.0));
    }

    static final class Foreign implements Resolver {
        private static final FunctionDef HALF =
                Module.builder("other").hidden("half", double.class, in("x", double.class), x -> x / 2);

        @Override
        public List<Modifier> resolve(Map<String, Object> config) {
            return List.of(Modifiers.pipeOutput(Modifiers.step(HALF)));
        }
    }

    @Test
    void nor_can_it_be_by_what_a_resolver_makes() {
        Module wrong = Module.builder("wrong")
                .function("cost", double.class, () -> 1.0)
                .with(Modifiers.resolve(Foreign.class))
                .build();

        assertThatThrownBy(() -> Driver.builder().modules(wrong).build()).hasMessage("""
                1 problem while building the dataflow:
                [H316] 'cost.with_half' calls 'half', which is no function of its module
                    at module wrong.cost
                    fix: call a function that hidden(...) of the same builder gave""");
    }

    @Test
    void a_modifier_that_is_null_is_told_at_once() {
        ModuleBuilder builder = Module.builder("built").function("cost", double.class, () -> 1.0);

        assertThatThrownBy(() -> builder.with((Modifier) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("a modifier of 'cost' is null");
    }

    static final class Asking {
        @Exclude
        static double half(double value) {
            return value / 2;
        }

        @WhenConfig(Large.class)
        @ExtractFields(prefix = "band_")
        @Cache(value = Caching.RECOMPUTE, format = "parquet", target = "band_low")
        @Schema(columns = @Schema.Column(name = "spend", type = double.class), target = "band_frame")
        @TagOutput(
                target = {"band_low", "band_high"},
                key = "unit",
                value = "eur")
        static Frames band(double price) {
            return new Frames(price, price, null);
        }

        @PipeOutput(@Step(call = "half", whenConfig = @WhenConfig(Large.class)))
        static double price(double cost) {
            return cost;
        }

        static double fee(double cost) {
            return cost + 1;
        }

        @Mutate(
                value = {"price", "fee"},
                name = "rounded",
                namespace = "late.{node}",
                bind = @Bind(parameter = "step", value = "2.0"))
        static double round(double value, double step) {
            return Math.round(value / step) * step;
        }

        @Mutate(value = "band", on = "band_low")
        static double twice(double value) {
            return 2 * value;
        }
    }

    record Frames(double low, double high, @Nullable NamedColumns frame) {}

    private static Module asking() {
        ModuleBuilder builder = Module.builder("asking");
        FunctionDef half = builder.hidden("half", double.class, in("value", double.class), value -> value / 2);
        Predicate<Map<String, Object>> large = config -> Integer.valueOf(2).equals(config.get("size"));
        return builder.function(
                        "band", Frames.class, in("price", double.class), price -> new Frames(price, price, null))
                .with(
                        Modifiers.whenConfig("FluentModifiersTest.Large", large),
                        Modifiers.extractFields().prefixed("band_"),
                        Modifiers.cache(Caching.RECOMPUTE, "parquet").on("band_low"),
                        Modifiers.schema(Modifiers.output("spend", double.class))
                                .on("band_frame"),
                        Modifiers.tagOutput("band_low", "unit", "eur").on("band_low", "band_high"))
                .function("price", double.class, in("cost", double.class), cost -> cost)
                .with(Modifiers.resolve(config -> List.of(Modifiers.pipeOutput(
                        Modifiers.step(half).when(Modifiers.whenConfig("FluentModifiersTest.Large", large))))))
                .function("fee", double.class, in("cost", double.class), cost -> cost + 1)
                .function(
                        "round",
                        double.class,
                        in("value", double.class),
                        in("step", double.class),
                        (value, step) -> Math.round(value / step) * step)
                .with(Modifiers.mutate(List.of("price", "fee"), Modifiers.bind("step", Modifiers.value(2.0)))
                        .named("rounded")
                        .namespaced("late.{node}"))
                .function("twice", double.class, in("value", double.class), value -> 2 * value)
                .with(Modifiers.mutate("band").on("band_low"))
                .build();
    }

    @Test
    void lambdas_ask_the_config_as_the_classes_of_annotations_do_and_all_else_can_be_said_too() {
        for (int size : List.of(1, 2)) {
            assertThat(described(asking(), size)).isEqualTo(described(Asking.class, size));
            assertThat(values(asking(), size)).isEqualTo(values(Asking.class, size));
        }
        assertThat(described(asking(), 2)).anyMatch(node -> node.contains("cache.format=parquet"));
    }

    private static Map<String, Object> values(Object module, int size) {
        Driver driver = Driver.builder().modules(module).config("size", size).build();
        List<String> wanted = new ArrayList<>(List.of("price", "fee", "late.price.rounded"));
        wanted.addAll(size == 2 ? List.of("band_low", "band_high", "price.with_half") : List.of());
        return driver.execute(Map.of("cost", 7.0), wanted.toArray(String[]::new))
                .asMap();
    }

    @Test
    void a_lambda_that_throws_over_the_config_is_a_problem() {
        Module wrong = Module.builder("wrong")
                .function("a", int.class, () -> 1)
                .with(Modifiers.whenConfig("size is large", config -> (int) config.get("size") > 1))
                .function("b", int.class, () -> 1)
                .with(Modifiers.resolve(config -> {
                    throw new IllegalStateException("no size");
                }))
                .build();

        assertThatThrownBy(() -> Driver.builder().modules(wrong).build())
                .hasMessageContaining(
                        "[H333] the resolver of 'b' could not be asked: it threw java.lang.IllegalStateException: no size")
                .hasMessageContaining(
                        "[H304] the predicate size is large could not be asked: it threw java.lang.NullPointer");
    }

    record Unmade(int size) implements Predicate<Map<String, Object>> {
        @Override
        public boolean test(Map<String, Object> config) {
            return size > 1;
        }
    }

    @Test
    void what_is_wrong_is_told_of_the_function_as_no_annotation_says_it() {
        Module wrong = Module.builder("wrong")
                .function("never", double.class, in("cost", double.class), cost -> cost)
                .with(Modifiers.when("region", "US"), Modifiers.whenNot("region", "US", "UK"))
                .function("unmade", double.class, in("cost", double.class), cost -> cost)
                .with(Modifiers.whenConfig(Unmade.class))
                .function("twice", double.class, in("cost", double.class), cost -> cost)
                .with(Modifiers.parameterize(
                        Modifiers.variant("one", Modifiers.bind("cost", Modifiers.value(1.5))),
                        Modifiers.variant("one", Modifiers.bind("cost", Modifiers.value(2.5)))))
                .build();
        Throwable thrown = catchThrowable(
                () -> Driver.builder().modules(wrong).config("region", "US").build());

        assertThat(thrown).hasMessage("""
                3 problems while building the dataflow:
                [H303] 'region is US' and 'region is not one of US, UK' exclude each other, so that 'never' is never there
                    at module wrong.never
                    fix: take one of them away
                [H304] the predicate FluentModifiersTest.Unmade cannot be made
                    at module wrong.unmade
                    fix: name a class that is not abstract, stands at the top level or is static, and has a constructor without parameters
                [H104] 'one' is provided twice
                    at module wrong.twice
                    first by module wrong.twice
                    fix: give each of the method's nodes a name of its own""");
    }
}
