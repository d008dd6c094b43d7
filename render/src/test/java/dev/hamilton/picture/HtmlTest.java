package dev.hamilton.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlTest {
    @Test
    void a_page_fetches_nothing() {
        String page = Html.of(Samples.bakery(), "bakery");

        assertThat(page).contains("default-src 'none'").doesNotContain("{{");
        assertThat(Pattern.compile("(src|href)\\s*=|@import|url\\(|fetch\\(|https?://")
                        .matcher(page)
                        .results())
                .isEmpty();
    }

    @Test
    void what_authors_write_cannot_end_the_data() {
        String page = Html.of(Samples.bakery(), "<i>\"x\"</i>");

        assertThat(page)
                .contains("taxes & all: \\u003c/script>", "<title>&lt;i&gt;&quot;x&quot;&lt;/i&gt;</title>")
                .doesNotContain("all: </script>");
        assertThat(Pattern.compile("</script>").matcher(page).results()).hasSize(3);
    }

    @Test
    void five_thousand_nodes_are_less_than_five_megabytes() {
        assertThat(Html.of(Samples.random(5000, 11), "large").length()).isBetween(1_000_000, 5_000_000);
    }
}
