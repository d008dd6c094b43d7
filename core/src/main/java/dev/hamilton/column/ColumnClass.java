package dev.hamilton.column;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells a compiler that a class is a column, and of what: the same that its {@link ColumnType} answers in a running
 * program, which javac, seeing only class files, cannot ask.
 *
 * <p>Column classes of one family stand in one package; that is where the compiler looks for them.
 *
 * @since 0.1
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface ColumnClass {
    /**
     * Which columns this class belongs with.
     *
     * @return the family, as {@link ColumnType#family()} names it
     */
    String family();

    /**
     * What one element is, as a lifted function sees it.
     *
     * @return a class, or {@code void.class} for the class's first type argument, which may then be any reference type
     */
    Class<?> element() default void.class;
}
