package dev.hamilton.expand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.annotation.Unset;
import dev.hamilton.catalog.AppliedModifier;
import dev.hamilton.catalog.Condition;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.notation.DemoTypes;
import dev.hamilton.notation.Notation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfigSpaceTest {
    @Test
    void without_conditions_there_is_one_configuration() {
        assertThat(space())
                .isEqualTo(new ConfigSpace(List.of(new ConfigSpace.Configuration(Config.NONE, true, List.of())), true));
    }

    @Test
    void every_value_and_one_that_is_not_named() {
        assertThat(descriptions(space(when("region", Unset.PROBLEM, "US"), when("region", Unset.PROBLEM, "UK", "US"))))
                .containsExactly("region is US", "region is UK", "region is something else");
    }

    @Test
    void no_value_where_a_condition_allows_it_and_both_answers_of_a_predicate() {
        assertThat(descriptions(
                        space(when("a", Unset.FAILS, "1"), new Condition.WhenConfig(DemoTypes.type("demo.P"), false))))
                .containsExactly(
                        "a is 1 and P holds",
                        "a is 1 and P does not hold",
                        "a is not set and P holds",
                        "a is not set and P does not hold",
                        "a is something else and P holds",
                        "a is something else and P does not hold");
    }

    @Test
    void beyond_the_limit_every_value_is_taken_once() {
        List<Modifier> conditions = new ArrayList<>();
        for (int key = 0; key < 9; key++) {
            conditions.add(when("k" + key, Unset.PROBLEM, "a", "b"));
        }
        ConfigSpace space = space(conditions.toArray(Modifier[]::new));
        assertThat(space.complete()).isFalse();
        assertThat(space.configurations()).hasSize(1 + 9 * 2);
        for (int key = 0; key < 9; key++) {
            for (String value : List.of("a", "b", "something else")) {
                String choice = "k" + key + " is " + value;
                assertThat(descriptions(space)).anyMatch(each -> each.contains(choice));
            }
        }
    }

    @Test
    void of_some_configurations_only_the_choices_are_told_that_they_share_and_others_do_not() {
        ConfigSpace space = space(
                when("a", Unset.PROBLEM, "1"),
                when("region", Unset.PROBLEM, "US", "UK"),
                when("unit", Unset.FAILS, "kg"));

        assertThat(described(space, "region is US")).isEqualTo("region is US");
        assertThat(described(space, "unit is not set", "region is UK")).isEqualTo("region is UK and unit is not set");
        assertThat(described(space)).isEmpty();
    }

    @Test
    void where_not_every_combination_is_looked_at_the_choice_that_differs_is_told() {
        ConfigSpace space = space(IntStream.range(0, 9)
                .mapToObj(key -> when("k" + key, Unset.PROBLEM, "a", "b"))
                .toArray(Modifier[]::new));

        assertThat(described(space, "k3 is b")).isEqualTo("k3 is b");
        assertThat(described(space, "k3 is a")).isEqualTo("k3 is a");
    }

    /* Of the configurations in which all of these are chosen, as the first of them is described. */
    private static String described(ConfigSpace space, String... choices) {
        Set<ConfigSpace.Configuration> some = space.configurations().stream()
                .filter(each -> each.choices().containsAll(List.of(choices)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return space.description(some.iterator().next(), some);
    }

    private static Condition.When when(String key, Unset ifUnset, String... values) {
        return new Condition.When(key, true, List.of(values), ifUnset, false);
    }

    private static ConfigSpace space(Modifier... conditions) {
        List<FunctionDef> functions = new ArrayList<>();
        for (Modifier condition : conditions) {
            FunctionDef plain = Notation.catalog("dough = flour").functions().get(0);
            functions.add(plain.modified(List.of(AppliedModifier.of(condition))));
        }
        return ConfigSpace.of(new FunctionCatalog(functions));
    }

    private static List<String> descriptions(ConfigSpace space) {
        return space.configurations().stream()
                .map(each -> String.join(" and ", each.choices()))
                .toList();
    }
}
