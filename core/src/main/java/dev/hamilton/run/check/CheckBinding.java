package dev.hamilton.run.check;

import dev.hamilton.catalog.Code;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.quality.Validator;
import java.util.function.Function;

/**
 * What checks need to become something that can be called. Immutable.
 *
 * @param columns reads columns
 * @param classes finds the class of a binary name
 * @param validators finds the validators that were written by hand
 * @param words puts a value into a few words
 * @since 0.1
 */
public record CheckBinding(
        ColumnRegistry columns,
        Function<String, Class<?>> classes,
        Function<Code, Validator<Object>> validators,
        Function<Object, String> words) {}
