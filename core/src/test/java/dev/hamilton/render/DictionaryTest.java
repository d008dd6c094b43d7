package dev.hamilton.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.Driver;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Tag;
import dev.hamilton.notation.Flow;
import java.util.List;
import org.junit.jupiter.api.Test;

class DictionaryTest {
    private static final Dictionary LOAF = Dictionary.of(Flow.of("""
            dough = double flour, Double water ? @owner=mill|"oven, old"
            crumb = dough, double rate ? 0.5, int n := 3
            rest = List<String> names
            """).graph());

    @Test
    void csv_quotes_what_would_be_misread() {
        assertThat(LOAF.csv().lines())
                .contains(
                        "name,kind,type,doc,owner,source,inputs",
                        "flour,input,double,,,Bakery.dough(Bakery.java:1),",
                        "dough,function,double,,\"mill; \"\"oven, old\"\"\",Bakery.dough(Bakery.java:1),flour; water",
                        "crumb,function,double,,,Bakery.crumb(Bakery.java:2),flour; water; rate")
                .hasSize(8);
    }

    @Test
    void json_has_lists_where_there_may_be_several() {
        assertThat(LOAF.json())
                .startsWith("[\n  {\"name\":\"flour\",")
                .contains("{\"name\":\"crumb\",\"kind\":\"function\",\"type\":\"double\",\"doc\":\"\",\"owner\":[],"
                        + "\"source\":\"Bakery.crumb(Bakery.java:2)\",\"inputs\":[\"flour\",\"water\",\"rate\"]}");
    }

    @Test
    void markdown_stays_a_table_whatever_is_said() {
        String table = Dictionary.of(Driver.of(Odd.class).graph()).markdown();

        assertThat(table.lines())
                .startsWith("| name | kind | type | doc | owner | source | inputs |", "|---|---|---|---|---|---|---|")
                .anyMatch(
                        line -> line.startsWith("| odd | function | List&lt;String> |") && line.contains("| a\\|b |"));
    }

    @Dataflow
    static final class Odd {
        @Tag(key = "owner", value = "a|b")
        static List<String> odd(int even) {
            return List.of("" + even);
        }
    }
}
