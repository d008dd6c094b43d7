package dev.hamilton.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.model.SourceRef;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private static final SourceRef CRUMB = new SourceRef("demo.Bakery", "crumb", "Bakery.java", 4);

    @Test
    void a_problem_says_what_where_why_and_the_fix() {
        Problem problem = Problem.of(ProblemCode.MISSING_INPUT, "nothing provides 'dogh' (double)")
                .at(CRUMB, "dogh")
                .detail("needed by 'crumb'")
                .detail("and by 'crust'")
                .fix("did you mean 'dough'?");
        assertThat(problem).hasToString("""
                [H101] nothing provides 'dogh' (double)
                    at Bakery.crumb(Bakery.java:4), parameter 'dogh'
                    needed by 'crumb'
                    and by 'crust'
                    fix: did you mean 'dough'?""");
        assertThat(problem.textWithoutPlace()).isEqualTo("""
                [H101] nothing provides 'dogh' (double)
                    needed by 'crumb'
                    and by 'crust'
                    fix: did you mean 'dough'?""");
    }

    @Test
    void a_problem_of_a_method_has_no_parameter_and_one_of_a_request_no_place() {
        Problem problem = Problem.of(ProblemCode.OVERLOADED_METHOD, "twice");
        assertThat(problem.at(CRUMB, "x").at(CRUMB)).hasToString("[H001] twice\n    at Bakery.crumb(Bakery.java:4)");
        assertThat(problem).hasToString("[H001] twice");
    }

    @Test
    void each_problem_is_told_once_in_the_order_found_and_every_report_counts() {
        Problems problems = new Problems();
        Problem one = Problem.of(ProblemCode.CYCLE, "one");
        Problem other = Problem.of(ProblemCode.CYCLE, "other");
        problems.add(one);
        problems.add(other);
        problems.add(Problem.of(ProblemCode.CYCLE, "one"));
        assertThat(problems.list()).containsExactly(one, other);
        assertThat(problems.count()).isEqualTo(3);
        assertThat(problems.isEmpty()).isFalse();
    }

    @Test
    void problems_are_thrown_together() {
        Problems problems = new Problems();
        assertThatCode(() -> problems.throwIfInvalidDataflow("linking")).doesNotThrowAnyException();
        assertThatCode(() -> problems.throwIfInvalidRequest("planning")).doesNotThrowAnyException();
        problems.add(Problem.of(ProblemCode.CYCLE, "one"));
        assertThatThrownBy(() -> problems.throwIfInvalidDataflow("linking the dataflow"))
                .isInstanceOf(InvalidDataflowException.class)
                .hasMessage("1 problem while linking the dataflow:\n[H105] one")
                .extracting("problems")
                .isEqualTo(problems.list());
        problems.add(Problem.of(ProblemCode.CYCLE, "other"));
        assertThatThrownBy(() -> problems.throwIfInvalidRequest("planning a request for [a]"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("2 problems while planning a request for [a]:\n[H105] one\n[H105] other")
                .extracting("problems")
                .isEqualTo(problems.list());
    }

    @Test
    void of_very_many_problems_the_first_hundred_are_spelled_out() {
        Problems problems = new Problems();
        IntStream.rangeClosed(1, 5000).forEach(i -> problems.add(Problem.of(ProblemCode.CYCLE, "number " + i)));
        assertThatThrownBy(() -> problems.throwIfInvalidDataflow("linking the dataflow"))
                .hasMessageStartingWith("5000 problems while linking the dataflow:\n[H105] number 1\n")
                .hasMessageEndingWith("\n[H105] number 100\nand 4900 more, which problems() lists");
    }
}
