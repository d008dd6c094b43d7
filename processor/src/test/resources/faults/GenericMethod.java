import dev.hamilton.annotation.Dataflow;
import java.util.List;

@Dataflow
final class GenericMethod {
    static <T> T first(List<T> values) { // expect H004
        return values.get(0);
    }

    static <T extends Comparable<T>> int compared(T a, T b) { // expect H004
        return a.compareTo(b);
    }
}
