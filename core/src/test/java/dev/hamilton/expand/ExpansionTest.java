package dev.hamilton.expand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.annotation.Naming;
import dev.hamilton.catalog.AppliedModifier;
import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.Condition;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.model.Tags;
import dev.hamilton.notation.DemoTypes;
import dev.hamilton.notation.Notation;
import dev.hamilton.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExpansionTest {
    private static final Modifier FIELDS = new Modifier.ExtractFields(List.of(), List.of(), "", Naming.EXACT);

    @Test
    void a_function_without_modifiers_stays_as_it_is() {
        FunctionCatalog catalog = Notation.catalog("dough = flour");
        assertThat(expand(catalog)).isEqualTo(catalog);
    }

    @Test
    void the_fields_of_a_record_follow_the_record() {
        FunctionCatalog expanded = expand("Weather weather = day", FIELDS);
        assertThat(expanded).hasToString("""
                Weather weather(double day)
                double high(Weather weather)
                long rainfallMm(Weather weather)
                String sky(Weather weather)""");
        assertThat(expanded.functions().get(1).code()).isEqualTo(new Code.Component(DemoTypes.type("Weather"), "high"));
        assertThat(expanded.functions())
                .allMatch(function -> function.modifiers().isEmpty());
    }

    @Test
    void fields_have_the_naming_of_their_class_and_a_prefix_as_it_is() {
        assertThat(expand(
                                "Weather weather = day",
                                new Modifier.ExtractFields(List.of(), List.of(), "W_", Naming.SNAKE_CASE))
                        .functions()
                        .stream()
                        .map(function -> function.name().text()))
                .containsExactly("weather", "W_high", "W_rainfall_mm", "W_sky");
    }

    @Test
    void only_a_record_has_fields() {
        Problems problems = new Problems();
        FunctionCatalog expanded = expansion(problems).expand(with("String weather = day", FIELDS), Config.NONE);
        assertThat(expanded).hasToString("String weather(double day)");
        assertThat(problems.list().toString()).isEqualTo("""
                [[H009] 'weather' returns String, which has no fields to extract
                    at Bakery.weather(Bakery.java:1)
                    fix: return a record, or a map with keys that are strings, or take @ExtractFields away]""");
    }

    @Test
    void labels_go_to_what_nobody_of_the_method_reads() {
        assertThat(tags(expand("Weather weather = day", new Modifier.Tag(Tags.of("owner", "anna")), FIELDS)))
                .isEqualTo("weather: , high: owner=anna, rainfallMm: owner=anna, sky: owner=anna");
        assertThat(tags(expand("dough = flour", new Modifier.Tag(Tags.of("owner", "anna")))))
                .isEqualTo("dough: owner=anna");
    }

    @Test
    void a_later_label_wins_over_an_earlier_and_over_the_classs() {
        assertThat(tags(expand(
                        "dough = flour @owner=cleo @area=bread",
                        new Modifier.Tag(Tags.of("owner", "anna")),
                        new Modifier.Tag(Tags.of("owner", "ben")))))
                .isEqualTo("dough: area=bread, owner=ben");
    }

    @Test
    void what_is_secret_is_so_in_the_record_too() {
        Tags secret = new Tags(Map.of(Tags.SECRET, List.of(), "owner", List.of("anna")));
        assertThat(tags(expand("Weather weather = day", FIELDS, new Modifier.Tag(secret))))
                .startsWith("weather: secret, high: owner=anna, secret, ");
    }

    @Test
    void every_kind_of_modifier_has_an_expander() {
        List<Class<?>> kinds = new ArrayList<>(List.of(Modifier.class.getPermittedSubclasses()));
        kinds.addAll(List.of(Condition.class.getPermittedSubclasses()));
        kinds.remove(Condition.class);
        /* These stand for others, which take their place before anything is expanded. */
        kinds.removeAll(List.of(Modifier.Resolve.class, Modifier.ResolveBy.class));
        kinds.remove(Modifier.Mutate.class); // it is applied to a catalog, not to a function: see Mutations
        assertThat(kinds).isNotEmpty().allMatch(Expanders::know);
    }

    private static Expansion expansion(Problems problems) {
        return new Expansion(new DemoTypes(), new DemoTypes(), problems);
    }

    private static FunctionCatalog with(String line, Modifier... modifiers) {
        FunctionDef f = Notation.catalog(line).functions().get(0);
        return new FunctionCatalog(
                List.of(f.modified(Stream.of(modifiers).map(AppliedModifier::of).toList())));
    }

    private static FunctionCatalog expand(String line, Modifier... modifiers) {
        return expand(with(line, modifiers));
    }

    private static FunctionCatalog expand(FunctionCatalog catalog) {
        Problems problems = new Problems();
        FunctionCatalog expanded = expansion(problems).expand(catalog, Config.NONE);
        assertThat(problems.list()).isEmpty();
        return expanded;
    }

    private static String tags(FunctionCatalog catalog) {
        return catalog.functions().stream()
                .map(function -> function.name() + ": " + function.tags())
                .collect(Collectors.joining(", "));
    }
}
