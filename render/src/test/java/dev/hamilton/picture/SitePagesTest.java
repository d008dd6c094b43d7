package dev.hamilton.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hamilton.site.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees and does in a documentation site, in a real browser. Skipped where there is none. */
class SitePagesTest {
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

    @BeforeEach
    void a_site() throws Exception {
        for (var file :
                Site.of(Samples.bakery(), "bakery", SourceCode.NONE).files().entrySet()) {
            Path page = folder.resolve(file.getKey());
            Files.createDirectories(page.getParent());
            Files.writeString(page, file.getValue());
        }
    }

    @AfterEach
    void nothing_went_wrong_and_nothing_was_fetched() {
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void keys_search_and_open_a_page() throws Exception {
        browser.open(folder.resolve("modules/Samples.Bakery.html"), 1100, 800, false);
        browser.press("/");
        for (String key : "cost".split("")) {
            browser.press(key);
        }
        assertThat(text("#found [aria-selected=true] b")).isEqualTo("costPerLoaf");
        browser.press("ArrowDown");
        assertThat(text("#found [aria-selected=true] b")).isEqualTo("flourCost");
        browser.press("Enter");
        waitFor("document.readyState == 'complete' && document.querySelector('h1').textContent == 'flourCost'");
    }

    @Test
    void comments_and_labels_are_searched_and_what_is_not_found_is_said() throws Exception {
        browser.open(folder.resolve("index.html"), 1100, 800, false);
        browser.eval("field.value = 'taxes mill'; search()");
        assertThat(text("#found b")).isEqualTo("flourCost");
        browser.eval("field.value = 'nowhere'; search()");
        assertThat(text("#found")).contains("Nothing is called so");
    }

    @Test
    void a_phone_does_not_scroll_sideways() throws Exception {
        for (String page : new String[] {"index.html", "nodes/flourCost.html", "modules/Samples.Bakery.html"}) {
            browser.open(folder.resolve(page), 360, 740, false);
            assertThat(browser.eval("document.documentElement.scrollWidth").asInt())
                    .as(page)
                    .isLessThanOrEqualTo(360);
        }
    }

    @Test
    void text_can_be_read_in_light_and_in_dark() throws Exception {
        for (boolean dark : new boolean[] {false, true}) {
            browser.open(folder.resolve("nodes/flourCost.html"), 1100, 800, dark);
            double text = brightness("getComputedStyle(document.body).color");
            double page = brightness("getComputedStyle(document.body).backgroundColor");
            double box = brightness("getComputedStyle(document.querySelector('.near .here rect')).fill");
            assertThat(Math.abs(text - page)).isGreaterThan(150);
            assertThat(Math.abs(text - box)).isGreaterThan(100);
            assertThat(page < 128).isEqualTo(dark);
        }
    }

    private static double brightness(String colour) {
        return browser.eval("(" + colour + ").match(/\\d+/g).slice(0, 3).reduce((a, b) => a + Number(b), 0) / 3")
                .asDouble();
    }

    private static void waitFor(String condition) throws InterruptedException {
        for (int tries = 0; !browser.eval(condition).asBoolean(); tries++) {
            assertThat(tries).as(condition).isLessThan(500);
            Thread.sleep(20);
        }
    }

    private static String text(String selector) {
        return browser.eval("document.querySelector('" + selector + "').textContent")
                .asText();
    }
}
