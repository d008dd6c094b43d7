package dev.hamilton.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.notation.Flow;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupingTest {
    /** All but functions whose names begin with "odd" can be fused; names that end with "big" weigh as much as a loop. */
    private static final Fusion FUSION = new Fusion() {
        @Override
        public Optional<String> obstacle(FunctionDef function) {
            return function.name().text().startsWith("odd") ? Optional.of("it is odd") : Optional.empty();
        }

        @Override
        public int operations(FunctionDef function) {
            return function.name().text().endsWith("big") ? 12 : 3;
        }
    };

    @Test
    void neighbours_are_grouped_and_only_what_is_read_elsewhere_is_stored() {
        assertThat(loops("""
                a = x
                b = a
                c = b, x
                """, "x: Series 6", "c")).isEqualTo("""
                3 steps in 1 loop; 'c' is stored; ends because nothing is left to compute
                  loop over 'a', 'b', 'c': about 9 operations a row, 2 streams
                """);
    }

    @Test
    void what_reads_a_whole_column_ends_a_group_and_is_named() {
        assertThat(loops("""
                a = x
                Series mean = Series a
                c = mean, a
                """, "x: Series 6", "c")).isEqualTo("""
                1 step in 1 loop; it is stored; ends because 'mean' needs the whole of 'a'
                  loop over 'a': about 3 operations a row, 2 streams
                1 step in 1 loop; it is stored; ends because nothing is left to compute
                  loop over 'c': about 3 operations a row, 3 streams
                """);
    }

    @Test
    void a_step_that_reads_nothing_of_the_group_is_put_before_it() {
        Plan plan = plan("""
                a = x
                Series mean = Series x
                c = mean, a
                """, "x: Series 6", "a", "mean", "c");
        assertThat(plan.steps()).extracting(step -> step.name().text()).containsExactly("mean", "a", "c");
        assertThat(plan.steps()).extracting(Step::slot).containsExactly(1, 2, 3);
        assertThat(plan.outputSlots()).containsExactly(2, 1, 3);
        assertThat(plan.groups()).hasSize(1);
    }

    @Test
    void few_steps_are_put_before_a_group_so_that_few_columns_wait_for_it() {
        String windows = IntStream.range(0, 40)
                .mapToObj(i -> "Series w%d = Series x\nt%d = w%d\n".formatted(i, i, i))
                .collect(Collectors.joining());
        String[] wanted = IntStream.range(0, 40).mapToObj(i -> "t" + i).toArray(String[]::new);
        Plan plan = plan("a = x\n" + windows, "x: Series 6", wanted);
        assertThat(plan.groups()).hasSize(2);
        assertThat(plan.groups().get(0).boundary()).isEqualTo("32 steps were put before it, as many as may be");
    }

    @Test
    void windows_over_what_was_asked_for_wait_for_the_group() {
        String flow = """
                a = x
                Series mean_a = Series a
                b = x
                Series mean_b = Series b
                """;
        Plan kept = plan(flow, "x: Series 6", "a", "mean_a", "b", "mean_b");
        assertThat(kept.steps()).extracting(step -> step.name().text()).containsExactly("a", "b", "mean_a", "mean_b");
        assertThat(kept.groups()).extracting(Group::count).containsExactly(2);
        assertThat(kept.groups()).extracting(Group::boundary).containsExactly("'mean_a' needs the whole of 'a'");
        assertThat(kept.peakLiveColumns()).isEqualTo(4);
        Plan dropped = plan(flow, "x: Series 6", "mean_a", "mean_b");
        assertThat(dropped.groups()).extracting(Group::count).containsExactly(1, 1);
        assertThat(dropped.peakLiveColumns()).isEqualTo(3);
    }

    @Test
    void nothing_joins_a_group_that_reads_what_waits_or_is_not_kept() {
        assertThat(plan("""
                a = x
                Series mean = Series a
                c = mean, a
                """, "x: Series 6", "a", "mean", "c").groups())
                .extracting(Group::count)
                .containsExactly(1, 1);
        assertThat(plan("""
                a = x
                Series mean = Series a
                b = x
                c = b, mean
                """, "x: Series 6", "a", "mean", "c").groups())
                .extracting(Group::count)
                .containsExactly(1, 2);
    }

    @Test
    void few_steps_wait_so_that_groups_have_the_same_shape_again_and_again() {
        String windows = IntStream.range(0, 40)
                .mapToObj(i -> "t%d = x\nSeries w%d = Series t%d\n".formatted(i, i, i))
                .collect(Collectors.joining());
        String[] wanted = IntStream.range(0, 40)
                .boxed()
                .flatMap(i -> Stream.of("t" + i, "w" + i))
                .toArray(String[]::new);
        Plan plan = plan(windows, "x: Series 6", wanted);
        assertThat(plan.groups()).extracting(Group::count).containsExactly(17, 17, 6);
        assertThat(plan.groups().get(0).boundary()).isEqualTo("16 steps wait for it, as many as may");
    }

    @Test
    void bytes_are_counted_as_columns_are() {
        Plan plan = plan("""
                a = x
                b = a
                """, "x: Series 6", "b");
        assertThat(plan.peakLiveBytesPerRow()).isEqualTo(16);
        assertThat(plan.explain()).endsWith("; at most 2 columns at a time, about 96 bytes (16 a row)\n");
        assertThat(plan.withoutRows().explain()).endsWith("; at most 2 columns at a time, about 16 bytes a row\n");
    }

    @Test
    void a_group_that_is_lost_is_called_row_by_row_and_says_why() {
        Plan plan = plan("""
                a = x
                b = a
                """, "x: Series 6", "b");
        Plan lost = plan.without(Map.of(plan.groups().get(0), "nobody loads it"));
        assertThat(lost.explain())
                .contains("one call a row: 'a', 'b', because nobody loads it\n")
                .contains("at most 2 columns at a time")
                .doesNotContain("loop over");
    }

    @Test
    void a_loop_ends_before_it_gets_too_large_for_vectors() {
        assertThat(loops("""
                a = x
                b = a
                c = b
                d = c
                e = d
                f_big = e
                g = f_big
                """, "x: Series 6", "g")).isEqualTo("""
                7 steps in 4 loops; 'g' is stored; ends because nothing is left to compute
                  loop over 'a', 'b', 'c', 'd': about 12 operations a row, 2 streams
                  loop over 'e': about 3 operations a row, 2 streams
                  loop over 'f_big': about 12 operations a row, 2 streams
                  loop over 'g': about 3 operations a row, 2 streams
                """);
    }

    @Test
    void a_step_that_cannot_be_fused_says_why() {
        assertThat(loops("""
                a = x
                odd = a
                odder = odd
                """, "x: Series 6", "odder")).isEqualTo("""
                1 step in 1 loop; it is stored; ends because 'odd', one call a row, reads 'a'
                  loop over 'a': about 3 operations a row, 2 streams
                one call a row: 'odd', 'odder', because it is odd
                """);
    }

    @Test
    void however_many_steps_there_are_each_is_named() {
        String[] wanted = IntStream.range(0, 300).mapToObj(i -> "odd" + i).toArray(String[]::new);
        String text = loops(String.join(" = x\n", wanted) + " = x\n", "x: Series 6", wanted);
        assertThat(text.replace("\n   ", ""))
                .isEqualTo("one call a row: '%s', because it is odd\n".formatted(String.join("', '", wanted)));
        assertThat(text.lines()).hasSizeGreaterThan(20).allMatch(line -> line.length() < 150);
    }

    @Test
    void however_many_columns_are_stored_each_is_named() {
        String flow = IntStream.range(0, 40)
                .mapToObj(i -> "a%d = x\nb%d = a%d\n".formatted(i, i, i))
                .collect(Collectors.joining());
        String[] wanted = IntStream.range(0, 40).mapToObj(i -> "b" + i).toArray(String[]::new);
        String text = loops(flow, "x: Series 6", wanted);
        assertThat(text.substring(0, text.indexOf(" are stored")))
                .startsWith("80 steps in 20 loops; 'b0', 'b1', ")
                .contains(List.of(wanted));
    }

    @Test
    void values_inside_a_group_are_no_columns() {
        String chain = """
                a = x
                b = a
                c = b
                """;
        assertThat(plan(chain, "x: Series 6", "c").peakLiveColumns()).isEqualTo(2);
        assertThat(plan(chain, "x: Series 6", "a", "b", "c").peakLiveColumns()).isEqualTo(4);
    }

    @Test
    void over_single_values_nothing_is_grouped() {
        assertThat(plan("a = x", "x: double", "a").groups()).isEmpty();
    }

    @Test
    void random_plans_keep_their_order_and_their_readers() {
        long first = System.nanoTime();
        for (long seed = first; seed < first + 2000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            int count = 1 + random.nextInt(40);
            String[] names = new String[count];
            for (int i = 0; i < count; i++) {
                String kind = random.nextInt(4) == 0 ? "Series " : "";
                names[i] = (random.nextInt(6) == 0 ? "odd" : "n") + i;
                String read = i == 0 || random.nextInt(5) == 0 ? "x" : names[random.nextInt(i)];
                String other = i == 0 || random.nextInt(3) == 0 ? "x" : names[random.nextInt(i)];
                text.append("%s%s = %s%s, %s%s <- %s\n".formatted(kind, names[i], kind, read, kind, "other", other));
            }
            String[] wanted =
                    random.ints(3, 0, count).distinct().mapToObj(i -> names[i]).toArray(String[]::new);
            String replay = "seed " + seed + "\n" + text;
            check(replay, plan(text.toString(), "x: Series 6", wanted), wanted);
        }
    }

    private static void check(String replay, Plan plan, String... wanted) {
        int supplied = plan.supplied().size();
        Set<Integer> written = new HashSet<>();
        for (int i = 0; i < plan.steps().size(); i++) {
            Step step = plan.steps().get(i);
            assertThat(step.slot()).as(replay).isEqualTo(supplied + i);
            for (Argument argument : step.arguments()) {
                int slot = ((Argument.Slot) argument).slot();
                assertThat(slot < supplied || written.contains(slot)).as(replay).isTrue();
            }
            written.add(step.slot());
        }
        assertThat(plan.outputSlots())
                .as(replay)
                .extracting(slot -> plan.nameOf(slot).text())
                .containsExactly(wanted);
        BitSet grouped = new BitSet();
        for (Group group : plan.groups()) {
            int end = group.first() + group.count();
            grouped.set(group.first(), end);
            List<Integer> looped = group.loops().stream()
                    .flatMap(loop -> IntStream.range(loop.first(), loop.first() + loop.count())
                            .boxed())
                    .toList();
            assertThat(looped)
                    .as(replay)
                    .isEqualTo(IntStream.range(group.first(), end).boxed().toList());
            for (int i = group.first(); i < end; i++) {
                boolean needed = isReadFrom(plan, supplied + i, end)
                        || plan.outputSlots().contains(supplied + i);
                assertThat(group.stored().contains(supplied + i)).as(replay).isEqualTo(needed);
            }
        }
        for (int i = 0; i < plan.steps().size(); i++) {
            Step step = plan.steps().get(i);
            boolean fusible = step.lifted() && !step.name().text().startsWith("odd");
            assertThat(grouped.get(i)).as(replay).isEqualTo(fusible);
        }
    }

    private static boolean isReadFrom(Plan plan, int slot, int first) {
        return plan.steps().subList(first, plan.steps().size()).stream()
                .flatMap(step -> step.arguments().stream())
                .anyMatch(argument -> ((Argument.Slot) argument).slot() == slot);
    }

    private static Plan plan(String flow, String given, String... wanted) {
        return Flow.of(flow).given(given).want(wanted).plan(FUSION);
    }

    private static String loops(String flow, String given, String... wanted) {
        String text = plan(flow, given, wanted).explain();
        return text.substring(text.indexOf("]\n") + 2, text.lastIndexOf("\n", text.length() - 2) + 1);
    }
}
