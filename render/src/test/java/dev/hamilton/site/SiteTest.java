package dev.hamilton.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.Driver;
import dev.hamilton.Module;
import dev.hamilton.ModuleBuilder;
import dev.hamilton.annotation.Check;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Default;
import dev.hamilton.annotation.Tag;
import dev.hamilton.picture.SourceCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SiteTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]*)(?:#([^\"]*))?\"");
    private static final Pattern SLOPE = Pattern.compile("[^/]+/\\.\\./");

    /** A bakery with one of everything that a page tells. */
    @Dataflow
    static final class Bakery {
        /** What flour costs, {@code <b>with</b>} taxes. And more. */
        @Tag(key = "owner", value = "mill")
        @Check(range = {0, 100})
        static double flourCost(double flourKg, @Default("1.5") double flourPrice) {
            return flourKg * flourPrice;
        }

        @Tag(
                key = "hamilton.internal.schema_output",
                value = {"kind=String", "count=int"})
        @Tag(key = "pii")
        static Map<String, Integer> loaves(double flourCost) {
            return Map.of("rye", (int) flourCost);
        }
    }

    private static final Map<String, String> SITE = Site.of(
                    Driver.of(Bakery.class).graph(),
                    "bakery & co",
                    place -> place.member().equals("loaves") ? Optional.of("if (a < b) {}") : Optional.empty())
            .files();

    @Test
    void labels_that_nobody_gave_are_not_shown() {
        SITE.forEach((file, text) -> {
            if (file.endsWith(".html") && !file.equals("graph.html")) {
                assertThat(text).as(file).doesNotContain("hamilton.internal.", "hamilton.data_quality.");
            }
        });
        assertThat(SITE.get("labels.html")).contains("pii", "mill");
    }

    @Test
    void every_link_leads_somewhere_inside() {
        List<String> broken = new ArrayList<>();
        SITE.forEach((file, text) -> {
            if (file.endsWith(".html") && !file.equals("graph.html")) {
                Matcher links = LINK.matcher(text);
                while (links.find()) {
                    String to = links.group(1).isEmpty() ? file : resolved(file, links.group(1));
                    boolean anchored = links.group(2) == null
                            || to.equals("graph.html")
                            || SITE.getOrDefault(to, "").contains("id=\"" + links.group(2) + "\"");
                    if (!SITE.containsKey(to) || !anchored) {
                        broken.add(file + " -> " + links.group());
                    }
                }
            }
        });
        assertThat(broken).isEmpty();
        assertThat(SITE.keySet()).first().isEqualTo("index.html");
    }

    private static String resolved(String file, String link) {
        String path = file.substring(0, file.lastIndexOf('/') + 1) + link;
        while (path.contains("/../")) {
            path = SLOPE.matcher(path).replaceFirst("");
        }
        return path;
    }

    @Test
    void a_page_tells_all_about_its_node() {
        String page = SITE.get("nodes/flourCost.html");

        assertThat(page)
                .contains("<h1>flourCost</h1>", "What flour costs, &lt;b&gt;with&lt;/b&gt; taxes. And more.")
                .contains("SiteTest.Bakery.flourCost(SiteTest.java", "bakery &amp; co")
                .contains("href=\"../labels.html#label-owner\">mill</a>")
                .contains("id=\"checks\"", "<span class=\"kind\">check</span>");
        assertThat(SITE.get("nodes/loaves.html"))
                .contains("<td><code>kind</code></td>", "<td><code>String</code></td>")
                .contains("java.util.Map&lt;java.lang.String,java.lang.Integer&gt;")
                .contains("if (a &lt; b) {}")
                .contains("<h2 id=\"inputs\">Is made of these inputs (2)</h2>");
        assertThat(SITE.get("nodes/flourPrice.html")).contains("First asked for by", "class=\"near\"");
        assertThat(SITE)
                .allSatisfy((file, text) -> assertThat(file.endsWith(".html") && text.contains("<b>with"))
                        .as(file)
                        .isFalse());
    }

    @Test
    void a_parameter_says_what_it_is_when_nothing_is_given() {
        assertThat(SITE.entrySet().stream().filter(page -> page.getKey().startsWith("nodes/flourCost")))
                .anyMatch(page -> page.getValue().contains("flourPrice</code></a>, or <code>1.5</code>"));
    }

    @Test
    void labels_say_who_has_them() {
        assertThat(SITE.get("labels.html")).contains("id=\"label-pii\"", "without a value", "nodes/loaves.html");
        assertThat(Site.of(Driver.of(Plain.class).graph(), "plain", SourceCode.NONE)
                        .files())
                .doesNotContainKey("labels.html")
                .allSatisfy((file, text) -> assertThat(text).doesNotContain("labels.html"));
    }

    @Test
    void the_search_knows_nodes_and_modules() {
        assertThat(SITE.get("search.js"))
                .startsWith("const pages = [\n")
                .contains("[\"flourKg\",\"double\",\"nodes/flourKg.html\",\"\",\"\"]")
                .contains("\"modules/SiteTest.Bakery.html\"");
    }

    @Test
    void a_busy_node_shows_some_of_its_readers_and_counts_the_rest() {
        ModuleBuilder readers = Module.builder("readers");
        for (int i = 0; i < 40; i++) {
            readers.function("r" + i, Object.class, ModuleBuilder.in("x", Object.class), x -> x);
        }
        String page = Site.of(Driver.builder().modules(readers.build()).build().graph(), "many", SourceCode.NONE)
                .files()
                .get("nodes/x.html");

        assertThat(page).contains("33 more", "<summary>16 more</summary>", "r39.html");
        assertThat(page.substring(page.indexOf("<svg"), page.indexOf("</svg>"))).doesNotContain("r7");
    }

    @Test
    void files_have_names_that_every_disk_can_hold() {
        Addresses pages = new Addresses("nodes", List.of("price", "Price", "a/b:c", "..", "süß", "price~2"));

        assertThat(pages.of("price")).isEqualTo("nodes/price.html");
        assertThat(pages.of("Price")).isEqualTo("nodes/Price~2.html");
        assertThat(pages.of("a/b:c")).isEqualTo("nodes/a~2fb~3ac.html");
        assertThat(pages.of("..")).isEqualTo("nodes/~2e..html");
        assertThat(pages.of("süß")).isEqualTo("nodes/s~c3~bc~c3~9f.html");
        assertThat(pages.of("price~2")).isEqualTo("nodes/price~7e2.html");
    }

    @Dataflow
    static final class Plain {
        static int plain(int x) {
            return x;
        }
    }
}
