package dev.hamilton.render;

import dev.hamilton.graph.Node;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what a picture shows. Each choice of nodes narrows those before it: what is shown fits all of them. Confined to
 * one thread.
 *
 * @since 0.1
 */
public final class ViewBuilder {
    /** How many nodes can be looked at as a whole; of more, one looks at groups first. */
    public static final int LEGIBLE = 300;

    private final Scene scene;
    private final BitSet chosen = new BitSet();
    private final Map<Integer, Set<Mark>> marks = new HashMap<>();
    private final Map<String, String> config = new HashMap<>();
    private final Set<String> folded = new HashSet<>();
    private @Nullable Reach reach;
    private @Nullable Grouping grouping;
    private @Nullable Inputs inputs;
    private @Nullable Orientation orientation;
    private @Nullable Function<Node, Optional<Style>> style;
    private int foldAbove = Integer.MAX_VALUE;
    private boolean legend = true;

    ViewBuilder(Scene scene) {
        this.scene = scene;
        chosen.set(0, scene.size());
    }

    /**
     * Shows nodes and everything they need.
     *
     * @param names nodes
     * @return this builder
     * @throws IllegalArgumentException if there is no such node
     */
    public ViewBuilder upstreamOf(String... names) {
        chosen.and(reach().upstream(indexes(names), Integer.MAX_VALUE));
        return this;
    }

    /**
     * Shows nodes and everything that needs them.
     *
     * @param names nodes
     * @return this builder
     * @throws IllegalArgumentException if there is no such node
     */
    public ViewBuilder downstreamOf(String... names) {
        chosen.and(reach().downstream(indexes(names), Integer.MAX_VALUE));
        return this;
    }

    /**
     * Shows the nodes on the ways from one to another.
     *
     * @param from a node
     * @param to a node
     * @return this builder, which shows nothing if no way leads there
     * @throws IllegalArgumentException if there is no such node
     */
    public ViewBuilder between(String from, String to) {
        chosen.and(reach().between(scene.indexOf(from), scene.indexOf(to)));
        return this;
    }

    /**
     * Shows a node and what is near.
     *
     * @param name a node
     * @param up over how many edges to go to what it needs
     * @param down over how many edges to go to what needs it
     * @return this builder
     * @throws IllegalArgumentException if there is no such node, or a number is negative
     */
    public ViewBuilder around(String name, int up, int down) {
        if (up < 0 || down < 0) {
            throw new IllegalArgumentException("hops are counted from 0, not %d up and %d down".formatted(up, down));
        }
        BitSet centre = indexes(name);
        BitSet near = reach().upstream(centre, up);
        near.or(reach().downstream(centre, down));
        chosen.and(near);
        return this;
    }

    /**
     * Shows nodes by their names.
     *
     * @param pattern a name in which {@code *} stands for any characters and {@code ?} for one
     * @return this builder
     */
    public ViewBuilder matching(String pattern) {
        Pattern names = Pattern.compile("\\Q"
                + pattern.replace("\\E", "\\E\\\\E\\Q").replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E");
        return keep(node -> names.matcher(node.name().text()).matches());
    }

    /**
     * Shows nodes by their labels.
     *
     * @param key a label's key
     * @param values values of which a node must have all; none to ask for the key alone
     * @return this builder
     */
    public ViewBuilder tagged(String key, String... values) {
        List<String> wanted = List.of(values);
        return keep(node ->
                node.tags().get(key).filter(each -> each.containsAll(wanted)).isPresent());
    }

    /**
     * Shows nodes of which something is said so far, and what they read.
     *
     * @param up over how many edges to go to what they need
     * @param any marks of which a node must have one
     * @return this builder
     */
    public ViewBuilder marked(int up, Mark... any) {
        BitSet wanted = new BitSet();
        for (int i = 0; i < scene.size(); i++) {
            if (!Collections.disjoint(said(i), List.of(any))) {
                wanted.set(i);
            }
        }
        chosen.and(reach().upstream(wanted, up));
        return this;
    }

    /**
     * Says something about nodes, whether they are shown or not.
     *
     * @param mark what is said
     * @param names nodes
     * @return this builder
     * @throws IllegalArgumentException if there is no such node
     */
    public ViewBuilder mark(Mark mark, String... names) {
        return mark(mark, indexes(names));
    }

    /**
     * Points out the ways from one node to another.
     *
     * @param from a node
     * @param to a node
     * @return this builder
     * @throws IllegalArgumentException if there is no such node
     */
    public ViewBuilder path(String from, String to) {
        return mark(Mark.PATH, reach().between(scene.indexOf(from), scene.indexOf(to)));
    }

    /**
     * Draws inputs as configuration, with their values. Without them, what the config chose nodes by is drawn as
     * configuration with its type.
     *
     * @param values the text of each value by the name of its node; names that are no inputs are not drawn
     * @return this builder
     */
    public ViewBuilder config(Map<String, String> values) {
        config.putAll(values);
        return this;
    }

    /**
     * Says how inputs are shown; if nothing is said, each by itself.
     *
     * @param how how they are shown
     * @return this builder
     * @throws IllegalStateException if it was said before
     */
    public ViewBuilder inputs(Inputs how) {
        refuseTwice(inputs, "inputs");
        inputs = how;
        return this;
    }

    /**
     * Draws nodes together.
     *
     * @param groups which nodes belong together
     * @return this builder
     * @throws IllegalStateException if it was said before
     */
    public ViewBuilder group(Grouping groups) {
        refuseTwice(grouping, "groups");
        grouping = groups;
        return this;
    }

    /**
     * Draws groups without what is in them.
     *
     * @param names names of groups; others are ignored
     * @return this builder
     */
    public ViewBuilder fold(String... names) {
        folded.addAll(List.of(names));
        return this;
    }

    /**
     * Draws all groups without what is in them if the picture would not be legible otherwise.
     *
     * @param nodes how many nodes are shown at most with their groups unfolded; 0 to fold always
     * @return this builder
     */
    public ViewBuilder foldAbove(int nodes) {
        foldAbove = nodes;
        return this;
    }

    /**
     * Turns the picture; if nothing is said, data flows from left to right.
     *
     * @param way which way data flows
     * @return this builder
     * @throws IllegalStateException if it was said before
     */
    public ViewBuilder orientation(Orientation way) {
        refuseTwice(orientation, "orientation");
        orientation = way;
        return this;
    }

    /**
     * Explains the kinds of items, or does not; if nothing is said, it does.
     *
     * @param explained whether there is a legend
     * @return this builder
     */
    public ViewBuilder legend(boolean explained) {
        legend = explained;
        return this;
    }

    /**
     * Gives nodes colours of the user's own. Marks are drawn over them. A node's name as text is {@code node.name().text()}.
     *
     * @param colours the colour of a node, or empty for the usual one; a pure function
     * @return this builder
     * @throws IllegalStateException if it was said before
     */
    public ViewBuilder style(Function<Node, Optional<Style>> colours) {
        refuseTwice(style, "style");
        style = colours;
        return this;
    }

    /**
     * How many nodes are chosen so far.
     *
     * @return zero or more, before groups are folded and inputs hidden
     */
    public int size() {
        return chosen.cardinality();
    }

    /**
     * The view. The builder may be used on.
     *
     * @return what was chosen
     */
    public View build() {
        Composer composer = new Composer(
                scene,
                chosen,
                inputs == null ? Inputs.APART : inputs,
                grouping == null ? node -> Optional.empty() : grouping);
        boolean all = composer.size() > foldAbove;
        composer.fold(all ? name -> true : Set.copyOf(folded)::contains);
        composer.compose(this::single);
        return new View(
                composer.items(),
                composer.edges(),
                composer.groups(),
                orientation == null ? Orientation.LEFT_TO_RIGHT : orientation,
                legend);
    }

    private Item.Single single(int index) {
        Node node = scene.node(index);
        @Nullable String value = config.get(node.name().text());
        boolean isConfig = node instanceof Node.Input && (value != null || scene.isConfig(index));
        return new Item.Single(
                node,
                isConfig ? Role.CONFIG : Role.of(node),
                value != null && isConfig ? value : scene.type(index).display(),
                scene.shape(index),
                said(index),
                style == null ? null : style.apply(node).orElse(null));
    }

    private Set<Mark> said(int index) {
        Set<Mark> said = EnumSet.noneOf(Mark.class);
        said.addAll(scene.marks(index));
        said.addAll(marks.getOrDefault(index, Set.of()));
        return said;
    }

    private ViewBuilder keep(Predicate<Node> wanted) {
        for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
            if (!wanted.test(scene.node(i))) {
                chosen.clear(i);
            }
        }
        return this;
    }

    private ViewBuilder mark(Mark mark, BitSet indexes) {
        indexes.stream()
                .forEach(index -> marks.computeIfAbsent(index, each -> EnumSet.noneOf(Mark.class))
                        .add(mark));
        return this;
    }

    private BitSet indexes(String... names) {
        BitSet indexes = new BitSet();
        for (String name : names) {
            indexes.set(scene.indexOf(name));
        }
        return indexes;
    }

    private Reach reach() {
        if (reach == null) {
            reach = new Reach(scene);
        }
        return reach;
    }

    private static void refuseTwice(@Nullable Object before, String what) {
        if (before != null) {
            throw new IllegalStateException("the %s of this view were chosen before".formatted(what));
        }
    }
}
