package dev.hamilton.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.hamilton.Driver;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Default;
import dev.hamilton.annotation.Tag;
import dev.hamilton.annotation.Value;
import dev.hamilton.graph.Graph;
import dev.hamilton.notation.Flow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTest {
    private static final Flow LOAF = Flow.of("""
            dough = double flour, Double water ? @team=mill|"oven"
            crumb = dough, double rate ? 0.5, int n := 3
            """);

    @Test
    void a_graph_is_a_line_an_item_and_a_line_an_edge() {
        assertThat(Json.of(LOAF.graph())).isEqualTo("""
                {
                  "format": "hamilton-view",
                  "version": 1,
                  "orientation": "LR",
                  "items": [
                    {"id":"flour","kind":"node","role":"input","name":"flour","type":"double","javaType":"double","required":true,"source":{"class":"demo.Bakery","member":"dough","file":"Bakery.java","line":1}},
                    {"id":"water","kind":"node","role":"input","name":"water","type":"Double","javaType":"java.lang.Double","required":false,"source":{"class":"demo.Bakery","member":"dough","file":"Bakery.java","line":1}},
                    {"id":"rate","kind":"node","role":"input","name":"rate","type":"double","javaType":"double","required":false,"source":{"class":"demo.Bakery","member":"crumb","file":"Bakery.java","line":2}},
                    {"id":"dough","kind":"node","role":"function","name":"dough","type":"double","javaType":"double","parameters":[{"name":"flour","type":"double","node":"flour"},{"name":"water","type":"Double","node":"water","optional":true}],"tags":{"team":["mill","\\"oven\\""]},"source":{"class":"demo.Bakery","member":"dough","file":"Bakery.java","line":1}},
                    {"id":"crumb","kind":"node","role":"function","name":"crumb","type":"double","javaType":"double","parameters":[{"name":"dough","type":"double","node":"dough"},{"name":"rate","type":"double","node":"rate","default":"0.5"},{"name":"n","type":"int","constant":"3"}],"source":{"class":"demo.Bakery","member":"crumb","file":"Bakery.java","line":2}}
                  ],
                  "edges": [
                    {"from":"flour","to":"dough"},
                    {"from":"water","to":"dough"},
                    {"from":"dough","to":"crumb"},
                    {"from":"rate","to":"crumb"}
                  ],
                  "groups": []
                }
                """);
    }

    @Test
    void every_kind_of_view_fits_the_published_schema() {
        Graph graph = LOAF.graph();
        View rich = View.of(
                        graph,
                        LOAF.given("flour: Series 3, water: Double")
                                .want("crumb")
                                .plan())
                .group(Grouping.tag("team"))
                .style(node -> Optional.of(new Style("x", "#123456")))
                .config(Map.of("flour", "rye"))
                .path("flour", "crumb")
                .build();

        assertValid(Json.of(graph));
        assertValid(Json.of(rich));
        assertValid(Json.of(View.of(graph)
                .group(Grouping.tag("team"))
                .foldAbove(0)
                .inputs(Inputs.SHARED)
                .build()));
        assertValid(Json.of(View.of(graph).inputs(Inputs.PER_READER).build()));
        assertValid(Json.of(View.ofChanges(graph, Flow.of("a =").graph()).build()));
        assertValid(Json.of(Driver.of(Documented.class).graph()));
    }

    @Test
    void what_does_not_fit_the_schema_is_found_by_it() {
        String json = Json.of(LOAF.graph());

        assertThat(faults(json.replace("\"role\":\"input\"", "\"role\":\"output\"")))
                .isNotEmpty();
        assertThat(faults(json.replace("\"required\":true", "\"needed\":true"))).isNotEmpty();
        assertThat(faults(json.replace("\"version\": 1", "\"version\": 2"))).isNotEmpty();
    }

    @Test
    void plain_values_are_written_and_what_json_has_no_word_for_is_null() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("text", "a\"\\\n\t\u0001é\ud83d\ude00\ud83d");
        values.put("numbers", List.of(1, 2.5, Double.NaN, Double.POSITIVE_INFINITY));
        values.put("nothing", null);
        values.put("yes", true);
        values.put("none", List.of());

        assertThat(JsonText.of(values, 0))
                .isEqualTo("{\"text\":\"a\\\"\\\\\\n\\t\\u0001é\ud83d\ude00\\ud83d\",\"numbers\":[1,2.5,null,null],"
                        + "\"nothing\":null,\"yes\":true,\"none\":[]}");
        assertThat(JsonText.of(List.of(List.of(1, 2), Map.of()), 1)).isEqualTo("[\n  [1,2],\n  {}\n]\n");
    }

    private static void assertValid(String json) {
        assertThat(faults(json)).as(json).isEmpty();
    }

    private static List<String> faults(String json) {
        try (InputStream resource = Json.class.getResourceAsStream(Json.SCHEMA)) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(resource.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            return schema.validate(json, InputFormat.JSON).stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Dataflow
    static final class Documented {
        @Tag(key = "pii")
        static double price(@Default("3") double cost, @Value("2") int factor) {
            return cost * factor;
        }
    }
}
