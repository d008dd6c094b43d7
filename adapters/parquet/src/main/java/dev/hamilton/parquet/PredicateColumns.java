package dev.hamilton.parquet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.parquet.filter2.predicate.FilterPredicate;
import org.apache.parquet.filter2.predicate.Operators;
import org.apache.parquet.filter2.predicate.UserDefinedPredicate;

/** Collects the columns that a predicate asks for, and looks whether its sets can be asked. Confined to one thread. */
final class PredicateColumns implements FilterPredicate.Visitor<Boolean> {

    private final Deque<FilterPredicate> open = new ArrayDeque<>();
    private final Set<String> names = new LinkedHashSet<>();

    private PredicateColumns() {}

    /**
     * The paths of the columns, with points between the names of what is nested.
     *
     * @throws IllegalArgumentException when a set in the predicate cannot be asked for null, as Parquet does
     */
    static Set<String> of(FilterPredicate predicate) {
        PredicateColumns columns = new PredicateColumns();
        columns.open.add(predicate);
        while (!columns.open.isEmpty()) {
            columns.open.remove().accept(columns);
        }
        return columns.names;
    }

    private boolean note(Operators.Column<?> column) {
        return names.add(column.getColumnPath().toDotString());
    }

    @SuppressWarnings("ReturnValueIgnored") // only whether there is an answer is asked
    private <T extends Comparable<T>> boolean note(Operators.SetColumnFilterPredicate<T> operator) {
        boolean isNew = note(operator.getColumn());
        try {
            operator.getValues().contains(null);
        } catch (NullPointerException refused) {
            throw new IllegalArgumentException(
                    "the predicate on '" + operator.getColumn().getColumnPath().toDotString()
                            + "' has a set that cannot be asked for null, as Parquet does, and as those of Set.of(..) are:"
                            + " give it a new HashSet<>(..) of that set",
                    refused);
        }
        return isNew;
    }

    @Override
    public <T extends Comparable<T>> Boolean visit(Operators.Eq<T> operator) {
        return note(operator.getColumn());
    }

    @Override
    public <T extends Comparable<T>> Boolean visit(Operators.NotEq<T> operator) {
        return note(operator.getColumn());
    }

    @Override
    public <T extends Comparable<T>> Boolean visit(Operators.Lt<T> operator) {
        return note(operator.getColumn());
    }

    @Override
    public <T extends Comparable<T>> Boolean visit(Operators.LtEq<T> operator) {
        return note(operator.getColumn());
    }

    @Override
    public <T extends Comparable<T>> Boolean visit(Operators.Gt<T> operator) {
        return note(operator.getColumn());
    }

    @Override
    public <T extends Comparable<T>> Boolean visit(Operators.GtEq<T> operator) {
        return note(operator.getColumn());
    }

    @Override
    public <T extends Comparable<T>> Boolean visit(Operators.In<T> operator) {
        return note(operator);
    }

    @Override
    public <T extends Comparable<T>> Boolean visit(Operators.NotIn<T> operator) {
        return note(operator);
    }

    @Override
    public <T extends Comparable<T>> Boolean visit(Operators.Contains<T> operator) {
        return note(operator.getColumn());
    }

    @Override
    public <T extends Comparable<T>, U extends UserDefinedPredicate<T>> Boolean visit(
            Operators.UserDefined<T, U> operator) {
        return note(operator.getColumn());
    }

    @Override
    public <T extends Comparable<T>, U extends UserDefinedPredicate<T>> Boolean visit(
            Operators.LogicalNotUserDefined<T, U> operator) {
        return note(operator.getUserDefined().getColumn());
    }

    @Override
    public Boolean visit(Operators.Not operator) {
        return open.add(operator.getPredicate());
    }

    @Override
    public Boolean visit(Operators.And operator) {
        return open.add(operator.getLeft()) && open.add(operator.getRight());
    }

    @Override
    public Boolean visit(Operators.Or operator) {
        return open.add(operator.getLeft()) && open.add(operator.getRight());
    }
}
