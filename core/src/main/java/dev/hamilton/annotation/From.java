package dev.hamilton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Wires a parameter to a node whose name differs from the parameter's.
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface From {
    /**
     * The name of the node that supplies the parameter.
     *
     * @return a node name, taken as it is
     */
    String value();
}
