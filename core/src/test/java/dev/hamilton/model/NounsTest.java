package dev.hamilton.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NounsTest {
    @Test
    void a_node_name_is_its_text_and_not_blank() {
        assertThat(new NodeName("a"))
                .isEqualTo(new NodeName("a"))
                .isLessThan(new NodeName("b"))
                .hasToString("a");
        assertThat(new NodeName("a")).isNotEqualTo(new NodeName("A")).hasSameHashCodeAs(new NodeName("a"));
        assertThatThrownBy(() -> new NodeName("\t")).hasMessage("a node name must not be blank");
    }

    @Test
    void a_place_reads_as_in_a_stack_trace() {
        assertThat(new SourceRef("demo.Shop$Bakery", "crumb", "Shop.java", 4))
                .hasToString("Shop.Bakery.crumb(Shop.java:4)");
        assertThat(new SourceRef("demo.Bakery", "crumb", "Bakery.java", 0)).hasToString("Bakery.crumb(Bakery.java)");
        assertThat(SourceRef.of("demo.Bakery", "crumb")).hasToString("Bakery.crumb");
        assertThat(SourceRef.of("config", "")).hasToString("config");
    }

    @Test
    void tags_are_sorted_by_key_and_keep_the_order_of_values() {
        assertThat(new Tags(Map.of("owner", List.of("b", "a"), "area", List.of("x"), "pii", List.of())))
                .hasToString("area=x, owner=b|a, pii");
    }

    @Test
    void of_two_tags_with_one_key_the_added_wins() {
        Tags both = Tags.of("owner", "a").and(new Tags(Map.of("owner", List.of("b"), "pii", List.of())));
        assertThat(both).hasToString("owner=b, pii");
        assertThat(Tags.NONE.and(both)).isEqualTo(both);
        assertThat(both.and(Tags.NONE)).isEqualTo(both);
        assertThat(both.has("pii")).isTrue();
        assertThat(both.get("pii")).contains(List.of());
        assertThat(both.get("secret")).isEmpty();
    }

    @Test
    void a_tag_has_a_key() {
        assertThatThrownBy(() -> Tags.of(" ", "a")).hasMessage("a tag's key must not be blank");
    }
}
