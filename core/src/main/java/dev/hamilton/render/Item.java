package dev.hamilton.render;

import dev.hamilton.graph.Node;
import dev.hamilton.model.Shape;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a picture. Immutable.
 *
 * @since 0.1
 */
public sealed interface Item {
    /**
     * What identifies it in its picture.
     *
     * @return for a node its name; unique in a view
     */
    String id();

    /**
     * What is said about it.
     *
     * @return marks, in their order
     */
    Set<Mark> marks();

    /**
     * One branch per case: a new case cannot be added without every writer being told.
     *
     * @param single what to do with a node
     * @param box what to do with a box of inputs
     * @param folded what to do with a folded group
     * @param <R> the result
     * @return what the branch returns
     */
    <R> R fold(Function<Single, R> single, Function<InputBox, R> box, Function<Folded, R> folded);

    /**
     * A node.
     *
     * @param node the node
     * @param role what it is for
     * @param detail what is said beneath its name: the type of its value, or the value of configuration
     * @param shape whether its value is a column, or null where no plan says so
     * @param marks what is said about it
     * @param style a colour of the user's own, or null
     */
    record Single(
            Node node,
            Role role,
            String detail,
            @Nullable Shape shape,
            Set<Mark> marks,
            @Nullable Style style) implements Item {
        /** Copies the marks. */
        public Single {
            marks = copy(marks);
        }

        @Override
        public String id() {
            return node.name().text();
        }

        @Override
        public <R> R fold(Function<Single, R> single, Function<InputBox, R> box, Function<Folded, R> folded) {
            return single.apply(this);
        }
    }

    /**
     * The inputs of a reader, or of several that read the same.
     *
     * @param id what identifies the box
     * @param inputs at least one, in the order in which the reader asks for them
     */
    record InputBox(String id, List<Node> inputs) implements Item {
        /** Copies the inputs. */
        public InputBox {
            inputs = List.copyOf(inputs);
        }

        @Override
        public Set<Mark> marks() {
            return Set.of();
        }

        @Override
        public <R> R fold(Function<Single, R> single, Function<InputBox, R> box, Function<Folded, R> folded) {
            return box.apply(this);
        }
    }

    /**
     * A group of which only the name is drawn.
     *
     * @param id what identifies it
     * @param name what the group is called
     * @param members its nodes, at least one
     * @param marks what is said about some of them
     */
    record Folded(String id, String name, List<Node> members, Set<Mark> marks) implements Item {
        /** Copies the members and the marks. */
        public Folded {
            members = List.copyOf(members);
            marks = copy(marks);
        }

        /**
         * What is said beneath the name.
         *
         * @return for example {@code 46 nodes}
         */
        public String detail() {
            return members.size() + (members.size() == 1 ? " node" : " nodes");
        }

        @Override
        public <R> R fold(Function<Single, R> single, Function<InputBox, R> box, Function<Folded, R> folded) {
            return folded.apply(this);
        }
    }

    private static Set<Mark> copy(Set<Mark> marks) {
        return marks.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(marks));
    }
}
