package dev.hamilton.render;

import dev.hamilton.annotation.Naming;
import dev.hamilton.catalog.NodeNaming;
import dev.hamilton.graph.Graph;
import dev.hamilton.graph.Node;
import dev.hamilton.model.SourceRef;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which nodes belong together. An input that is left out, and that only one group reads, is drawn with that group.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Grouping {
    /**
     * The group of a node.
     *
     * @param node the node
     * @return the name of its group, or empty if it stands by itself
     */
    Optional<String> groupOf(Node node);

    /**
     * By the class or the module that the functions stand in.
     *
     * @return groups that are called after the simple names of classes
     */
    static Grouping module() {
        return node -> node.fold(computed -> Optional.of(simpleName(computed.source())), input -> Optional.empty());
    }

    /**
     * By what stands in a node's name before the name of its function: the prefix under which its module was mounted, or
     * in which its function put it.
     *
     * @return groups that are called after prefixes, without the punctuation they end with
     */
    static Grouping prefix() {
        return node -> node.fold(computed -> prefixOf(computed), input -> Optional.empty());
    }

    /**
     * By the place where the function was mounted: its prefix, or where there is none its module. A node whose name is not
     * that of its function, as those of a parameterized one are, is mounted under a prefix if its name begins with it and
     * other functions of its module are mounted there.
     *
     * @param graph the graph whose nodes are grouped
     * @return groups that are called after prefixes and classes
     */
    static Grouping place(Graph graph) {
        Map<String, NavigableSet<String>> mounts = new HashMap<>();
        for (Node node : graph.nodes()) {
            prefix().groupOf(node)
                    .ifPresent(group -> mounts.computeIfAbsent(
                                    node.source().type(), type -> new TreeSet<>(Comparator.reverseOrder()))
                            .add(group));
        }
        return node -> prefix().groupOf(node).or(() -> mounted(node, mounts)).or(() -> module().groupOf(node));
    }

    /* In descending order, of two prefixes that both fit the longer comes first. */
    private static Optional<String> mounted(Node node, Map<String, NavigableSet<String>> mounts) {
        String name = node.name().text();
        return node.fold(
                computed -> mounts.getOrDefault(node.source().type(), Collections.emptyNavigableSet()).stream()
                        .filter(prefix -> name.length() > prefix.length()
                                && name.startsWith(prefix)
                                && !Character.isLetterOrDigit(name.codePointAt(prefix.length())))
                        .findFirst(),
                input -> Optional.empty());
    }

    /**
     * By label.
     *
     * @param key the label's key
     * @return groups that are called after the label's values, or after the key of a label without values
     */
    static Grouping tag(String key) {
        return node -> node.tags().get(key).map(values -> values.isEmpty() ? key : String.join(", ", values));
    }

    private static String simpleName(SourceRef source) {
        return SourceRef.of(source.type(), "").toString();
    }

    private static Optional<String> prefixOf(Node.Computed computed) {
        String name = computed.name().text();
        String member = computed.source().member();
        for (String own : List.of(member, NodeNaming.apply(Naming.SNAKE_CASE, member))) {
            if (!own.isEmpty() && name.length() > own.length() && name.endsWith(own)) {
                String prefix = name.substring(0, name.length() - own.length());
                String bare = prefix.replaceFirst("[._\\-:/]+$", "");
                return Optional.of(bare.isEmpty() ? prefix : bare);
            }
        }
        return Optional.empty();
    }
}
