package dev.hamilton.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the manual to the code: what it shows is compiled and run, and what it links to is there. */
final class ManualTest {
    private static final Pattern SHOWN = Pattern.compile("<!-- snippet: (\\S+) -->");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)(#[^)\\s]*)?\\)");

    /** A fenced block: what stands in it, and what the comment above it says it shows. */
    private record Block(String place, String language, String shows, String text) {}

    private static List<Path> pages() {
        List<Path> pages = new ArrayList<>();
        for (String page : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
            pages.add(Snippets.ROOT.resolve(page));
        }
        Snippets.files(Snippets.ROOT.resolve("docs")).stream()
                .filter(file -> file.toString().endsWith(".md"))
                .forEach(pages::add);
        return pages;
    }

    /** All pages but those of problems, whose code is compiled by a test of its own. */
    private static List<Path> manual() {
        Path problems = Snippets.ROOT.resolve("docs/problems");
        return pages().stream().filter(page -> !page.startsWith(problems)).toList();
    }

    @Test
    void every_block_of_java_is_a_region_of_a_test() {
        List<String> loose = manual().stream()
                .flatMap(ManualTest::blocks)
                .filter(block ->
                        block.language().equals("java") && block.shows().isEmpty())
                .map(Block::place)
                .toList();
        assertThat(loose).isEmpty();
    }

    @Test
    void every_block_says_what_its_region_says() {
        Map<String, String> regions = Snippets.all();
        Map<String, String> shown = new LinkedHashMap<>();
        Map<String, String> wanted = new LinkedHashMap<>();
        manual().stream()
                .flatMap(ManualTest::blocks)
                .filter(block -> !block.shows().isEmpty())
                .forEach(block -> {
                    shown.put(block.place(), block.text());
                    wanted.put(
                            block.place(), regions.getOrDefault(block.shows(), "there is no region " + block.shows()));
                });
        assertThat(shown).isNotEmpty().isEqualTo(wanted);
    }

    @Test
    void every_region_is_shown() {
        Set<String> shown = new TreeSet<>();
        manual().stream().flatMap(ManualTest::blocks).forEach(block -> shown.add(block.shows()));
        assertThat(shown).containsAll(Snippets.all().keySet());
    }

    @Test
    void every_link_leads_somewhere() {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Snippets.read(page));
            while (link.find()) {
                if (!Files.exists(page.resolveSibling(link.group(1)))) {
                    broken.add(Snippets.ROOT.relativize(page) + ": " + link.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void every_page_can_be_found_from_the_index() {
        String index = Snippets.read(Snippets.ROOT.resolve("docs/README.md"));
        Path docs = Snippets.ROOT.resolve("docs");
        List<String> lost = manual().stream()
                .filter(page -> page.startsWith(docs))
                .map(page -> docs.relativize(page).toString())
                .filter(page -> !page.equals("README.md"))
                .filter(page -> !index.contains("(" + page + ")"))
                .toList();
        assertThat(lost).isEmpty();
    }

    private static Stream<Block> blocks(Path page) {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = Snippets.read(page).lines().toList();
        String above = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.startsWith("```")) {
                above = line.isBlank() ? above : line;
                continue;
            }
            int end = i + 1;
            StringBuilder text = new StringBuilder();
            while (!lines.get(end).equals("```")) {
                text.append(lines.get(end)).append('\n');
                end++;
            }
            Matcher shows = SHOWN.matcher(above);
            String place = Snippets.ROOT.relativize(page) + ":" + (i + 1);
            blocks.add(new Block(place, line.substring(3), shows.matches() ? shows.group(1) : "", text.toString()));
            above = "";
            i = end;
        }
        return blocks.stream();
    }
}
