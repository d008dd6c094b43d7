package dev.hamilton.reader;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a generated catalog tells a compiler that sees it in another jar, where it cannot be run: the names that the class
 * file of the module's class does not hold.
 *
 * @since 0.1
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface CatalogOf {
    /**
     * The class that the catalog was generated from.
     *
     * @return the module's class
     */
    Class<?> value();

    /**
     * Its methods that have parameters: name, and type and name of each parameter. Types are erased and in the spelling of
     * {@link dev.hamilton.model.ValueType}; the name of one that is marked {@code @Nullable} ends with a question mark.
     *
     * @return for example {@code spendPerSignup(double spend,java.lang.Double signups?)}
     */
    String[] signatures();
}
