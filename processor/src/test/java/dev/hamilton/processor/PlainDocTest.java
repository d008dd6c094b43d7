package dev.hamilton.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlainDocTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ' Spend, in {@code $}.'                            | Spend, in $.
                    'See {@link java.util.Map.Entry#getKey() the key}.' | See the key.
                    'See {@link java.util.Map#get(Object)}.'           | See get.
                    'See {@link java.util.Map.Entry}.'                 | See Entry.
                    'See {@linkplain Map a {@code Map}}.'              | See a Map.
                    'A {@code List<String> {a} @B &amp;} here'         | A List<String> {a} @B &amp; here
                    '<p>One <b>bold</b>.<p>Two<br>three'               | One bold. Two three
                    '1 &lt; 2 &amp; 3 &#65;&#x42; &unknown;'           | 1 < 2 & 3 AB &unknown;
                    'unclosed {@code x'                                | unclosed x
                    '{@return the mean} More.'                         | Returns the mean. More.
                    'mail a@b.c'                                       | mail a@b.c
                    """)
    void markup_is_taken_off(String comment, String plain) {
        assertThat(PlainDoc.of(comment)).isEqualTo(plain);
    }

    @org.junit.jupiter.api.Test
    void block_tags_end_the_text_but_annotations_in_code_do_not() {
        assertThat(PlainDoc.of(" First.\n {@code\n @Dataflow\n class A {}\n }\n Last.\n @param x no\n @return no"))
                .isEqualTo("First. @Dataflow class A {} Last.");
    }
}
