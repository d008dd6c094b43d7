package dev.hamilton.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hamilton.Driver;
import dev.hamilton.graph.Graph;
import dev.hamilton.render.Grouping;
import dev.hamilton.render.Mark;
import dev.hamilton.render.View;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees and does on the HTML page, in a real browser. Skipped where there is none. */
class PageTest {
    private static Browser browser;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        assumeTrue(Browser.find().isPresent(), "skipped: there is no Chromium on the PATH");
        browser = Browser.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void nothing_went_wrong_and_nothing_was_fetched() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void every_node_is_there_with_its_edges() throws Exception {
        open(Samples.bakery());

        assertThat(text("#title")).isEqualTo("bakery & co");
        assertThat(text("#status")).isEqualTo("5 nodes");
        assertThat(texts("scene.boxes.map(box => box.name)"))
                .containsExactlyInAnyOrder("flourKg", "flourPrice", "loaves", "flourCost", "costPerLoaf");
        assertThat(number("scene.lines.length")).isEqualTo(4);
        assertThat(text("#legend")).isEqualTo("functioninput");
    }

    @Test
    void a_click_tells_all_about_a_node_and_shows_what_is_above_and_below() throws Exception {
        open(Samples.bakery());
        clickNode("flourCost", false);

        assertThat(text("#details h2")).isEqualTo("flourCost");
        assertThat(text("#details"))
                .contains("What the flour of a day costs, <b>with</b> taxes & all: </script>.")
                .contains("owner = mill", "Samples$Bakery.flourCost", "2 nodes above, 1 below");
        assertThat(borderOf("flourKg"))
                .isEqualTo(browser.eval("look.palette.up").asText());
        assertThat(borderOf("costPerLoaf"))
                .isEqualTo(browser.eval("look.palette.down").asText());
        assertThat(alphaOf("loaves")).isLessThan(0.5);

        browser.press("Escape");
        assertThat(browser.eval("byId('details').hidden").asBoolean()).isTrue();
    }

    @Test
    void keys_search_and_walk() throws Exception {
        open(Samples.bakery());
        browser.press("/");
        for (String key : "perlo".split("")) {
            browser.press(key);
        }
        assertThat(text("#found")).isEqualTo("costPerLoaf double");
        browser.press("Enter");
        assertThat(text("#details h2")).isEqualTo("costPerLoaf");
        browser.press("ArrowLeft");
        assertThat(text("#details h2")).isIn("flourCost", "loaves");
        browser.press("ArrowRight");
        assertThat(text("#details h2")).isEqualTo("costPerLoaf");
    }

    @Test
    void what_is_not_found_is_said() throws Exception {
        open(Samples.bakery());
        browser.eval("search('nowhere')");

        assertThat(text("#found")).startsWith("nothing is called so");
    }

    @Test
    void comments_and_labels_are_searched_too() throws Exception {
        open(Samples.bakery());
        browser.eval("search('taxes mill')");

        assertThat(text("#found")).isEqualTo("flourCost double");
    }

    @Test
    void groups_fold_and_unfold_where_they_are() throws Exception {
        open(Samples.bakeries());
        assertThat(number("scene.frames.length")).isEqualTo(2);
        double x = onScreen("x", browser.eval("scene.frames[0].x").asDouble());
        double y = onScreen("y", browser.eval("scene.frames[0].y").asDouble());
        browser.click(x + 10, y + 8, false);

        assertThat(texts("scene.boxes.filter(box => box.group !== undefined).map(box => box.name)"))
                .containsExactly("left");
        String folded = "scene.boxes.find(box => box.group !== undefined)";
        assertThat(onScreen("x", browser.eval(folded + ".x").asDouble())).isCloseTo(x, Offset.offset(1.0));
        assertThat(onScreen("y", browser.eval(folded + ".y").asDouble())).isCloseTo(y, Offset.offset(1.0));

        browser.press("x");
        assertThat(number("scene.frames.length")).isEqualTo(2);
        browser.press("c");
        assertThat(number("scene.frames.length")).isEqualTo(0);
    }

    @Test
    void what_is_found_in_a_folded_group_unfolds_it() throws Exception {
        open(Samples.bakeries());
        browser.press("c");
        browser.eval("choose(model.index.get('left_flourCost'), true)");

        assertThat(number("scene.frames.length")).isEqualTo(1);
        assertThat(text("#details h2")).isEqualTo("left_flourCost");
    }

    @Test
    void more_than_can_be_seen_starts_folded() throws Exception {
        open(Samples.random(350, 7));

        assertThat(text("#status")).isEqualTo("350 nodes, 7 shown");
    }

    @Test
    void a_label_leaves_the_others_pale() throws Exception {
        open(Samples.bakery());
        assertThat(texts("[...byId('tag').options].map(each => each.value)"))
                .containsExactly("", "owner", "owner=mill", "owner=till", "pii");
        browser.eval("byId('tag').value = 'owner=mill'; byId('tag').dispatchEvent(new Event('change'))");

        assertThat(alphaOf("flourCost")).isEqualTo(1);
        assertThat(alphaOf("costPerLoaf")).isLessThan(0.5);
    }

    @Test
    void colours_follow_modules_and_labels() throws Exception {
        open(Samples.bakeries());
        browser.eval("byId('colour').value = 'tag:owner'; byId('colour').dispatchEvent(new Event('change'))");

        assertThat(text("#legend")).isEqualTo("milltill");
        browser.eval("byId('colour').value = 'group'; byId('colour').dispatchEvent(new Event('change'))");
        assertThat(text("#legend")).isEqualTo("leftright");
    }

    @Test
    void a_second_click_with_shift_shows_the_ways_between() throws Exception {
        open(Samples.bakery());
        clickNode("flourKg", false);
        browser.eval("choose(state.chosen); byId('details').hidden = true; fit()");
        clickNode("costPerLoaf", true);

        assertThat(text("#status")).isEqualTo("1 nodes between flourKg and costPerLoaf");
        assertThat(alphaOf("flourCost")).isEqualTo(1);
        assertThat(alphaOf("flourPrice")).isLessThan(0.5);
    }

    @Test
    void marks_and_paths_are_drawn() throws Exception {
        Graph graph = Samples.bakery();
        View view = View.of(graph)
                .mark(Mark.OVERRIDE, "flourCost")
                .mark(Mark.OUTPUT, "costPerLoaf")
                .path("loaves", "costPerLoaf")
                .build();
        open(view, 1280, 800, false);

        assertThat(text("#legend")).isEqualTo("functioninputoutputoverridepath");
        assertThat(browser.eval("look.box(scene.boxes[scene.boxOf[model.index.get('flourCost')]]).hatched")
                        .asBoolean())
                .isTrue();
        assertThat(borderOf("loaves"))
                .isEqualTo(browser.eval("look.palette.path").asText());
    }

    @Test
    void the_theme_is_the_systems_until_it_is_changed() throws Exception {
        open(View.of(Samples.bakery()).build(), 1280, 800, true);
        assertThat(browser.eval("state.theme").asText()).isEqualTo("dark");
        browser.press("d");
        assertThat(browser.eval("document.documentElement.dataset.theme").asText())
                .isEqualTo("light");
    }

    @Test
    void a_phone_shows_all_of_it_without_scrolling_sideways() throws Exception {
        open(
                View.of(Samples.bakeries())
                        .group(Grouping.place(Samples.bakeries()))
                        .build(),
                390,
                760,
                false);
        browser.eval("choose(model.index.get('left_flourCost'), true)");
        browser.settle();

        assertThat(number("document.documentElement.scrollWidth")).isEqualTo(390);
        assertThat(number("byId('details').offsetWidth")).isEqualTo(390);
        assertThat(number("canvas.clientHeight")).isGreaterThan(500);
    }

    @Test
    void an_address_with_a_name_chooses_that_node() throws Exception {
        open(Samples.bakery());
        browser.eval("location.hash = '#loaves'");
        browser.eval("location.reload()");
        Thread.sleep(300);
        browser.settle();

        assertThat(text("#details h2")).isEqualTo("loaves");
    }

    @Test
    void an_address_that_changes_chooses_another_node_and_back_again() throws Exception {
        open(Samples.bakery());
        browser.eval("location.hash = '#loaves'");
        browser.settle();
        browser.eval("location.hash = '#flourKg'");
        browser.settle();
        assertThat(text("#details h2")).isEqualTo("flourKg");

        browser.eval("new Promise(done => { addEventListener('hashchange', () => done(1)); history.back(); })");
        assertThat(text("#details h2")).isEqualTo("loaves");
    }

    @Test
    void everything_fits_however_large_it_is() throws Exception {
        open(Samples.bakery());
        browser.eval("scene.height = 400000");
        browser.press("0");

        assertThat(browser.eval("scene.height * view.scale < view.height").asBoolean())
                .isTrue();
    }

    @Test
    void what_is_chosen_stays_in_view_when_groups_unfold() throws Exception {
        open(Samples.random(350, 7));
        browser.eval("choose(model.index.get('value340'), true)");
        browser.press("x");

        assertThat(browser.eval("""
                (box => [box.x * view.scale + view.x, box.y * view.scale + view.y])(scene.boxes[scene.boxOf[state.chosen]])
                    .every((at, i) => at > 0 && at < [clear().width, clear().height][i])""").asBoolean()).isTrue();
    }

    @Test
    void labels_that_nobody_gave_are_not_offered() throws Exception {
        open(Driver.of(Samples.Checked.class).graph());

        assertThat(texts("[...byId('tag').options].map(each => each.value)"))
                .containsExactly("", "owner", "owner=mill");
        assertThat(texts("[...byId('colour').options].map(each => each.value)"))
                .filteredOn(each -> each.startsWith("tag:"))
                .containsExactly("tag:owner");
    }

    @Test
    void boxes_do_not_overlap_and_edges_lead_to_the_right() throws Exception {
        long seed = 20261124;
        open(View.of(Samples.random(200, seed)).build(), 1280, 800, false);

        assertThat(number("""
                scene.boxes.filter((a, i) => scene.boxes.some((b, j) => i < j
                    && a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h)).length""")).as("seed " + seed).isEqualTo(0);
        assertThat(number("scene.lines.filter(line => scene.boxes[line.a].x >= scene.boxes[line.b].x).length"))
                .isEqualTo(0);
    }

    @Test
    void a_run_colours_by_time_and_by_what_is_missing_and_code_is_shown() throws Exception {
        View view = View.of(Samples.bakery()).build();
        Path page = folder.resolve("page.html");
        Files.writeString(page, Html.of(view, "run", node -> switch (node.name().text()) {
            case "flourCost" -> new Note("return \"</script>\";", 2_000L, 0.5);
            case "costPerLoaf" -> new Note(null, 3_000_000L, null);
            default -> Note.NONE;
        }));
        browser.open(page, 1280, 800, false);

        assertThat(texts("[...byId('colour').options].map(each => each.value)")).contains("time", "missing");
        browser.eval("state.colour = 'time'; recolour()");
        assertThat(fillOf("flourCost")).isEqualTo("rgb(255, 246, 224)");
        assertThat(fillOf("costPerLoaf")).isEqualTo("rgb(240, 134, 66)");
        assertThat(fillOf("loaves")).isEqualTo("#ffffff");
        assertThat(text("#legend")).startsWith("2.0 \u00b5s").contains("3.0 ms", "not known");
        browser.eval("state.colour = 'missing'; recolour()");
        assertThat(text("#legend")).startsWith("0 %25 %50 %");
        clickNode("flourCost", false);
        assertThat(text("#details")).contains("2.0 \u00b5s", "50 %", "return \"</script>\";");
    }

    @Test
    void without_a_run_nothing_is_coloured_by_it() throws Exception {
        open(Samples.bakery());
        assertThat(texts("[...byId('colour').options].map(each => each.value)")).doesNotContain("time", "missing");
    }

    private static String fillOf(String name) {
        return browser.eval("fillOf(scene.boxes[scene.boxOf[model.index.get('%s')]])".formatted(name))
                .asText();
    }

    private void open(Graph graph) throws Exception {
        open(View.of(graph).group(Grouping.place(graph)).build(), 1280, 800, false);
    }

    private void open(View view, int width, int height, boolean dark) throws Exception {
        Path page = folder.resolve("page.html");
        Files.writeString(page, Html.of(view, "bakery & co"));
        browser.open(page, width, height, dark);
    }

    private static void clickNode(String name, boolean shift) {
        JsonNode box = browser.eval("scene.boxes[scene.boxOf[model.index.get('%s')]]".formatted(name));
        browser.click(
                onScreen("x", box.get("x").asDouble() + 5),
                onScreen("y", box.get("y").asDouble() + 5),
                shift);
    }

    private static double onScreen(String axis, double at) {
        String side = axis.equals("x") ? "left" : "top";
        return browser.eval("%s * view.scale + view.%s + canvas.getBoundingClientRect().%s".formatted(at, axis, side))
                .asDouble();
    }

    private static String text(String selector) {
        return browser.eval("document.querySelector('" + selector + "').textContent")
                .asText();
    }

    private static List<String> texts(String script) {
        List<String> texts = new ArrayList<>();
        browser.eval(script).forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static int number(String script) {
        return browser.eval(script).asInt();
    }

    private static String borderOf(String name) {
        return style(name).get("border").asText();
    }

    private static double alphaOf(String name) {
        return style(name).get("alpha").asDouble();
    }

    private static JsonNode style(String name) {
        return browser.eval("look.box(scene.boxes[scene.boxOf[model.index.get('%s')]])".formatted(name));
    }
}
