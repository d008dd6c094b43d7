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

    @Test
    void every_link_of_the_site_leads_somewhere() throws IOException {
        Map<String, String> site = ManualSite.read().html();
        ManualSite.write(site, FOLDER);

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

    /* To a page of the site and its heading; or to something of the project that is no page, such as an example's folder. */
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
            return Files.exists(FOLDER.resolve(target)) || Files.exists(Snippets.ROOT.resolve(target));
        }
        return link.group(2) == null || page.contains("id=\"" + link.group(2) + "\"");
    }
}
