package dev.hamilton.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.graph.Graph;
import dev.hamilton.notation.Flow;
import org.junit.jupiter.api.Test;

class MermaidTest {
    private static final Graph LOAF = Flow.of("""
            dough = flour, water @team=mill
            crumb = List<String> dough2, dough
            """).graph();

    @Test
    void nodes_are_numbered_and_their_labels_escaped() {
        assertThat(Mermaid.of(LOAF)).isEqualTo("""
                flowchart LR
                  n0[/"flour<br/><i>double</i>"/]:::look0
                  n1[/"water<br/><i>double</i>"/]:::look0
                  n2[/"dough2<br/><i>List&lt;String&gt;</i>"/]:::look0
                  n3("dough<br/><i>double</i>"):::look1
                  n4("crumb<br/><i>double</i>"):::look1
                  n0 --> n3
                  n1 --> n3
                  n2 --> n4
                  n3 --> n4
                  classDef look0 fill:#ffffff,stroke:#000000,color:#000000,stroke-dasharray:4
                  classDef look1 fill:#b4d8e4,stroke:#000000,color:#000000
                """);
    }

    @Test
    void groups_are_subgraphs_and_ways_are_red() {
        assertThat(Mermaid.of(View.of(LOAF)
                        .group(Grouping.tag("team"))
                        .inputs(Inputs.PER_READER)
                        .path("dough", "crumb")
                        .build()))
                .isEqualTo("""
                flowchart LR
                  n2[/"dough2 <i>List&lt;String&gt;</i>"/]:::look0
                  n3("crumb<br/><i>double</i>"):::look1
                  subgraph g0 ["mill"]
                    n0[/"flour <i>double</i><br/>water <i>double</i>"/]:::look0
                    n1("dough<br/><i>double</i>"):::look1
                  end
                  n0 --> n1
                  n2 --> n3
                  n1 --> n3
                  linkStyle 2 stroke:#ff0000
                  classDef look0 fill:#ffffff,stroke:#000000,color:#000000,stroke-dasharray:4
                  classDef look1 fill:#b4d8e4,stroke:#ff0000,color:#000000
                """);
    }

    @Test
    void what_mermaid_or_markdown_would_read_is_escaped() {
        assertThat(Mermaid.of(Flow.of("a\"#`b =").graph())).contains("n0(\"a&quot;#35;#96;b<br/>");
    }
}
