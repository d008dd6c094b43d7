package dev.hamilton.picture;

import dev.hamilton.Driver;
import dev.hamilton.Module;
import dev.hamilton.ModuleBuilder;
import dev.hamilton.annotation.Check;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Tag;
import dev.hamilton.graph.Graph;
import dev.hamilton.model.NodeRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Graphs to draw. */
final class Samples {
    private Samples() {}

    /** Five nodes of a bakery. */
    @Dataflow
    static final class Bakery {
        /** What the flour of a day costs, {@code <b>with</b>} taxes &amp; all: {@code </script>}. */
        @Tag(key = "owner", value = "mill")
        static double flourCost(double flourKg, double flourPrice) {
            return flourKg * flourPrice;
        }

        @Tag(key = "owner", value = "till")
        @Tag(key = "pii")
        static double costPerLoaf(double flourCost, double loaves) {
            return flourCost / loaves;
        }
    }

    /** With labels that its check gives. */
    @Dataflow
    static final class Checked {
        @Tag(key = "owner", value = "mill")
        @Check(range = {0, 100})
        static double flourCost(double flourKg, double flourPrice) {
            return flourKg * flourPrice;
        }
    }

    static Graph bakery() {
        return Driver.of(Bakery.class).graph();
    }

    /** Two bakeries under prefixes that share a price. */
    static Graph bakeries() {
        return Driver.builder()
                .modules(
                        Module.of(Bakery.class).prefix("left_").wire("loaves", "left_loaves"),
                        Module.of(Bakery.class).prefix("right_").wire("loaves", "right_loaves"))
                .build()
                .graph();
    }

    /** Functions in modules of fifty, each of which reads up to three of those before it, mostly near ones. */
    static Graph random(int nodes, long seed) {
        Random random = new Random(seed);
        List<Module> modules = new ArrayList<>();
        ModuleBuilder module = Module.builder("part0");
        for (int i = 0; i < nodes; i++) {
            if (i > 0 && i % 50 == 0) {
                modules.add(module.build());
                module = Module.builder("part" + i / 50);
            }
            Set<String> reads = new LinkedHashSet<>();
            for (int r = random.nextInt(4); r > 0 && i > 0; r--) {
                int back = random.nextInt(20) == 0 ? i : Math.min(i, 40);
                reads.add("value" + (i - 1 - random.nextInt(back)));
            }
            List<NodeRef<?>> inputs = new ArrayList<>();
            reads.forEach(read -> inputs.add(ModuleBuilder.in(read, Object.class)));
            module.function("value" + i, Object.class, inputs, arguments -> 0);
        }
        modules.add(module.build());
        return Driver.builder().modules(modules.toArray()).build().graph();
    }
}
