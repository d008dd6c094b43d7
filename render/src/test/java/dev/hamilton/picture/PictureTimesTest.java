package dev.hamilton.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hamilton.graph.Graph;
import dev.hamilton.render.Dot;
import dev.hamilton.render.Grouping;
import dev.hamilton.render.Json;
import dev.hamilton.render.Mermaid;
import dev.hamilton.render.View;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures pictures of 5000 nodes and prints the times. Asked for alone, on a machine that does nothing else:
 *
 * <pre>
 * mvn -B -q -Pfast verify -pl render -am -Dtest=PictureTimesTest -Dhamilton.times=true -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 */
@EnabledIfSystemProperty(named = "hamilton.times", matches = "true", disabledReason = "asked for alone")
final class PictureTimesTest {
    private static final int MEASURED = 11;

    /* Asks for frame after frame while something moves; gives the milliseconds between them, and those that each was drawn in. */
    private static final String FRAMES = """
            new Promise(done => {
              const between = [], drawn = [], paint = draw;
              draw = (...all) => { const start = performance.now(); paint(...all); drawn.push(performance.now() - start); };
              let last = 0;
              const step = now => {
                if (last) between.push(now - last);
                last = now;
                if (between.length === 180) { draw = paint; done({between, drawn}); return; }
                const i = between.length;
                %s
                requestAnimationFrame(step);
              };
              requestAnimationFrame(step);
            })""";

    @TempDir
    Path folder;

    @Test
    void five_thousand_nodes() throws Exception {
        Graph graph = Samples.random(5000, 11);
        System.out.printf(Locale.ROOT, "%d nodes; median of %d, after as many%n", graph.size(), MEASURED);
        warm("link", () -> Samples.random(5000, 11).size());
        warm("DOT", () -> Dot.of(View.of(graph).build()).length());
        warm("Mermaid", () -> Mermaid.of(View.of(graph).build()).length());
        warm("JSON", () -> Json.of(View.of(graph).build()).length());
        warm("HTML", () -> Html.of(graph, "large").length());
        warm(
                "SVG, groups folded",
                () -> Svg.of(View.of(graph)
                                .group(Grouping.place(graph))
                                .foldAbove(0)
                                .build())
                        .length());
        Path page = folder.resolve("large.html");
        byte[] html = Html.of(graph, "large").getBytes(StandardCharsets.UTF_8);
        Files.write(page, html);
        System.out.printf(Locale.ROOT, "%-22s %7.2f MB%n", "HTML", html.length / 1e6);
        if (Browser.find().isPresent()) {
            inBrowser(page);
        }
    }

    private static void warm(String what, Supplier<Integer> draw) {
        int size = 0;
        for (int i = 0; i < MEASURED; i++) {
            size = draw.get();
        }
        double[] millis = new double[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long start = System.nanoTime();
            assertThat(draw.get()).isEqualTo(size);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "%-22s %7.1f ms%n", what, millis[MEASURED / 2]);
    }

    private static void inBrowser(Path page) throws Exception {
        try (Browser browser = Browser.start()) {
            double[] paints = new double[5];
            for (int i = 0; i < paints.length; i++) {
                browser.open(page, 1400, 900, false);
                paints[i] = browser.eval("performance.getEntriesByName('first-contentful-paint')[0].startTime")
                        .asDouble();
            }
            Arrays.sort(paints);
            System.out.printf(
                    Locale.ROOT, "%-22s %7.1f ms, worst of %d %.1f%n", "first paint", paints[2], 5, paints[4]);
            frames(browser, "folded");
            System.out.printf(
                    Locale.ROOT,
                    "%-22s %7.1f ms%n",
                    "unfold all",
                    browser.eval(
                                    "(() => { const start = performance.now(); foldAll(false); return performance.now() - start; })()")
                            .asDouble());
            frames(browser, "unfolded");
            browser.eval("fit()");
            frames(browser, "unfolded, all in sight");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void frames(Browser browser, String what) {
        browser.settle();
        frames(browser, what + ", pan", "view.x -= i < 90 ? 9 : -9; view.y -= i % 60 < 30 ? 5 : -5; ask();");
        frames(browser, what + ", zoom", "zoom(i % 60 < 30 ? 1.04 : 1 / 1.04, view.width / 2, view.height / 2);");
    }

    private static void frames(Browser browser, String what, String move) {
        JsonNode frames = browser.eval(FRAMES.formatted(move));
        System.out.printf(
                Locale.ROOT,
                "%-30s frames %s; drawn in %s%n",
                what,
                spread(frames.get("between")),
                spread(frames.get("drawn")));
    }

    private static String spread(JsonNode millis) {
        double[] sorted = StreamSupport.stream(millis.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .sorted()
                .toArray();
        return "%.1f ms, of 20 the worst %.1f, of all %.1f"
                .formatted(sorted[sorted.length / 2], sorted[sorted.length * 19 / 20], sorted[sorted.length - 1]);
    }
}
