package typetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Classes that the table of types speaks of, beside those of the JDK. */
@SuppressWarnings({"rawtypes", "serial"})
public final class TableTypes {
    public enum Color {
        RED,
        GREEN
    }

    public interface Two<A, B> {}

    public static class Swap<A, B> implements Two<B, A> {}

    public record Point(double x, double y) implements Comparable<Point> {
        @Override
        public int compareTo(Point other) {
            return 0;
        }
    }

    public record Pair<A, B>(A first, B second) implements Two<A, B> {}

    public record Range<T extends Comparable<T>>(T low, T high) {}

    public record Many<T>(List<T> a, Map<T, List<T>> b, List<? super T> c, T[] d) {}

    public static class Box<T extends Number> {
        public class Lid {}

        public static class Lined<U extends CharSequence> extends ArrayList<U> {}
    }

    public static class IntBox extends Box<Integer> {}

    public static class Both<T extends Number & Comparable<T>> implements Supplier<T> {
        @Override
        public T get() {
            return null;
        }
    }

    public static class Node<T extends Node<T>> {}

    public static final class Leaf extends Node<Leaf> {}

    public static class Names extends ArrayList<String> {}

    public static class RawNames extends ArrayList {}

    public static class Lists<T> extends ArrayList<List<T>> {}

    public interface Doubling extends UnaryOperator<Double> {}

    public static class Loop implements Comparable<Comparable<? super Loop>> {
        @Override
        public int compareTo(Comparable<? super Loop> other) {
            return 0;
        }
    }

    private TableTypes() {}
}
