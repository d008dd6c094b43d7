package dev.hamilton.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.Driver;
import dev.hamilton.Module;
import dev.hamilton.RowFunction;
import dev.hamilton.annotation.Name;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.problem.InvalidRequestException;
import dev.hamilton.run.StepFailedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows that are beans or maps. */
final class RowClassesTest {
    /** A node for each kind of value. */
    static final class Features {
        private Features() {}

        static double perSignup(double spend, int signups) {
            if (signups < 0) {
                throw new IllegalArgumentException("fewer than none");
            }
            return spend / signups;
        }

        static boolean member(@Nullable String name) {
            return name != null;
        }

        @Name("URL")
        static @Nullable String url(@Nullable String name) {
            return name == null ? null : "/" + name;
        }

        static int length(String name) {
            return name.length();
        }
    }

    /** What a service has anyway, with more than the dataflow knows. */
    interface Known {
        int getId();

        double getSpend();

        int getSignups();

        @Nullable
        String getName();
    }

    record Customer(double spend, int signups, @Nullable String name) {}

    /** A bean with a field for each. */
    static class CustomerBean implements Known {
        private final Customer customer;

        CustomerBean(Customer customer) {
            this.customer = customer;
        }

        @Override
        public int getId() {
            return 7;
        }

        @Override
        public double getSpend() {
            return customer.spend();
        }

        @Override
        public int getSignups() {
            return customer.signups();
        }

        @Override
        public @Nullable String getName() {
            return customer.name();
        }

        public double get() {
            throw new AssertionError("no property");
        }

        public int getAway(int distance) {
            return distance;
        }
    }

    record Answer(
            double perSignup, boolean member, @Nullable String URL) {}

    /** Is filled. */
    static class AnswerBean {
        private double perSignup;
        private boolean member;
        private @Nullable String url = "unset";

        public void setPerSignup(double perSignup) {
            this.perSignup = perSignup;
        }

        public void setMember(Boolean member) {
            this.member = member;
        }

        public void setURL(@Nullable String url) {
            this.url = url;
        }

        public boolean isMember() {
            return member;
        }

        Answer answer() {
            return new Answer(perSignup, member, url);
        }
    }

    private static final Driver DRIVER = Driver.of(Features.class);
    private static final Customer ADA = new Customer(10, 4, "Ada");
    private static final Customer NOBODY = new Customer(-0.0, 0, null);
    private static final List<String> INPUTS = List.of("spend", "signups", "name");
    private static final List<String> OUTPUTS = List.of("perSignup", "member", "URL");

    private static Map<String, @Nullable Object> map(Customer customer) {
        Map<String, @Nullable Object> map = new HashMap<>();
        map.put("spend", customer.spend());
        map.put("signups", customer.signups());
        map.put("name", customer.name());
        return map;
    }

    @Test
    void records_and_beans_are_mixed_as_one_likes() {
        RowFunction<Customer, Answer> records = DRIVER.rowFunction(Customer.class, Answer.class);
        RowFunction<Customer, AnswerBean> made = DRIVER.rowFunction(Customer.class, AnswerBean.class);
        RowFunction<CustomerBean, Answer> read = DRIVER.rowFunction(CustomerBean.class, Answer.class);
        RowFunction<Known, AnswerBean> both = DRIVER.rowFunction(Known.class, AnswerBean.class);
        for (RowFunction<?, ?> each : List.of(records, made, read, both)) {
            assertThat(each.explain()).endsWith("each row is compiled\n");
        }
        for (Customer each : List.of(ADA, NOBODY)) {
            Answer expected = records.apply(each);
            assertThat(made.apply(each).answer()).isEqualTo(expected);
            assertThat(read.apply(new CustomerBean(each))).isEqualTo(expected);
            assertThat(both.apply(new CustomerBean(each)).answer()).isEqualTo(expected);
        }
    }

    @Test
    void maps_have_the_types_of_the_dataflow() {
        RowFunction<Map<String, ? extends @Nullable Object>, Map<String, @Nullable Object>> function =
                DRIVER.rowFunction(INPUTS, OUTPUTS);
        assertThat(function.explain()).endsWith("each row is compiled\n");
        assertThat(function.apply(map(ADA)).toString()).isEqualTo("{perSignup=2.5, member=true, URL=/Ada}");
        assertThat(function.apply(map(NOBODY)).toString()).isEqualTo("{perSignup=NaN, member=false, URL=null}");
        assertThatThrownBy(() -> function.apply(map(ADA)).put("member", false))
                .isInstanceOf(UnsupportedOperationException.class);
        Map<String, @Nullable Object> wrong = map(ADA);
        wrong.put("spend", "10");
        wrong.remove("name");
        assertThatThrownBy(() -> function.apply(wrong))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("2 problems while reading a row")
                .hasMessageContaining("[H204] 'spend' is Double, but a String was given")
                .hasMessageContaining("[H101] the row has no 'name'");
    }

    @Test
    void a_value_that_is_missing_in_a_map_stays_missing() {
        Map<String, @Nullable Object> map = map(ADA);
        map.put("spend", null);
        assertThat(DRIVER.rowFunction(INPUTS, OUTPUTS).apply(map).toString())
                .isEqualTo("{perSignup=null, member=true, URL=/Ada}");
    }

    record MaybeSpent(@Nullable Double spend, int signups) {}

    record PerSignup(@Nullable Double perSignup) {}

    @Test
    void a_missing_value_of_a_row_is_what_it_is_in_a_column_and_null_in_a_request_is_none() {
        Object column = DRIVER.request("perSignup")
                .input("spend", DoubleColumn.ofNullable((Double) null))
                .input("signups", 4)
                .run()
                .get("perSignup");
        assertThat(((DoubleColumn) column).isMissing(0)).isTrue();
        assertThat(DRIVER.rowFunction(MaybeSpent.class, PerSignup.class).apply(new MaybeSpent(null, 4)))
                .isEqualTo(new PerSignup(null));
        Map<String, @Nullable Object> map = new HashMap<>(Map.of("signups", 4));
        map.put("spend", null);
        assertThat(DRIVER.rowFunction(List.of("spend", "signups"), List.of("perSignup"))
                        .apply(map))
                .containsEntry("perSignup", null);
        assertThatThrownBy(() -> DRIVER.request("perSignup")
                        .input("spend", null)
                        .input("signups", 4)
                        .run())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("[H205] null was given for 'spend', but 'perSignup' wants it as double");
    }

    @Test
    void a_failure_names_the_node_and_its_arguments() {
        RowFunction<Known, AnswerBean> beans = DRIVER.rowFunction(Known.class, AnswerBean.class);
        assertThatThrownBy(() -> beans.apply(new CustomerBean(new Customer(1, -1, null))))
                .isInstanceOf(StepFailedException.class)
                .hasMessageContaining("computing 'perSignup' failed")
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DRIVER.rowFunction(INPUTS, OUTPUTS).apply(map(new Customer(1, -1, null))))
                .isInstanceOf(StepFailedException.class)
                .hasMessageContaining("with spend = 1.0, signups = -1");
    }

    /** Wants what may be missing. */
    static class LengthBean {
        private int length;

        public void setLength(int length) {
            this.length = length;
        }
    }

    @Test
    void what_is_missing_fits_no_primitive_setter() {
        RowFunction<Customer, LengthBean> length = DRIVER.rowFunction(Customer.class, LengthBean.class);
        assertThat(length.apply(ADA).length).isEqualTo(3);
        assertThatThrownBy(() -> length.apply(NOBODY))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("[H210] the property 'length' of LengthBean is wanted as int")
                .hasMessageContaining("is missing");
    }

    /** Its setters return it, as those of builders do. */
    static class Chained {
        private int length;

        public Chained setLength(int length) {
            this.length = length;
            return this;
        }
    }

    @Test
    void setters_may_return_the_bean() {
        RowFunction<Customer, Chained> length = DRIVER.rowFunction(Customer.class, Chained.class);
        assertThat(length.explain()).endsWith("each row is compiled\n");
        assertThat(length.apply(ADA).length).isEqualTo(3);
    }

    /** Has two ideas of a length, and shows what it does not take. */
    abstract static class Unclear {
        abstract void ignored();

        public void setLength(int length) {}

        public void setLength(long length) {}

        public boolean isMember() {
            return true;
        }
    }

    /** Takes a length as something else. */
    static class Narrow {
        Narrow(int unused) {}

        public void setLength(byte length) {}
    }

    @Test
    void all_that_is_wrong_with_classes_is_told_at_once() {
        assertThatThrownBy(() -> DRIVER.rowFunction(Object.class, Unclear.class))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("java.lang.Object gives no values: it is no record, and has no public getters")
                .hasMessageContaining("Unclear has several setters of 'length'")
                .hasMessageContaining("Unclear has a getter of 'member', which would be computed, and no public setter")
                .hasMessageContaining("Unclear is abstract");
        assertThatThrownBy(() -> DRIVER.rowFunction(Customer.class, Narrow.class))
                .hasMessageContaining("[H211]")
                .hasMessageContaining("Narrow has no constructor without parameters");
        assertThatThrownBy(() -> DRIVER.rowFunction(Map.class, Map.class))
                .hasMessageContaining("java.util.Map gives no values")
                .hasMessageContaining("java.util.Map takes no values")
                .hasMessageContaining("use the row function of names, from map to map");
    }

    /** Takes a length as something else, and a node that is not there. */
    static class Unfit {
        public void setLength(byte length) {}
    }

    /** Takes what there is not. */
    static class Unknown {
        public void setNothing(int nothing) {}
    }

    @Test
    void what_does_not_fit_the_dataflow_is_told_before_the_first_row() {
        assertThatThrownBy(() -> DRIVER.rowFunction(Customer.class, Unfit.class))
                .hasMessageContaining(
                        "[H210] the property 'length' of Unfit is wanted as byte, but the result is Integer")
                .hasMessageContaining("fix: declare it as int");
        assertThatThrownBy(() -> DRIVER.rowFunction(Customer.class, Unknown.class))
                .hasMessageContaining(
                        "making a row function from %s to %s", Customer.class.getName(), Unknown.class.getName())
                .hasMessageContaining("""
                        [H102] 'nothing' was requested, but the dataflow has no such node
                            at RowClassesTest.Unknown.setNothing
                        """);
        assertThatThrownBy(() -> DRIVER.rowFunction(LengthBean.class, AnswerBean.class))
                .hasMessageContaining("[H211]");
        assertThatThrownBy(() -> DRIVER.rowFunction(List.of("spend", "spent"), List.of("perSignup", "lost")))
                .hasMessageContaining("[H101] no value was given for the input 'signups'")
                .hasMessageContaining("'spent'")
                .hasMessageContaining("'lost'");
    }

    record Misspelled(double spent, int signups, @Nullable String name) {}

    record Given(String spend, int signups, @Nullable String name) {}

    @Test
    void components_of_no_node_and_of_another_type_are_found_in_their_class() {
        assertThatThrownBy(() -> DRIVER.rowFunction(Misspelled.class, Answer.class))
                .hasMessageContaining("""
                        [H102] 'spent' was supplied as an input, but the dataflow has no such node
                            at RowClassesTest.Misspelled.spent
                            'spend' is needed by 'perSignup'
                            fix: did you mean 'spend'?""");
        assertThatThrownBy(() -> DRIVER.rowFunction(Given.class, Answer.class)).hasMessageContaining("""
                        [H204] 'spend' is double, but a value of type String was given
                            at RowClassesTest.Given.spend
                        """);
        assertThatThrownBy(() -> DRIVER.rowFunction(OnlyName.class, Spent.class))
                .hasMessageContaining("""
                        [H101] no value was given for the input 'spend' (double)
                            at RowClassesTest.Spent.setSpend
                        """);
    }

    record OnlyName(@Nullable String name) {}

    static final class Product {
        static double c(double a, double b) {
            return a * b;
        }
    }

    @Test
    void a_number_in_a_map_is_widened_as_it_is_in_a_request() {
        Driver driver = Driver.of(Product.class);
        var function = driver.rowFunction(List.of("a", "b"), List.of("c"));

        assertThat(function.explain()).contains("each row is compiled");
        assertThat(function.apply(Map.of("a", 1, "b", 2L))).containsEntry("c", 2.0);
        assertThat(function.apply(Map.of("a", 1.5f, "b", (short) 2))).containsEntry("c", 3.0);
        assertThat(driver.request("c").inputs(Map.of("a", 1, "b", 2L)).run().asMap())
                .containsEntry("c", 2.0);
        assertThatThrownBy(() -> function.apply(Map.of("a", "1", "b", 2)))
                .hasMessageContaining("[H204] 'a' is Double, but a String was given");
    }

    /** Fails. */
    static class Failing {
        public double getSpend() throws IOException {
            throw new IOException("not there");
        }
    }

    /** Takes what it was given. */
    static class Spent {
        public void setSpend(double spend) throws IOException {
            throw new IOException("not here");
        }
    }

    @Test
    void what_getters_and_setters_throw_is_not_lost() {
        assertThatThrownBy(() -> DRIVER.rowFunction(Failing.class, Spent.class).apply(new Failing()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Failing.getSpend failed")
                .hasRootCauseMessage("not there");
        assertThatThrownBy(() ->
                        DRIVER.rowFunction(CustomerBean.class, Spent.class).apply(new CustomerBean(ADA)))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("not here");
    }

    @Test
    void a_row_has_to_be_there() {
        assertThatThrownBy(() -> DRIVER.rowFunction(INPUTS, OUTPUTS).apply(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("row");
    }

    /** One more. */
    static final class Link {
        private Link() {}

        static double link(double x) {
            return x + 1;
        }
    }

    @Test
    void a_map_of_a_thousand_outputs_is_filled_by_several_methods() {
        List<Module> modules = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            modules.add(Module.of(Link.class).prefix("n" + i + "_").wire("x", i == 0 ? "x" : "n" + (i - 1) + "_link"));
        }
        List<String> names =
                IntStream.range(0, 1000).mapToObj(i -> "n" + i + "_link").toList();
        RowFunction<Map<String, ? extends @Nullable Object>, Map<String, @Nullable Object>> function =
                Driver.builder().modules(modules).build().rowFunction(List.of("x"), names);
        assertThat(function.explain()).endsWith("each row is compiled to 7 methods\n");
        Map<String, @Nullable Object> made = function.apply(Map.of("x", 0.0));
        assertThat(made.keySet()).containsExactlyElementsOf(names);
        assertThat(made.values().toArray())
                .isEqualTo(Arrays.stream(IntStream.rangeClosed(1, 1000).toArray())
                        .mapToObj(i -> (double) i)
                        .toArray());
    }
}
