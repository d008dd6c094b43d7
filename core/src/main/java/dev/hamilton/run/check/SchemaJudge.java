package dev.hamilton.run.check;

import dev.hamilton.catalog.Criterion;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.column.NamedColumns;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Wants a frame to have columns of given names and types. */
final class SchemaJudge extends Judge {
    private static final int MOST = 5;

    private final Criterion.Schema schema;
    private final ColumnRegistry columns;
    private final Function<String, Class<?>> classes;
    private final List<String> complaints = new ArrayList<>();

    SchemaJudge(Criterion.Schema schema, ColumnRegistry columns, Function<String, Class<?>> classes) {
        this.schema = schema;
        this.columns = columns;
        this.classes = classes;
    }

    @Override
    void seeWhole(@Nullable Object value) {
        if (value instanceof NamedColumns frame) {
            Map<String, Object> held = frame.columns();
            schema.columns().forEach(wanted -> see(wanted, held));
        }
    }

    private void see(TypeSystem.Component wanted, Map<String, Object> held) {
        Object column = held.get(wanted.name());
        if (column == null) {
            complaints.add("'%s' is not there".formatted(wanted.name())
                    + Nearest.question(wanted.name(), held.keySet())
                            .map(question -> " (" + question + ")")
                            .orElse(""));
        } else if (!isOf(wanted.type(), column)) {
            Optional<ValueType> element = columns.elementOf(column);
            if (element.isEmpty() || !fits(element.get(), wanted.type())) {
                String holds =
                        element.map(ValueType::display).orElse(column.getClass().getSimpleName());
                complaints.add("'%s' holds %s, not %s"
                        .formatted(wanted.name(), holds, wanted.type().display()));
            }
        }
    }

    /* A record may name the type of the column instead of that of its elements. */
    private boolean isOf(ValueType wanted, Object column) {
        return wanted instanceof DeclaredType
                ? classes.apply(wanted.erasure()).isInstance(column)
                : ValueType.of(column.getClass()).equals(wanted);
    }

    /* As javac would pass an element to a parameter, but for type arguments, which values do not have. */
    private boolean fits(ValueType element, ValueType wanted) {
        if (wanted instanceof PrimitiveType target) {
            return (element instanceof PrimitiveType itself ? Optional.of(itself) : PrimitiveType.unboxed(element))
                    .filter(held -> held.widensTo(target))
                    .isPresent();
        }
        ValueType held = element.boxed();
        return (wanted instanceof DeclaredType && held instanceof DeclaredType)
                ? classes.apply(wanted.erasure()).isAssignableFrom(classes.apply(held.erasure()))
                : held.equals(wanted);
    }

    @Override
    void see(Block block) {}

    @Override
    boolean passes(int rows) {
        return complaints.isEmpty();
    }

    @Override
    Map<String, Object> figures(int rows) {
        return complaints.isEmpty() ? Map.of() : Map.of("unfitColumns", complaints.size());
    }

    @Override
    String finding(Shown shown) {
        return String.join(", ", complaints.subList(0, Math.min(MOST, complaints.size())))
                + (complaints.size() > MOST ? ", ..." : "");
    }
}
