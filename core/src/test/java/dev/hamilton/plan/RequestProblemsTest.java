package dev.hamilton.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.notation.Flow;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestProblemsTest {
    private static final Flow BAKERY = Flow.of("""
            flourCost = flourKg, flourPrice
            costPerLoaf = flourCost, loaves
            """);

    @Test
    void every_problem_of_a_request_is_found_in_one_go_and_told_once() {
        assertThat(BAKERY.given("flourKgs: double, loaves: double")
                        .want("costPerLoaf", "costPerLoav")
                        .objections())
                .isEqualTo("""
                        [H102] 'costPerLoav' was requested, but the dataflow has no such node
                            fix: did you mean 'costPerLoaf'?
                        [H101] no value was given for the input 'flourPrice' (double)
                            at Bakery.flourCost(Bakery.java:1), parameter 'flourPrice'
                            needed by 'flourCost' <- 'costPerLoaf'
                            fix: give a value for 'flourPrice'
                        [H102] 'flourKgs' was supplied as an input, but the dataflow has no such node
                            'flourKg' is needed by 'flourCost' <- 'costPerLoaf'
                            fix: did you mean 'flourKg'?""");
    }

    @Test
    void a_missing_input_that_is_itself_wanted_is_needed_by_nobody() {
        assertThat(BAKERY.want("loaves").objections()).isEqualTo("""
                [H101] no value was given for the input 'loaves' (double)
                    fix: give a value for 'loaves'""");
    }

    @Test
    void a_missing_input_is_reported_once_however_many_need_it() {
        assertThat(codes(Flow.of("""
                        a = x
                        b = x, a
                        """).want("a", "b", "x")))
                .containsExactly("[H101] no value was given for the input 'x' (double)");
    }

    @Test
    void only_what_the_request_needs_may_be_missing() {
        assertThat(BAKERY.given("flourKg: double, flourPrice: double")
                        .want("flourCost")
                        .objections())
                .isEmpty();
    }

    @Test
    void a_parameter_that_was_probably_misspelt_is_told_so() {
        assertThat(Flow.of("""
                        signups =
                        ratio = signup
                        """).want("ratio").objections())
                .endsWith("fix: give a value for 'signup', or read 'signups' if that was meant");
    }

    @Test
    void a_missing_column_does_not_make_what_follows_wrong() {
        assertThat(codes(Flow.of("""
                        ratio = spend, signups
                        Series smoothed = Series ratio
                        Series more = Series smoothed, other
                        """).given("signups: Series 6").want("more")))
                .containsExactly(
                        "[H101] no value was given for the input 'spend' (double)",
                        "[H101] no value was given for the input 'other' (double)");
    }

    @Test
    void unknown_names_are_told_by_whom_they_were_given() {
        Flow flow = BAKERY.given("oven: double, flourKg: double, flourPrice: double")
                .config("hours: int")
                .over("flourCots: double")
                .want("flourCost");
        assertThat(flow.objections()).isEqualTo("""
                [H102] 'hours' was given by the config, but the dataflow has no such node
                    fix: leave it out
                [H102] 'oven' was supplied as an input, but the dataflow has no such node
                    fix: leave it out
                [H102] 'flourCots' was overridden, but the dataflow has no such node
                    fix: did you mean 'flourCost'?""");
    }

    @Test
    void an_unknown_name_that_is_given_and_wanted_is_one_problem() {
        assertThat(codes(BAKERY.given("zz: double").want("zz")))
                .containsExactly("[H102] 'zz' was supplied as an input, but the dataflow has no such node");
    }

    @Test
    void an_unknown_output_without_a_near_name_is_told_some_that_exist() {
        assertThat(BAKERY.want("zz").objections()).isEqualTo("""
                [H102] 'zz' was requested, but the dataflow has no such node
                    fix: request one of 'flourCost', 'costPerLoaf'""");
    }

    @Test
    void an_output_of_the_table_may_be_meant() {
        assertThat(BAKERY.given("weekday: Texts 3*").want("weekdai").objections())
                .endsWith("fix: did you mean 'weekday'?");
    }

    @Test
    void a_table_cannot_override_what_is_not_there() {
        assertThat(codes(BAKERY.over("zz: Series 3*").want("zz")))
                .containsExactly("[H102] 'zz' was overridden, but the dataflow has no such node");
    }

    @Test
    void a_value_suits_an_input_that_suits_those_who_need_it() {
        Flow flow = Flow.of("""
                tripled = spend
                Series smoothed = Series spend
                """).given("spend: int");
        assertThat(flow.want("tripled").objections()).isEmpty();
        assertThat(codes(flow.want("smoothed")))
                .containsExactly("[H103] 'smoothed' wants 'spend' as Series, but in this request it is int");
    }

    @Test
    void a_value_that_suits_nobody_is_of_the_wrong_type() {
        assertThat(codes(Flow.of("""
                        tripled = spend
                        Series smoothed = Series spend
                        """).given("spend: String").want("tripled")))
                .containsExactly("[H204] 'spend' is double, but a value of type String was given");
    }

    @Test
    void all_who_ask_for_a_value_of_the_wrong_type_are_named() {
        assertThat(Flow.of("""
                        tripled = spend
                        Series smoothed = Series spend
                        """)
                        .given("spend: String")
                        .want("tripled", "smoothed")
                        .objections())
                .isEqualTo("""
                        [H204] 'spend' is double or Series, but a value of type String was given
                            asked for as double by Bakery.tripled(Bakery.java:1)
                            asked for as Series by Bakery.smoothed(Bakery.java:2)
                            fix: give a value that can be passed as double or Series""");
    }

    @Test
    void an_input_that_nobody_reads_in_this_request_may_be_anything() {
        assertThat(BAKERY.given("flourKg: String, loaves: int")
                        .over("flourCost: double")
                        .want("costPerLoaf")
                        .objections())
                .isEmpty();
    }

    @Test
    void nothing_requested_is_a_problem() {
        assertThat(BAKERY.want().objections()).isEqualTo("""
                [H208] nothing was requested
                    fix: request one of 'flourCost', 'costPerLoaf'""");
        assertThat(Flow.of("").want().objections()).isEqualTo("""
                [H208] nothing was requested
                    fix: request one of its functions, of which it has none yet""");
    }

    @Test
    void an_input_does_not_replace_a_computed_node() {
        assertThat(BAKERY.given("flourCost: double, loaves: double")
                        .want("costPerLoaf")
                        .objections())
                .isEqualTo("""
                        [H107] 'flourCost' was supplied as an input, but the dataflow computes it
                            at Bakery.flourCost(Bakery.java:1)
                            fix: pass it as an override to replace what is computed, or leave it out""");
    }

    @Test
    void an_input_does_not_replace_config() {
        assertThat(Flow.of("a = x")
                        .configured("double x")
                        .config("x: double")
                        .given("x: double")
                        .want("a")
                        .objections())
                .isEqualTo("""
                        [H107] 'x' was supplied as an input, but the config gives it already
                            fix: leave it out, or pass it as an override""");
    }

    @Test
    void a_value_of_the_wrong_class_is_reported_also_where_it_overrides() {
        assertThat(BAKERY.given("loaves: String")
                        .over("flourCost: Texts 3")
                        .want("costPerLoaf")
                        .objections())
                .isEqualTo("""
                        [H204] 'loaves' is double, but a value of type String was given
                            asked for by Bakery.costPerLoaf(Bakery.java:2)
                            fix: give a value that can be passed as double
                        [H204] 'flourCost' is double, but a value of type Texts was given
                            computed by Bakery.flourCost(Bakery.java:1)
                            fix: give a value that can be passed as double""");
    }

    @Test
    void null_is_no_primitive() {
        assertThat(BAKERY.given("flourKg: null, flourPrice: double")
                        .want("flourCost")
                        .objections())
                .isEqualTo("""
                        [H205] null was given for 'flourKg', but 'flourCost' wants it as double
                            at Bakery.flourCost(Bakery.java:1), parameter 'flourKg'
                            needed by 'flourCost'
                            fix: give a value for 'flourKg', or declare the parameter as @Nullable Double""");
    }

    @Test
    void null_for_a_node_that_may_be_null_is_reported_where_a_primitive_wants_it() {
        assertThat(Flow.of("""
                        Double price = cost
                        total = double price
                        """).over("price: null").want("total").objections()).isEqualTo("""
                [H205] null was given for 'price', but 'total' wants it as double
                    at Bakery.total(Bakery.java:2), parameter 'price'
                    needed by 'total'
                    fix: give a value for 'price', or declare the parameter as @Nullable Double""");
    }

    @Test
    void a_whole_column_function_over_one_row_names_the_chain_that_needs_it() {
        assertThat(Flow.of("""
                        ratio = spend
                        Series smoothed = Series ratio
                        last = smoothed
                        """).given("spend: double").want("last").objections())
                .isEqualTo("""
                [H201] 'smoothed' needs 'ratio' as Series, but it is one value of type double
                    at Bakery.smoothed(Bakery.java:2), parameter 'ratio'
                    needed by 'smoothed' <- 'last'
                    fix: supply a column for the inputs above 'ratio', or a value for 'smoothed': an override, or a component or key of the row""");
    }

    @Test
    void a_value_in_its_box_is_one_value_where_an_array_is_wanted() {
        assertThat(codes(Flow.of("double[] running = double[] spend")
                        .given("spend: Double")
                        .want("running")))
                .containsExactly("[H201] 'running' needs 'spend' as double[], but it is one value of type double");
    }

    @Test
    void a_function_over_a_column_and_a_value_cannot_be_lifted() {
        assertThat(Flow.of("Series shifted = Series spend, double by")
                        .given("spend: Series 6, by: Series 6")
                        .want("shifted")
                        .objections())
                .isEqualTo("""
                        [H202] 'shifted' takes 'spend' as a whole column, so it cannot be called row by row, but 'by' gets a column where it wants one value
                            at Bakery.shifted(Bakery.java:1), parameter 'spend'
                            needed by 'shifted'
                            fix: let 'by' take a column too, or split the function in two""");
    }

    @Test
    void a_function_that_returns_a_column_cannot_be_lifted() {
        assertThat(Flow.of("Series noise = double sigma")
                        .given("sigma: Series 6")
                        .want("noise")
                        .objections())
                .isEqualTo("""
                        [H202] 'noise' returns Series, so it cannot be called row by row, but it gets a column where it wants one value
                            at Bakery.noise(Bakery.java:1)
                            needed by 'noise'
                            fix: let its parameters take columns, or return one value""");
    }

    @Test
    void a_function_that_answers_later_cannot_be_lifted() {
        assertThat(Flow.of("async price = ticker")
                        .given("ticker: Series 6")
                        .want("price")
                        .objections())
                .isEqualTo("""
                        [H206] 'price' answers later, so it cannot be called row by row, but it gets a column where it wants one value
                            at Bakery.price(Bakery.java:1)
                            needed by 'price'
                            fix: take the whole column, and answer once""");
    }

    @Test
    void a_family_may_have_no_column_for_what_a_lifted_function_returns() {
        assertThat(Flow.of("""
                        Locale place = spend
                        flag = Locale place
                        """).given("spend: Series 6").want("flag").objections())
                .isEqualTo("""
                [H209] 'place' is called row by row, but no column of the family 'demo' holds Locale
                    at Bakery.place(Bakery.java:1)
                    needed by 'place' <- 'flag'
                    fix: return a type that such columns hold""");
    }

    @Test
    void columns_of_two_kinds_do_not_fit() {
        assertThat(Flow.of("""
                        ratio = spend
                        Series smoothed = Series ratio
                        """).given("spend: double[] 6").want("smoothed").objections())
                .isEqualTo("""
                [H103] 'smoothed' wants 'ratio' as Series, but in this request it is double[]
                    at Bakery.smoothed(Bakery.java:2), parameter 'ratio'
                    needed by 'smoothed'
                    fix: supply columns of one kind, or let the function take double[]; the adapter of a library makes its frames \
                of others, and others of its frames (Dflib.tabular(Dflib.from(frame)), Dflib.toHamilton(frame), and the same of Tablesaw)""");
    }

    @Test
    void columns_of_different_lengths_must_not_meet() {
        assertThat(Flow.of("""
                        a = x, y
                        b = x, y
                        c = a, z
                        """)
                        .given("x: Series 6, y: Series 5, z: double[] 6")
                        .want("b", "c")
                        .objections())
                .isEqualTo("""
                        [H203] 'x' has 6 rows, but 'y' has 5
                            at Bakery.a(Bakery.java:1)
                            they meet in 'a'
                            fix: supply columns of one length, or let a function over whole columns bring them together""");
    }

    @Test
    void lengths_are_followed_through_lifted_functions_and_not_through_others() {
        Flow flow = Flow.of("""
                a = x
                b = a, y
                Series weekly = Series x
                c = weekly, y
                """).given("x: Series 6, y: Series 5");
        assertThat(codes(flow.want("b"))).containsExactly("[H203] 'x' has 6 rows, but 'y' has 5");
        assertThat(flow.want("c").objections()).isEmpty();
        assertThat(flow.want("a", "y").objections()).isEmpty();
    }

    @Test
    void a_chain_to_a_wanted_node_is_cut_short() {
        assertThat(Flow.of("""
                        a = x
                        b = a
                        c = b
                        d = c
                        e = d
                        f = e
                        g = f
                        """).want("g").objections())
                .contains("needed by 'a' <- 'b' <- 'c' <- 'd' <- 'e' <- 'f' <- ...");
    }

    private static List<String> codes(Flow flow) {
        return flow.objections().lines().filter(line -> line.startsWith("[")).toList();
    }
}
