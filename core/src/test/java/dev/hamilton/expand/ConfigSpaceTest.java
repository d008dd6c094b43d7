package dev.hamilton.expand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.annotation.Unset;
import dev.hamilton.catalog.AppliedModifier;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.notation.DemoTypes;
import dev.hamilton.notation.Notation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigSpaceTest {
    @Test
    void without_conditions_there_is_one_configuration() {
        assertThat(space())
                .isEqualTo(new ConfigSpace(List.of(new ConfigSpace.Configuration(Config.NONE, true, "")), true));
    }

    @Test
    void every_value_and_one_that_is_not_named() {
        assertThat(descriptions(space(when("region", Unset.PROBLEM, "US"), when("region", Unset.PROBLEM, "UK", "US"))))
                .containsExactly("region is US", "region is UK", "region is something else");
    }

    @Test
    void no_value_where_a_condition_allows_it_and_both_answers_of_a_predicate() {
        assertThat(descriptions(
                        space(when("a", Unset.FAILS, "1"), new Modifier.WhenConfig(DemoTypes.type("demo.P"), false))))
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

    private static Modifier.When when(String key, Unset ifUnset, String... values) {
        return new Modifier.When(key, true, List.of(values), ifUnset, false);
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
                .map(ConfigSpace.Configuration::description)
                .toList();
    }
}
