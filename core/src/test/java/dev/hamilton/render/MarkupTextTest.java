package dev.hamilton.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MarkupTextTest {
    @Test
    void what_has_a_meaning_in_markup_is_written_by_reference() {
        assertThat(MarkupText.escaped("a<b> & \"c\"")).isEqualTo("a&lt;b&gt; &amp; &quot;c&quot;");
    }

    @Test
    void lines_and_letters_of_any_plane_stay_and_what_markup_cannot_hold_is_a_space() {
        assertThat(MarkupText.escaped("a\n\tπ\uD83C\uDF5E")).isEqualTo("a\n\tπ\uD83C\uDF5E");
        assertThat(MarkupText.escaped("a\u0000b\rc\uD83Cd\uFFFE")).isEqualTo("a b c d ");
    }
}
