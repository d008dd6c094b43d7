package dev.hamilton.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Makes the site of the manual, and follows its links. */
final class ManualSiteTest {
    private static final Path FOLDER = Path.of("target/manual");
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]*)(?:#([^\"]*))?\"");

    private static final Pattern LISTED = Pattern.compile("(?m)^\\| \\[[^]]+]\\((.+)\\.md\\) \\|");
    private static final Pattern HREF = Pattern.compile("href=\"([^\"]+)\"");

    @Test
    void every_link_of_the_site_leads_somewhere() throws IOException {
        ManualSite manual = ManualSite.read();
        Map<String, String> site = manual.html();
        manual.write(site, FOLDER);

        assertThat(site).containsKeys("index.html", "docs/first-ten-minutes.html", "docs/problems/H101.html");
        List<String> broken = new ArrayList<>();
        site.forEach((name, page) -> {
            Matcher links = LINK.matcher(page);
            while (links.find()) {
                if (!links.group(1).startsWith("http") && !leadsSomewhere(site, name, links)) {
                    broken.add(name + " -> " + links.group());
                }
            }
        });
        assertThat(broken).isEmpty();
    }

    /* To a page of the site and its heading, or to a file in its folder. */
    private static boolean leadsSomewhere(Map<String, String> site, String from, Matcher link) {
        String target = link.group(1).isEmpty()
                ? from
                : Path.of(from)
                        .resolveSibling(link.group(1))
                        .normalize()
                        .toString()
                        .replace('\\', '/');
        String page = site.get(target);
        if (page == null) {
            return Files.exists(FOLDER.resolve(target));
        }
        return link.group(2) == null || page.contains("id=\"" + link.group(2) + "\"");
    }

    @Test
    void every_page_lists_the_pages_of_the_manual_and_marks_itself() {
        Map<String, String> site = ManualSite.read().html();
        String manual = Snippets.read(Snippets.ROOT.resolve("docs/README.md"));
        List<String> listed =
                LISTED.matcher(manual).results().map(row -> row.group(1)).toList();

        assertThat(listed).contains("concepts", "problems/README", "architecture");
        site.forEach((name, page) -> {
            String nav = page.substring(page.indexOf("<nav id=\"pages\""));
            String root = "../".repeat(name.split("/").length - 1);
            assertThat(HREF.matcher(nav).results().map(link -> link.group(1)))
                    .as(name)
                    .containsExactlyElementsOf(listed.stream()
                            .map(each -> root + "docs/" + each + ".html")
                            .toList());
        });
        assertThat(site.get("docs/concepts.html"))
                .contains("<a href=\"../docs/concepts.html\" aria-current=\"page\">Concepts</a>");
    }

    @Test
    void one_reads_on_to_the_next_page_and_back() {
        Map<String, String> site = ManualSite.read().html();

        assertThat(site.get("docs/concepts.html"))
                .contains(
                        "<a href=\"../docs/first-ten-minutes.html\" rel=\"prev\">The first ten minutes</a>",
                        "<a href=\"../docs/columns.html\" rel=\"next\">Columns and frames</a>");
        assertThat(site.get("docs/first-ten-minutes.html"))
                .contains("rel=\"next\"")
                .doesNotContain("rel=\"prev\"");
    }

    @Test
    void a_long_page_lists_its_sections() {
        assertThat(ManualSite.read().html().get("docs/cli.html"))
                .contains("<summary>On this page</summary>", "<li><a href=\"#exit-codes\">Exit codes</a></li>");
    }
}
