package dev.hamilton.expand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.Tags;
import dev.hamilton.notation.Flow;
import dev.hamilton.notation.Notation;
import dev.hamilton.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MountTest {
    private static final FunctionCatalog SECTOR = Notation.catalog("""
            change = level, int n := 3
            smooth = change, rate @owner=anna
            """);

    @Test
    void a_plain_mount_changes_nothing() {
        assertThat(mount("", Tags.NONE)).isSameAs(SECTOR);
    }

    @Test
    void nodes_get_the_prefix_and_inputs_do_not() {
        assertThat(mount("us_", Tags.NONE)).hasToString("""
                double us_change(double level, int n = 3)
                double us_smooth(double change <- us_change, double rate)""");
    }

    @Test
    void inputs_are_read_from_where_they_are_wired() {
        assertThat(mount("us_", Tags.NONE, "level", "us", "rate", "level")).hasToString("""
                double us_change(double level <- us, int n = 3)
                double us_smooth(double change <- us_change, double rate <- level)""");
        assertThat(mount("", Tags.NONE, "level", "us")).hasToString("""
                double change(double level <- us, int n = 3)
                double smooth(double change, double rate)""");
    }

    @Test
    void a_default_survives_the_wire() {
        FunctionCatalog module = Notation.catalog("a = double n ? 3");
        FunctionCatalog mounted =
                new Mount("x_", Map.of(name("n"), name("m")), Tags.NONE).apply(module, new Problems());
        assertThat(Flow.of(mounted).want("x_a").explain()).contains("Bakery.a(3)");
    }

    @Test
    void labels_of_the_mount_lose_against_a_nodes_own() {
        assertThat(mount("us_", new Tags(Map.of("owner", List.of("ben"), "area", List.of("us")))).functions().stream()
                        .map(function -> function.tags().toString()))
                .containsExactly("area=us, owner=ben", "area=us, owner=anna");
    }

    @Test
    void a_module_may_be_mounted_many_times_and_fed_by_another() {
        FunctionCatalog both = FunctionCatalog.concat(
                List.of(mount("us_", Tags.NONE, "level", "us"), mount("eu_", Tags.NONE, "level", "us_smooth")));
        assertThat(Flow.of(both)
                        .given("us: double, rate: double")
                        .want("eu_smooth")
                        .objections())
                .isEmpty();
    }

    @Test
    void mounted_twice_in_one_place_it_is_told_to_be_mounted_in_two() {
        assertThat(Flow.of(FunctionCatalog.concat(List.of(mount("us_", Tags.NONE), mount("us_", Tags.NONE))))
                        .faults())
                .startsWith("""
                        [H104] 'us_change' is provided twice
                            at Bakery.change(Bakery.java:1)
                            first by Bakery.change(Bakery.java:1)
                            fix: give the module once, or mount it under two prefixes""");
    }

    @Test
    void a_wire_that_leads_nowhere_is_a_problem() {
        assertThat(faults("us_", "levl", "us")).isEqualTo("""
                [H108] 'Bakery' is wired at 'levl', which none of its functions asks for
                    at Bakery(Bakery.java)
                    fix: did you mean 'level'?""");
        assertThat(faults("", "zzz", "us")).isEqualTo("""
                [H108] 'Bakery' is wired at 'zzz', which none of its functions asks for
                    at Bakery(Bakery.java)
                    fix: its inputs are 'level', 'rate'""");
        assertThat(faults("", "change", "us")).isEqualTo("""
                [H108] 'Bakery' is wired at 'change', which it provides itself
                    at Bakery(Bakery.java)
                    fix: its inputs are 'level', 'rate'""");
    }

    @Test
    void a_module_without_inputs_has_nothing_to_wire() {
        Problems problems = new Problems();
        new Mount("", Map.of(name("x"), name("y")), Tags.NONE).apply(Notation.catalog("a ="), problems);
        assertThat(problems.list().get(0).fix()).isEqualTo("leave the wire out: the module has no inputs");
    }

    private static FunctionCatalog mount(String prefix, Tags tags, String... wires) {
        Problems problems = new Problems();
        FunctionCatalog mounted = new Mount(prefix, wires(wires), tags).apply(SECTOR, problems);
        assertThat(problems.list()).isEmpty();
        return mounted;
    }

    private static String faults(String prefix, String... wires) {
        Problems problems = new Problems();
        new Mount(prefix, wires(wires), Tags.NONE).apply(SECTOR, problems);
        assertThat(problems.list()).hasSize(1);
        return problems.list().get(0).toString();
    }

    private static Map<NodeName, NodeName> wires(String... wires) {
        Map<NodeName, NodeName> map = new LinkedHashMap<>();
        for (int i = 0; i < wires.length; i += 2) {
            map.put(name(wires[i]), name(wires[i + 1]));
        }
        return map;
    }

    private static NodeName name(String text) {
        return new NodeName(text);
    }
}
