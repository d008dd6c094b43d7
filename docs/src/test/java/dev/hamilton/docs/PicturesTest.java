package dev.hamilton.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.Driver;
import dev.hamilton.graph.Graph;
import dev.hamilton.render.Dot;
import dev.hamilton.render.Grouping;
import dev.hamilton.render.Inputs;
import dev.hamilton.render.Style;
import dev.hamilton.render.View;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PicturesTest {
    private final Graph graph = Driver.of(MarketingFeatures.class).graph();

    @Test
    void a_view_is_chosen_and_written() {
        // tag::view[]
        View view = View.of(graph) // or View.of(graph, plan), View.ofChanges(before, after)
                .upstreamOf("spendPerSignup")
                .group(Grouping.module())
                .inputs(Inputs.PER_READER)
                .style(node ->
                        node.tags().has("pii") ? Optional.of(new Style("personal", "#ff99cc")) : Optional.empty())
                .build();
        String dot = Dot.of(view); // Mermaid.of, Json.of; with hamilton-render Svg.of, Png.of, Html.of
        // end::view[]

        assertThat(dot)
                .contains("spendPerSignup", "cluster_group_MarketingFeatures")
                .doesNotContain("aboveTrend");
    }
}
