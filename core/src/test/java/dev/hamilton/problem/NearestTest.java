package dev.hamilton.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource({
        "signup, signups",
        "flourKgs, flourKg",
        "avg_3wk_spend, avg3wkSpend",
        "SPEND, spend",
        "spned, spend",
        "dpens, ",
        "xyz, ",
        "a, ",
        "A, ",
        "spend, ",
    })
    void the_nearest_name_differs_by_a_third_at_most(String wanted, String expected) {
        assertThat(Nearest.to(wanted, List.of("spend", "signups", "flourKg", "avg3wkSpend", "loaves")))
                .isEqualTo(java.util.Optional.ofNullable(expected));
    }

    @Test
    void a_name_of_one_letter_is_found_in_the_other_case_only() {
        assertThat(Nearest.to("x", List.of("y", "X"))).contains("X");
    }

    @Test
    void of_several_as_near_the_first_is_taken_unless_one_is_nearer() {
        assertThat(Nearest.to("dough", List.of("bough", "tough", "doug"))).contains("bough");
        assertThat(Nearest.to("dough", List.of("bougj", "dougk"))).contains("dougk");
    }

    @Test
    void a_name_is_not_near_itself() {
        assertThat(Nearest.to("dough", List.of("dough"))).isEmpty();
        assertThat(Nearest.question("dough", List.of("dough", "tough"))).contains("did you mean 'tough'?");
        assertThat(Nearest.toOther("ratio", "ratios", List.of("ratios", "ratioo")))
                .contains("ratioo");
        assertThat(Nearest.toOther("ratio", "ratios", List.of("ratios"))).isEmpty();
    }

    @Test
    void the_banded_distance_finds_what_the_whole_table_finds() {
        for (long seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            String wanted = word(random);
            List<String> known = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(5); i++) {
                known.add(random.nextBoolean() ? word(random) : mutated(wanted, random));
            }
            assertThat(Nearest.to(wanted, known).orElse(null))
                    .as("seed %d: '%s' among %s", seed, wanted, known)
                    .isEqualTo(naive(wanted, known));
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            word.append("abcAB_".charAt(random.nextInt(6)));
        }
        return word.toString();
    }

    private static String mutated(String word, Random random) {
        StringBuilder other = new StringBuilder(word);
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            int at = random.nextInt(other.length() + 1);
            if (random.nextBoolean() && at < other.length() && other.length() > 1) {
                other.deleteCharAt(at);
            } else {
                other.insert(at, "abc".charAt(random.nextInt(3)));
            }
        }
        return other.toString();
    }

    private static String naive(String wanted, List<String> known) {
        String target = fold(wanted);
        int limit = target.length() < 3 ? 0 : target.length() / 3;
        String best = null;
        int least = limit + 1;
        for (String each : known) {
            int distance = distance(target, fold(each));
            if (distance < least && !each.equals(wanted)) {
                least = distance;
                best = each;
            }
        }
        return best;
    }

    private static String fold(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static int distance(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int changed = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                table[i][j] = Math.min(changed, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
                }
            }
        }
        return table[a.length()][b.length()];
    }
}
