package dev.hamilton.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class MethodReferenceTest {
    private static final String OWNER = "dev.hamilton.reader.MethodReferenceTest$Bakery";

    static class Oven {
        static double heat(double watts) throws IOException {
            if (watts < 0) {
                throw new IOException("cold");
            }
            return watts;
        }
    }

    /** Not serializable: what a bound reference holds is not written. */
    static final class Bakery extends Oven {
        static int open() {
            return 8;
        }

        static double crumb(double flour, int eggs) {
            return flour * eggs;
        }

        static <T> List<T> generic(List<T> items) {
            return items;
        }

        static int count(int... loaves) {
            return loaves.length;
        }

        static int eight(int a, int b, int c, int d, int e, int f, int g, int h) {
            return a + b + c + d + e + f + g + h;
        }

        double tax(double price) {
            return price;
        }
    }

    @FunctionalInterface
    interface Own extends Serializable {
        long apply(double flour, int eggs);
    }

    @Test
    void a_static_method_is_found_whatever_its_primitives() {
        assertThat(MethodReference.of(Bakery::crumb).target())
                .contains(new MethodReference.Target(OWNER, "crumb", "(DI)D"));
        assertThat(MethodReference.of(Bakery::open).target())
                .contains(new MethodReference.Target(OWNER, "open", "()I"));
        assertThat(MethodReference.of(Bakery::eight).target())
                .contains(new MethodReference.Target(OWNER, "eight", "(IIIIIIII)I"));
        assertThat(MethodReference.of(Bakery::crumb)).hasToString("MethodReferenceTest.Bakery::crumb");
    }

    @Test
    void an_instance_method_is_found_by_its_class_and_by_an_instance() {
        Bakery bakery = new Bakery();
        MethodReference.Target tax = new MethodReference.Target(OWNER, "tax", "(D)D");
        assertThat(MethodReference.of(Bakery::tax).target()).contains(tax);
        assertThat(MethodReference.of(bakery::tax).target()).contains(tax);
    }

    @Test
    void an_inherited_method_belongs_to_the_class_that_declares_it() {
        assertThat(MethodReference.of(Bakery::heat).target())
                .contains(new MethodReference.Target("dev.hamilton.reader.MethodReferenceTest$Oven", "heat", "(D)D"));
    }

    @Test
    void a_reference_of_any_serializable_shape_will_do() {
        Own own = (flour, eggs) -> 1;
        MethodReference.F1<List<String>, List<String>> generic = Bakery::generic;
        assertThat(MethodReference.ofSerializable(generic).target())
                .contains(new MethodReference.Target(OWNER, "generic", "(Ljava/util/List;)Ljava/util/List;"));
        assertThat(MethodReference.ofSerializable(own).target()).isEmpty();
    }

    @Test
    void a_lambda_refers_to_no_method_and_says_where_it_stands() {
        MethodReference lambda = MethodReference.of((Double flour, Integer eggs) -> Bakery.crumb(flour, eggs));
        assertThat(lambda.target()).isEmpty();
        assertThat(lambda).hasToString("a lambda in MethodReferenceTest");
    }

    @Test
    void a_reference_that_javac_turns_into_a_lambda_refers_to_no_method() {
        MethodReference.F2<Integer, Integer, Integer> two = Bakery::count;
        assertThat(MethodReference.of(two).target()).isEmpty();
    }

    @Test
    void a_constructor_is_no_method() {
        MethodReference.F0<Bakery> create = Bakery::new;
        assertThat(MethodReference.of(create).target()).isEmpty();
        assertThat(MethodReference.of(create)).hasToString("MethodReferenceTest.Bakery::new");
    }

    @Test
    void an_object_that_is_no_function_refers_to_no_method() {
        assertThat(MethodReference.ofSerializable("crumb").target()).isEmpty();
        assertThat(MethodReference.ofSerializable("crumb")).hasToString("an object of class java.lang.String");
    }

    @Test
    void a_reference_is_found_across_class_loaders() throws Exception {
        Reading reading = Reading.of("""
                class Shop implements java.util.function.Supplier<Object> {
                    static double crumb(double flour) { return flour; }
                    public Object get() { return dev.hamilton.reader.MethodReference.of(Shop::crumb); }
                }
                """);
        Object reference = ((Supplier<?>) reading.create("Shop")).get();
        assertThat(((MethodReference) reference).target())
                .contains(new MethodReference.Target("shop.Shop", "crumb", "(D)D"));
    }
}
