package dev.hamilton.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Labels single nodes of a method that has several. Wins over a {@link Tag} of the same key, wherever that one stands.
 *
 * <pre>{@code
 * @ExtractFields
 * @Tag(key = "owner", value = "weather")
 * @TagOutput(target = "high", key = "unit", value = "celsius")
 * static Weather weather(String city) { ... }
 * }</pre>
 *
 * @since 0.1
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(TagOutput.All.class)
public @interface TagOutput {
    /**
     * Which of the method's nodes are labelled.
     *
     * @return at least one name
     */
    String[] target();

    /**
     * What is said.
     *
     * @return a key, such as {@code owner}; {@code secret} keeps a node's values out of messages, and those of the method's
     *     nodes that it is made of
     */
    String key();

    /**
     * What the nodes have.
     *
     * @return one value, several, or none
     */
    String[] value() default {};

    /**
     * Holds several; written by the compiler when the annotation is repeated.
     *
     * @since 0.1
     */
    @Documented
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {
        /**
         * The repeated labels.
         *
         * @return labels in source order
         */
        TagOutput[] value();
    }
}
