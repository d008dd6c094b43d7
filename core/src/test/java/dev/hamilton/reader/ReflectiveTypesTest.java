package dev.hamilton.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReflectiveTypesTest {
    private final List<ValueType> types = TypeTable.types();
    private final ClassLoader loader = TypeTable.fields(types).loader();
    private final TypeSystem system = new ReflectiveTypes(new LoadedClasses(List.of(loader)));

    @Test
    void javac_and_reflection_let_the_same_types_of_the_table_be_passed() {
        List<TypeTable.Pair> pairs = TypeTable.pairs(types);
        assertThat(pairs).hasSizeGreaterThan(10_000);
        assertThat(disagreements(pairs)).isEmpty();
    }

    @Test
    void javac_and_reflection_agree_about_types_made_at_random() {
        long seed = Long.getLong("hamilton.seed", System.nanoTime());
        List<TypeTable.Pair> pairs = new RandomTypes(new Random(seed)).pairs(3_000);
        assertThat(disagreements(pairs)).as("-Dhamilton.seed=%d", seed).isEmpty();
        assertThat(pairs.stream().filter(pair -> system.isAssignable(pair.from(), pair.to())))
                .as("pairs that javac accepts with -Dhamilton.seed=%d: too few to learn from", seed)
                .hasSizeGreaterThan(300);
    }

    @Test
    void a_type_of_the_table_is_spelled_the_same_by_reflection() throws Exception {
        Class<?> fields = Compilation.load(loader, "typetable.Fields");
        for (int i = 0; i < types.size(); i++) {
            ValueType described = ValueTypes.of(fields.getDeclaredField("f" + i).getGenericType());
            assertThat(described).hasToString(types.get(i).toString()).isEqualTo(types.get(i));
        }
    }

    private List<String> disagreements(List<TypeTable.Pair> pairs) {
        Set<TypeTable.Pair> accepted = TypeTable.accepted(pairs);
        List<String> disagreements = new ArrayList<>();
        for (TypeTable.Pair pair : pairs) {
            boolean ours = system.isAssignable(pair.from(), pair.to());
            if (ours != accepted.contains(pair)) {
                disagreements.add("%s -> %s: javac says %s".formatted(pair.from(), pair.to(), !ours));
            }
        }
        return disagreements;
    }
}
