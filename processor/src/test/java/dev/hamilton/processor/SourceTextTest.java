package dev.hamilton.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SourceTextTest {
    @Test
    void layout_and_comments_do_not_count() {
        assertThat(normal("static int f( int a ) {\n  // why\n  return a/* really */+ 1 ;\n}"))
                .isEqualTo("static int f(int a){return a+1;}");
        assertThat(hash("int f(){return 1;}")).isEqualTo(hash("int\tf ( ) { return 1 ; } // done"));
    }

    @Test
    void literals_count_as_they_stand() {
        assertThat(normal("a(\"x  // \\\" y\", '\"', '/')")).isEqualTo("a(\"x  // \\\" y\",'\"','/')");
        assertThat(normal("a(\"\"\"\n   x \"quoted\"  /* no */\"\"\" )"))
                .isEqualTo("a(\"\"\"\n   x \"quoted\"  /* no */\"\"\")");
        assertThat(hash("f(\"a b\")")).isNotEqualTo(hash("f(\"a  b\")"));
    }

    @Test
    void operators_and_words_that_would_run_together_stay_apart() {
        assertThat(normal("a + +b")).isEqualTo("a+ +b");
        assertThat(normal("a ++ +b")).isNotEqualTo(normal("a + ++b"));
        assertThat(normal("int/**/x")).isEqualTo("int x");
    }

    private static String normal(String text) {
        return new SourceText(text).normalized(0, text.length());
    }

    private static String hash(String text) {
        return new SourceText(text).hash(0, text.length());
    }
}
