import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Default;
import dev.hamilton.annotation.From;
import dev.hamilton.annotation.Value;
import java.util.OptionalDouble;

@Dataflow
final class ContradictingAnnotations {
    static double a(@Value("3") @From("spend") double factor) { // expect H007
        return factor;
    }

    static double b(@Value("3") @Default("4") double factor) { // expect H007
        return factor;
    }

    static double c(@Default("4") OptionalDouble factor) { // expect H007
        return factor.orElse(0);
    }

    static double d(@Nullable double factor) { // expect H007
        return factor;
    }

    /** One that may stand before a primitive; others are refused by the compiler. */
    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
    @interface Nullable {}
}
