package dev.hamilton.processor;

import static dev.hamilton.Modifiers.bind;
import static dev.hamilton.Modifiers.does;
import static dev.hamilton.Modifiers.extractFields;
import static dev.hamilton.Modifiers.group;
import static dev.hamilton.Modifiers.mutate;
import static dev.hamilton.Modifiers.output;
import static dev.hamilton.Modifiers.parameterize;
import static dev.hamilton.Modifiers.parameterizeExtract;
import static dev.hamilton.Modifiers.part;
import static dev.hamilton.Modifiers.pipeInput;
import static dev.hamilton.Modifiers.pipeOutput;
import static dev.hamilton.Modifiers.source;
import static dev.hamilton.Modifiers.step;
import static dev.hamilton.Modifiers.tag;
import static dev.hamilton.Modifiers.unpack;
import static dev.hamilton.Modifiers.value;
import static dev.hamilton.Modifiers.variant;
import static dev.hamilton.Modifiers.when;
import static dev.hamilton.Modifiers.whenNot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.Driver;
import dev.hamilton.Module;
import dev.hamilton.ModuleBuilder;
import dev.hamilton.annotation.Unset;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.model.NodeRef;
import dev.hamilton.model.ValueType;
import dev.hamilton.result.Results;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random dataflows, written once with annotations and once with a builder, are the same graph with the same values. */
final class BothFormsTest {
    private static final Map<String, Object> CONFIG = Map.of("mode", "fast", "size", 2);
    private static final Map<String, Object> INPUTS = Map.of("in0", 1, "in1", 10, "in2", 100);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void annotations_and_a_builder_make_the_same_dataflow(long seed) {
        Forms forms = new Forms(seed);
        IntStream.range(0, 30).forEach(forms::add);
        forms.addRefining();
        String source = "import dev.hamilton.annotation.*;\nimport java.util.*;\n@Dataflow\nfinal class Annotated {\n"
                + forms.source + Forms.HIDDEN + "}\n";
        Driver annotated = driver(Compiled.with(source).succeeded().load("Annotated"));
        Driver built = driver(forms.builder.build());

        assertThat(described(annotated)).as(source).isEqualTo(described(built));
        assertThat(forms.readable).hasSizeGreaterThan(10);
        assertThat(values(annotated, forms)).as(source).isEqualTo(values(built, forms));
    }

    private static Driver driver(Object module) {
        return Driver.builder().modules(module).config(CONFIG).build();
    }

    private static List<String> described(Driver driver) {
        return driver.graph().nodes().stream()
                .map(node -> node + " " + node.tags())
                .toList();
    }

    private static Map<String, Object> values(Driver driver, Forms forms) {
        Results results = driver.request(forms.readable).inputs(INPUTS).run();
        Map<String, Object> values = new LinkedHashMap<>();
        forms.readable.forEach(name -> values.put(name, results.get(name)));
        return values;
    }

    /** What a function of the dataflows returns, and how that is written. */
    private enum Kind {
        INT("int", "%s"),
        LIST("java.util.List<java.lang.Integer>", "List.of(%s, 1)"),
        MAP("java.util.Map<java.lang.String,java.lang.Object>", "Map.of(\"m\", %s)");

        private final String type;
        private final String expression;

        Kind(String type, String expression) {
            this.type = type;
            this.expression = expression;
        }

        Object of(int sum) {
            return switch (this) {
                case INT -> sum;
                case LIST -> List.of(sum, 1);
                case MAP -> Map.of("m", sum);
            };
        }
    }

    /** A dataflow in both forms while it grows, and the nodes of type int so far. */
    private static final class Forms {
        private static final String HIDDEN = """
                @Exclude static int add(int x, int y) { return x + y; }
                @Exclude static int twice(int x) { return 2 * x; }
                @Exclude static int total(int... each) { return Arrays.stream(each).sum(); }
                """;

        private final Random random;
        private final StringBuilder source = new StringBuilder();
        private final ModuleBuilder builder = Module.builder("both");
        private final List<String> readable = new ArrayList<>(List.of("in0", "in1", "in2"));
        private final List<Modifier> modifiers = new ArrayList<>();
        private final List<String> refined = new ArrayList<>();
        private final FunctionDef add = builder.hidden(
                "add", int.class, NodeRef.of("x", int.class), NodeRef.of("y", int.class), (x, y) -> x + y);
        private final FunctionDef twice = builder.hidden("twice", int.class, NodeRef.of("x", int.class), x -> 2 * x);
        private final FunctionDef total = builder.hidden(
                NodeRef.of("total", int.class),
                List.of(NodeRef.of("each", int[].class)),
                each -> Arrays.stream((int[]) Objects.requireNonNull(each[0])).sum());

        Forms(long seed) {
            random = new Random(seed);
        }

        /** Adds a function of two ints, and perhaps a group of them, with random modifiers. */
        void add(int number) {
            modifiers.clear();
            String name = "f" + number;
            Kind kind = List.of(Kind.values()).get(random.nextInt(3));
            String a = node();
            String b = readable.get((readable.indexOf(a) + 1) % readable.size());
            boolean there = condition();
            if (random.nextBoolean()) {
                annotate("@Tag(key = \"owner\", value = \"o%d\")", tag("owner", "o" + number), number);
            }
            int how = random.nextInt(4);
            List<String> made = new ArrayList<>(kind == Kind.INT ? List.of(name) : List.of());
            if (how == 0) {
                variants(name, a);
                made.replaceAll(each -> each + "_q");
            } else if (how == 1 && kind == Kind.LIST) {
                extracts(name, a);
                made.add(name + "_x");
            } else {
                if (how == 2) {
                    grouped(name);
                }
                parts(kind, name, made);
            }
            if (kind == Kind.INT) {
                pipes(name, a, made);
            }
            if (kind == Kind.INT && random.nextInt(4) == 0 && how != 2) {
                annotate("@Does(call = \"total\")", does(total));
            }
            write(name, kind, a, b, how == 2);
            build(name, kind, List.of(a, b), how == 2);
            builder.with(modifiers.toArray(Modifier[]::new));
            readable.addAll(there ? made : List.of());
        }

        private String node() {
            return readable.get(random.nextInt(readable.size()));
        }

        private void annotate(String annotation, Modifier modifier, Object... arguments) {
            source.append(annotation.formatted(arguments)).append('\n');
            modifiers.add(modifier);
        }

        private boolean condition() {
            switch (random.nextInt(5)) {
                case 0 -> annotate("@When(key = \"mode\", is = \"fast\")", when("mode", "fast"));
                case 1 -> {
                    annotate(
                            "@When(key = \"mode\", is = \"slow\", orInput = true)",
                            when("mode", "slow").orElseInput());
                    return false;
                }
                case 2 ->
                    annotate(
                            "@WhenNotIn(key = \"size\", in = {\"3\", \"4\"}, ifUnset = Unset.FAILS)",
                            whenNot("size", 3, 4).ifUnset(Unset.FAILS));
                default -> {}
            }
            return true;
        }

        private void variants(String name, String a) {
            String from = node();
            annotate(
                    "@Parameterize(name = \"%1$s_p\", bind = @Bind(parameter = \"%2$s\", from = \"%3$s\"))\n"
                            + "@Parameterize(name = \"%1$s_q\", bind = @Bind(parameter = \"%2$s\", value = \"7\"))",
                    parameterize(variant(name + "_p", bind(a, source(from))), variant(name + "_q", bind(a, value(7)))),
                    name,
                    a,
                    from);
        }

        private void extracts(String name, String a) {
            String from = node();
            annotate(
                    "@ParameterizeExtract(names = {\"%1$s_x\", \"%1$s_y\"}, "
                            + "bind = @Bind(parameter = \"%2$s\", from = \"%3$s\"))",
                    parameterizeExtract(
                            List.of(variant(name + "__0", bind(a, source(from)))),
                            List.of(List.of(name + "_x", name + "_y")),
                            void.class),
                    name,
                    a,
                    from);
        }

        /* Steps before and behind, some of which depend on the config; or a step behind what is there already. */
        private void pipes(String name, String a, List<String> made) {
            String from = node();
            int by = random.nextInt(10);
            if (random.nextBoolean()) {
                annotate(
                        "@PipeInput(value = {@Step(call = \"add\", bind = @Bind(parameter = \"y\", value = \"%d\")), "
                                + "@Step(call = \"twice\", name = \"t\", when = @When(key = \"mode\", is = \"%s\"))}, "
                                + "on = \"%s\")",
                        pipeInput(
                                step(add, bind("y", value(by))).on(a),
                                step(twice)
                                        .named("t")
                                        .when(when("mode", by < 5 ? "fast" : "slow"))
                                        .on(a)),
                        by,
                        by < 5 ? "fast" : "slow",
                        a);
            }
            if (random.nextBoolean()) {
                annotate(
                        "@PipeOutput({@Step(call = \"twice\"), @Step(call = \"add\", namespace = \"s.{node}\", "
                                + "bind = @Bind(parameter = \"y\", from = \"%s\"))})",
                        pipeOutput(
                                step(twice), step(add, bind("y", source(from))).namespaced("s.{node}")),
                        from);
            } else if (made.equals(List.of(name)) && random.nextInt(3) == 0) {
                refined.add(name);
            }
        }

        /** Adds functions that refine others, after all of these. */
        void addRefining() {
            for (String name : refined) {
                modifiers.clear();
                annotate("@Mutate(value = \"%s\")", mutate(name), name);
                source.append("static int r_%s(int it) { return it - 1; }\n".formatted(name));
                builder.function("r_" + name, int.class, NodeRef.of("it", int.class), it -> it - 1);
                builder.with(modifiers.toArray(Modifier[]::new));
            }
        }

        private void grouped(String name) {
            String from = node();
            annotate(
                    "@Parameterize(name = \"%s\", bind = @Bind(parameter = \"g\", group = @Group(parts = {"
                            + "@Part(key = \"k\", from = \"%s\"), @Part(key = \"l\", value = \"3\")})))",
                    parameterize(variant(name, bind("g", group(part("k", source(from)), part("l", value(3)))))),
                    name,
                    from);
        }

        private void parts(Kind kind, String name, List<String> made) {
            if (kind == Kind.LIST) {
                annotate("@Unpack({\"%1$s_u\", \"%1$s_v\"})", unpack(name + "_u", name + "_v"), name);
                made.addAll(List.of(name + "_u", name + "_v"));
            } else if (kind == Kind.MAP
                    && !readable.contains("m")
                    && !source.toString().contains("\"m\", type")) {
                annotate(
                        "@ExtractFields(outputs = {@Output(name = \"m\", type = int.class), "
                                + "@Output(name = \"n\", type = int.class, orElse = \"5\")})",
                        extractFields(output("m", int.class), output("n", int.class, 5)));
                made.addAll(List.of("m", "n"));
            }
        }

        private void write(String name, Kind kind, String a, String b, boolean grouped) {
            String sum = a + " + " + b + (grouped ? " + g.get(\"k\") + g.get(\"l\")" : "");
            source.append("static %s %s(int %s, int %s%s) { return %s; }\n"
                    .formatted(
                            kind.type,
                            name,
                            a,
                            b,
                            grouped ? ", Map<String, Integer> g" : "",
                            kind.expression.formatted(sum)));
        }

        private void build(String name, Kind kind, List<String> nodes, boolean grouped) {
            List<NodeRef<?>> inputs = new ArrayList<>();
            nodes.forEach(node -> inputs.add(NodeRef.of(node, int.class)));
            if (grouped) {
                inputs.add(NodeRef.of("g", ValueType.parse("java.util.Map<java.lang.String,java.lang.Integer>")));
            }
            builder.function(NodeRef.of(name, ValueType.parse(kind.type)), inputs, arguments -> {
                int sum = (int) arguments[0] + (int) arguments[1];
                return kind.of(grouped ? sum + sum((Map<?, ?>) arguments[2]) : sum);
            });
        }

        private static int sum(Map<?, ?> group) {
            return (int) group.get("k") + (int) group.get("l");
        }
    }
}
