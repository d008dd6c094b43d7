package dev.hamilton.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.Driver;
import dev.hamilton.Module;
import dev.hamilton.columns.DoubleColumn;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which generated classes call functions. */
final class LoadedLoopsTest {
    private static final Set<Class<?>> CALLERS = new HashSet<>();

    static final class Twice {
        private Twice() {}

        static double twice(double x) {
            StackWalker.getInstance(Set.of(Option.RETAIN_CLASS_REFERENCE, Option.SHOW_HIDDEN_FRAMES))
                    .walk(frames -> frames.map(StackFrame::getDeclaringClass)
                            .filter(Class::isHidden)
                            .filter(type -> type.getName().contains(".Loops"))
                            .findFirst())
                    .ifPresent(CALLERS::add);
            return 2 * x;
        }
    }

    static final class Sum {
        private Sum() {}

        static DoubleColumn sum(DoubleColumn twice) {
            return twice.cumSum();
        }
    }

    @BeforeEach
    void forget() {
        CALLERS.clear();
    }

    @Test
    void groups_of_one_shape_share_a_class() {
        List<Module> modules = IntStream.range(0, 8)
                .mapToObj(i -> List.of(
                        Module.of(Twice.class).prefix("n" + i + "_").wire("x", i == 0 ? "x" : "n" + (i - 1) + "_sum"),
                        Module.of(Sum.class).prefix("n" + i + "_").wire("twice", "n" + i + "_twice")))
                .flatMap(List::stream)
                .toList();
        Driver driver = Driver.builder().modules(modules).build();
        double[] rows = new double[5000];
        Arrays.fill(rows, 1);
        Map<String, Object> inputs = new HashMap<>(Map.of("x", DoubleColumn.of(rows)));

        assertThat(driver.request("n7_twice").inputs(inputs).explain().groups()).hasSize(8);
        assertThat(((DoubleColumn) driver.execute(inputs, "n7_twice").get("n7_twice")).get(0))
                .isEqualTo(256.0);
        assertThat(CALLERS).hasSize(1);
    }
}
