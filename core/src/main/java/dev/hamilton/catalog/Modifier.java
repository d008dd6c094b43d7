package dev.hamilton.catalog;

import dev.hamilton.annotation.Naming;
import dev.hamilton.model.Tags;

/**
 * What an annotation on a method asks for beyond the plain function: data, to which {@code dev.hamilton.expand} gives
 * meaning. Immutable.
 *
 * @since 0.1
 */
public sealed interface Modifier {
    /**
     * One branch per case: a new case cannot be added without every reader being told.
     *
     * @param cases what to do with each
     * @param <R> the result
     * @return what the branch for this case returns
     */
    <R> R fold(Cases<R> cases);

    /**
     * A branch for every modifier.
     *
     * @param <R> the result
     */
    interface Cases<R> {
        /**
         * The branch for tags.
         *
         * @param tag the modifier
         * @return the result
         */
        R tag(Tag tag);

        /**
         * The branch for extracted fields.
         *
         * @param fields the modifier
         * @return the result
         */
        R extractFields(ExtractFields fields);
    }

    /**
     * Labels the nodes that are the function's last word: the extracted ones if there are any, else its own. The label
     * {@code secret} goes to both.
     *
     * @param tags the labels
     */
    record Tag(Tags tags) implements Modifier {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.tag(this);
        }
    }

    /**
     * Makes a node of each component of the record that the function returns.
     *
     * @param prefix put before each component's name
     * @param naming how a component's name becomes a node's
     */
    record ExtractFields(String prefix, Naming naming) implements Modifier {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.extractFields(this);
        }
    }
}
