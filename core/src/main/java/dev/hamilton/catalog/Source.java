package dev.hamilton.catalog;

import dev.hamilton.model.NodeName;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Where a parameter's argument comes from. Immutable.
 *
 * @since 0.1
 */
public sealed interface Source {
    /**
     * A node.
     *
     * @param name the node's name
     * @param absence what is passed when nothing provides it
     */
    record Node(NodeName name, Absence absence) implements Source {
        @Override
        public String toString() {
            return name.text();
        }
    }

    /**
     * A constant.
     *
     * @param text the constant, in the notation of {@link Literals}
     */
    record Constant(String text) implements Source {
        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * Several nodes and constants that are passed together, as a list or a map. Where functions are expanded, each has a
     * parameter of its own.
     *
     * @param members what is passed, in order
     */
    record Group(List<Member> members) implements Source {
        /** Copies the members. */
        public Group {
            members = List.copyOf(members);
        }

        @Override
        public String toString() {
            return members.stream().map(member -> member.source().toString()).collect(Collectors.joining(", "));
        }
    }

    /**
     * One member of a group.
     *
     * @param key its key in a map
     * @param source a node or a constant
     */
    record Member(String key, Source source) {
        /** Refuses null. */
        public Member {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(source, "source");
        }
    }
}
