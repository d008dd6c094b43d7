package dev.hamilton.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class WholeTextTest {

    @Test
    void half_of_a_character_is_told_by_its_number() {
        assertThat(WholeText.fault("a\uD83D")).isEqualTo("half of a character (U+D83D), which no charset can say");
        assertThat(WholeText.fault("\uDE00\uD83D")).startsWith("half of a character (U+DE00)");
        assertThat(WholeText.fault("\uD83D\uD83D\uDE00")).startsWith("half of a character (U+D83D)");
        assertThat(WholeText.fault("\uD83D\uDE00\uDE00")).startsWith("half of a character (U+DE00)");
        assertThat(WholeText.fault("\uD83D\uDE00")).isNull();
        assertThat(WholeText.fault("")).isNull();
    }

    @Test
    void what_is_required_names_its_place() {
        assertThat(WholeText.requireWhole("a", "x", 7)).isEqualTo("a");
        assertThatThrownBy(() -> WholeText.requireWhole("\uD83D", "x", 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "column 'x' has half of a character (U+D83D), which no charset can say, in row 7: mend the text");
        assertThatThrownBy(() -> WholeText.requireWholeName("n\uD83D"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the name 'n\uD83D' has half of a character (U+D83D), which no charset can say: mend it");
    }

    @Test
    void it_is_whole_whenever_UTF_8_can_say_it() {
        long seed = 4;
        Random random = new Random(seed);
        char[] letters = {'a', '\u00FC', '\uD7FF', '\uD800', '\uDBFF', '\uDC00', '\uDFFF', '\uE000', '\uFFFF'};
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        for (int i = 0; i < 20_000; i++) {
            char[] text = new char[random.nextInt(6)];
            for (int at = 0; at < text.length; at++) {
                text[at] = letters[random.nextInt(letters.length)];
            }
            String string = new String(text);
            assertThat(WholeText.fault(string) == null)
                    .as("seed %d, text %d", seed, i)
                    .isEqualTo(encoder.canEncode(string));
        }
    }
}
