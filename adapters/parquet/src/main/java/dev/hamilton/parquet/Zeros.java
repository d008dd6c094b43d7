package dev.hamilton.parquet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.filter2.predicate.FilterPredicate;
import org.apache.parquet.filter2.predicate.LogicalInverseRewriter;
import org.apache.parquet.filter2.predicate.Operators;
import org.apache.parquet.filter2.predicate.UserDefinedPredicate;

/**
 * Widens predicates on floats and doubles such that {@code -0.0} and {@code 0.0} are equal in them, as in Java's {@code ==} and
 * {@code <}. Parquet orders as {@link Double#compare} does, {@code -0.0} before {@code 0.0}. Stateless.
 *
 * <p>It descends into what is joined as deep as Parquet itself does.
 */
final class Zeros implements FilterPredicate.Visitor<FilterPredicate> {

    private static final Zeros SAME = new Zeros();

    private Zeros() {}

    /** The predicate without {@code not}, satisfied by every row that satisfies it whichever zero is there. */
    static FilterPredicate same(FilterPredicate predicate) {
        return LogicalInverseRewriter.rewrite(predicate).accept(SAME);
    }

    @Override
    public <T extends Comparable<T>> FilterPredicate visit(Operators.Eq<T> operator) {
        if (operator.getColumn() instanceof Operators.DoubleColumn column && isZero(operator.getValue())) {
            return FilterApi.or(FilterApi.eq(column, -0.0), FilterApi.eq(column, 0.0));
        }
        if (operator.getColumn() instanceof Operators.FloatColumn column && isZero(operator.getValue())) {
            return FilterApi.or(FilterApi.eq(column, -0.0f), FilterApi.eq(column, 0.0f));
        }
        return operator;
    }

    @Override
    public <T extends Comparable<T>> FilterPredicate visit(Operators.GtEq<T> operator) {
        if (operator.getColumn() instanceof Operators.DoubleColumn column && isZero(operator.getValue())) {
            return FilterApi.gtEq(column, -0.0);
        }
        if (operator.getColumn() instanceof Operators.FloatColumn column && isZero(operator.getValue())) {
            return FilterApi.gtEq(column, -0.0f);
        }
        return operator;
    }

    @Override
    public <T extends Comparable<T>> FilterPredicate visit(Operators.LtEq<T> operator) {
        if (operator.getColumn() instanceof Operators.DoubleColumn column && isZero(operator.getValue())) {
            return FilterApi.ltEq(column, 0.0);
        }
        if (operator.getColumn() instanceof Operators.FloatColumn column && isZero(operator.getValue())) {
            return FilterApi.ltEq(column, 0.0f);
        }
        return operator;
    }

    @Override
    public <T extends Comparable<T>> FilterPredicate visit(Operators.In<T> operator) {
        if (operator.getValues().stream().noneMatch(Zeros::isZero)) {
            return operator;
        }
        if (operator.getColumn() instanceof Operators.DoubleColumn column) {
            return FilterApi.in(column, with(operator.getValues(), Double.class, List.of(-0.0, 0.0)));
        }
        if (operator.getColumn() instanceof Operators.FloatColumn column) {
            return FilterApi.in(column, with(operator.getValues(), Float.class, List.of(-0.0f, 0.0f)));
        }
        return operator;
    }

    private static <V> Set<V> with(Set<?> values, Class<V> type, List<V> zeros) {
        Set<V> all = new LinkedHashSet<>(zeros);
        values.forEach(value -> all.add(type.cast(value))); // also null, which is missing
        return all;
    }

    private static boolean isZero(Object value) {
        return (value instanceof Double number && number == 0) || (value instanceof Float other && other == 0);
    }

    @Override
    public FilterPredicate visit(Operators.And operator) {
        return FilterApi.and(
                operator.getLeft().accept(this), operator.getRight().accept(this));
    }

    @Override
    public FilterPredicate visit(Operators.Or operator) {
        return FilterApi.or(operator.getLeft().accept(this), operator.getRight().accept(this));
    }

    @Override
    public FilterPredicate visit(Operators.Not operator) {
        throw new AssertionError(operator + " was to be rewritten");
    }

    // What follows lets through all that it should, or is not ours to know.

    @Override
    public <T extends Comparable<T>> FilterPredicate visit(Operators.NotEq<T> operator) {
        return operator;
    }

    @Override
    public <T extends Comparable<T>> FilterPredicate visit(Operators.NotIn<T> operator) {
        return operator;
    }

    @Override
    public <T extends Comparable<T>> FilterPredicate visit(Operators.Lt<T> operator) {
        return operator;
    }

    @Override
    public <T extends Comparable<T>> FilterPredicate visit(Operators.Gt<T> operator) {
        return operator;
    }

    @Override
    public <T extends Comparable<T>> FilterPredicate visit(Operators.Contains<T> operator) {
        return operator;
    }

    @Override
    public <T extends Comparable<T>, U extends UserDefinedPredicate<T>> FilterPredicate visit(
            Operators.UserDefined<T, U> operator) {
        return operator;
    }

    @Override
    public <T extends Comparable<T>, U extends UserDefinedPredicate<T>> FilterPredicate visit(
            Operators.LogicalNotUserDefined<T, U> operator) {
        return operator;
    }
}
