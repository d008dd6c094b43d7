import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Exclude;
import dev.hamilton.annotation.PipeInput;
import dev.hamilton.annotation.Resolve;
import dev.hamilton.annotation.Step;
import dev.hamilton.annotation.WhenConfig;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.catalog.Resolver;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

@Dataflow
final class ClassesThatCannotBeMade {
    @WhenConfig(Unfinished.class) // expect H304
    static double unfinished() {
        return 1;
    }

    @WhenConfig(Asking.class) // expect H304
    static double asking() {
        return 1;
    }

    @WhenConfig(Inner.class) // expect H304
    static double inner() {
        return 1;
    }

    @WhenConfig(Private.class)
    static double hidden() {
        return 1;
    }

    @PipeInput(
            @Step(
                    call = "half",
                    whenConfig = @WhenConfig(Asking.class))) // expect H304
    static double piped(double price) {
        return price;
    }

    @Exclude
    static double half(double it) {
        return it / 2;
    }

    @Resolve(Resolving.class) // expect H333
    static double resolved() {
        return 1;
    }

    @Resolve(Numbered.class) // expect H333
    static double numbered() {
        return 1;
    }

    interface Unfinished extends Predicate<Map<String, Object>> {}

    record Asking(int limit) implements Predicate<Map<String, Object>> {
        @Override
        public boolean test(Map<String, Object> config) {
            return config.size() > limit;
        }
    }

    final class Inner implements Predicate<Map<String, Object>> {
        @Override
        public boolean test(Map<String, Object> config) {
            return true;
        }
    }

    private static final class Private implements Predicate<Map<String, Object>> {
        private Private() {}

        @Override
        public boolean test(Map<String, Object> config) {
            return true;
        }
    }

    abstract static class Resolving implements Resolver {}

    record Numbered(int number) implements Resolver {
        @Override
        public List<Modifier> resolve(Map<String, Object> config) {
            return List.of();
        }
    }
}
