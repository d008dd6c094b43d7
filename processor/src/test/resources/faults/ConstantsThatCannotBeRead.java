import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Default;
import dev.hamilton.annotation.Value;
import java.time.LocalDate;
import java.util.List;

@Dataflow
final class ConstantsThatCannotBeRead {
    static double scaled(
            double spend, //
            @Value("3,5") double factor, // expect H006
            @Default("2024-02-30") LocalDate day, // expect H006
            @Value("RED") Color color, // expect H006
            @Value("1") List<Integer> list) { // expect H006
        return spend * factor;
    }

    static int named(
            @Value("java.util.Map.Entry") Class<?> there, // expect H006
            @Value("java.lang.String") Class<? extends Number> number, // expect H006
            @Value("java.lang.Long") Class<? super Integer> above, // expect H006
            @Value("java.lang.Long") Class<Integer> exact, // expect H006
            @Value("java.util.Map$Entry") Class<?> nested,
            @Value("java.lang.Long") Class<? extends Number> fitting) {
        return 1;
    }

    enum Color {
        GREEN
    }
}
