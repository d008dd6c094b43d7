package dev.hamilton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.hamilton.annotation.Bind;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Exclude;
import dev.hamilton.annotation.ExtractFields;
import dev.hamilton.annotation.Parameterize;
import dev.hamilton.annotation.PipeOutput;
import dev.hamilton.annotation.Step;
import dev.hamilton.annotation.Subdag;
import dev.hamilton.annotation.When;
import dev.hamilton.model.NodeName;
import org.junit.jupiter.api.Test;

/** What is said of subdags whose settings choose nothing, and of nodes by the names of methods that make others. */
final class RuledOutInsideTest {
    private static String fault(DriverBuilder builder) {
        return catchThrowable(builder::build).getMessage().replaceAll(":\\d+\\)", ")");
    }

    static final class Inner {
        @When(key = "mode", is = "fast")
        static double m__fast() {
            return 1;
        }

        static double n(double m) {
            return m;
        }
    }

    static final class Set {
        @Subdag(modules = Inner.class, config = @Subdag.Setting(key = "mode", value = "slow"))
        static double s(double n) {
            return n;
        }
    }

    @Test
    void a_setting_that_chooses_nothing_is_named_with_its_value() {
        assertThat(fault(Driver.builder().modules(Set.class))).isEqualTo("""
                1 problem while building the dataflow:
                [H301] 's.n' wants 's.m', which the config rules out
                    at RuledOutInsideTest.Inner.n(RuledOutInsideTest.java), parameter 'm'
                    it is there where mode is fast, by RuledOutInsideTest.Inner.m__fast(RuledOutInsideTest.java)
                    here mode is slow, by @Subdag(config[0].value) before 's'
                    fix: configure one of these, write a variant of 's.m' for this config, or make it an input with orInput""");
    }

    static final class FromOutside {
        @Subdag(modules = Inner.class, config = @Subdag.Setting(key = "mode", from = "outer"))
        static double s(double n) {
            return n;
        }
    }

    @Test
    void a_setting_from_outside_is_named_with_the_key_outside() {
        assertThat(fault(Driver.builder().modules(FromOutside.class).config("outer", "slow")))
                .contains("here mode is slow, which is 'outer' outside, by @Subdag(config[0].from) before 's'");
    }

    @Test
    void what_the_config_is_instead_is_told() {
        assertThat(fault(Driver.builder().modules(Inner.class).config("mode", "slow")))
                .contains("    here mode is slow\n");
    }

    static final class Unset {
        @Subdag(modules = Inner.class)
        static double s(double n) {
            return n;
        }
    }

    @Test
    void a_key_that_is_not_set_inside_is_told_with_what_it_stands_before() {
        assertThat(fault(Driver.builder().modules(Unset.class)))
                .contains("[H302] 'm' depends on the config 'mode', which is not set")
                .contains("    in what stands before 's'\n");
    }

    static final class Numbers {
        static String k(String mode) {
            return mode;
        }
    }

    static final class Typed {
        @Subdag(modules = Numbers.class, config = @Subdag.Setting(key = "mode", from = "mm"))
        static String sub(String k) {
            return k;
        }
    }

    @Test
    void a_setting_of_another_type_is_reported_where_it_is_written() {
        assertThat(fault(Driver.builder().modules(Typed.class).config("mm", 4)))
                .contains("[H103]")
                .contains("at RuledOutInsideTest.Typed.sub(RuledOutInsideTest.java), @Subdag(config[0].from)");
    }

    record Given(double price) {}

    @Dataflow(inputs = Given.class)
    static final class Made {
        @Parameterize(name = "p1", bind = @Bind(parameter = "u", from = "price"))
        @Parameterize(name = "p2", bind = @Bind(parameter = "u", from = "price"))
        static double f(double u) {
            return u;
        }

        static double g(double f) {
            return f;
        }
    }

    @Test
    void who_reads_a_method_that_makes_other_nodes_is_told_which() {
        assertThat(fault(Driver.builder().modules(Made.class)))
                .contains("[H101] nothing provides 'f' (double)")
                .contains("fix: read 'p1', 'p2' instead, which the method 'f' makes");
    }

    static final class Underscored {
        @PipeOutput(@Step(call = "_twice"))
        static double other(double x) {
            return x;
        }

        @Exclude
        static double _twice(double it) {
            return it * 2;
        }
    }

    @Test
    void an_underscore_that_a_step_begins_with_is_not_written_twice() {
        assertThat(Driver.of(Underscored.class).graph().find(new NodeName("other.with_twice")))
                .isPresent();
    }

    record Day(double hi, double lo) {}

    static final class Early {
        @PipeOutput(value = @Step(call = "twice"), on = "hi")
        @ExtractFields
        static Day day(double x) {
            return new Day(x, x);
        }

        @Exclude
        static double twice(double it) {
            return it * 2;
        }
    }

    @Test
    void steps_for_a_field_that_is_extracted_below_are_to_move() {
        assertThat(fault(Driver.builder().modules(Early.class)))
                .contains("fix: write the annotation that makes it above this one");
    }
}
