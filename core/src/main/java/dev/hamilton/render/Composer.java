package dev.hamilton.render;

import dev.hamilton.graph.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Puts the chosen nodes of a scene together to items, edges and groups. Every node is drawn by one item, its holder; a
 * boxed input by a box for each holder that reads it.
 */
final class Composer {
    private static final int NO_ITEM = -1;

    private final Scene scene;
    private final BitSet chosen;
    private final Inputs inputs;
    private final @Nullable String[] groupOf;
    private final Set<String> folded = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Item> items = new ArrayList<>();
    private final Map<String, List<Integer>> groups = new LinkedHashMap<>();
    private final Map<Long, View.Edge> edges = new LinkedHashMap<>();

    Composer(Scene scene, BitSet chosen, Inputs inputs, Grouping grouping) {
        this.scene = scene;
        this.chosen = chosen;
        this.inputs = inputs;
        this.groupOf = new String[scene.size()];
        chosen.stream()
                .forEach(i -> groupOf[i] = grouping.groupOf(scene.node(i)).orElse(null));
        adoptInputs();
    }

    /* An input without a group joins that of its readers, if all are in one. */
    private void adoptInputs() {
        Map<Integer, Set<String>> readers = new HashMap<>();
        chosen.stream().forEach(reader -> {
            for (int read : scene.reads(reader)) {
                if (chosen.get(read) && groupOf[read] == null && scene.reads(read).length == 0) {
                    readers.computeIfAbsent(read, each -> new HashSet<>())
                            .add(Optional.ofNullable(groupOf[reader]).orElse(""));
                }
            }
        });
        readers.forEach((input, names) -> {
            String only = names.iterator().next();
            if (names.size() == 1 && !only.isEmpty() && isInput(input)) {
                groupOf[input] = only;
            }
        });
    }

    int size() {
        return chosen.cardinality();
    }

    void fold(Predicate<String> names) {
        chosen.stream().mapToObj(i -> groupOf[i]).forEach(name -> {
            if (name != null && names.test(name)) {
                folded.add(name);
            }
        });
    }

    List<Item> items() {
        return items;
    }

    List<View.Edge> edges() {
        return edges.values().stream()
                .sorted(Comparator.comparingInt(View.Edge::to))
                .toList();
    }

    List<View.Group> groups() {
        List<View.Group> drawn = new ArrayList<>();
        groups.forEach((name, members) -> drawn.add(new View.Group(name, members)));
        return drawn;
    }

    void compose(IntFunction<Item.Single> singles) {
        Item.Single[] drawn = new Item.Single[scene.size()];
        chosen.stream().forEach(i -> drawn[i] = singles.apply(i));
        chosen.stream().forEach(i -> ids.add(scene.node(i).name().text()));
        BitSet boxed = boxed(drawn);
        int[] holders = new int[scene.size()];
        Arrays.fill(holders, NO_ITEM);
        Map<String, List<Integer>> members = membersOfFolded();
        Map<List<Integer>, Integer> shared = new HashMap<>();
        for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
            if (boxed.get(i) || holders[i] != NO_ITEM) {
                continue;
            }
            @Nullable String group = groupOf[i];
            boolean fold = group != null && folded.contains(group);
            List<Integer> held = fold ? members.getOrDefault(group, List.of()) : List.of(i);
            int box = inputs == Inputs.HIDDEN ? NO_ITEM : box(held, boxed, shared, fold ? null : group);
            int holder = fold && group != null ? add(folded(group, held, drawn), null) : add(drawn[i], group);
            held.forEach(each -> holders[each] = holder);
            if (box != NO_ITEM) {
                connect(box, holder);
            }
        }
        connect(holders);
    }

    private Map<String, List<Integer>> membersOfFolded() {
        Map<String, List<Integer>> members = new HashMap<>();
        chosen.stream().forEach(i -> {
            @Nullable String group = groupOf[i];
            if (group != null && folded.contains(group)) {
                members.computeIfAbsent(group, each -> new ArrayList<>()).add(i);
            }
        });
        return members;
    }

    /* Inputs that are not drawn by themselves: unmarked ones that something reads, or all unmarked ones if they are hidden. */
    private BitSet boxed(Item.Single[] drawn) {
        BitSet read = new BitSet();
        chosen.stream().forEach(reader -> Arrays.stream(scene.reads(reader)).forEach(read::set));
        BitSet boxed = new BitSet();
        if (inputs != Inputs.APART) {
            chosen.stream()
                    .filter(i ->
                            drawn[i].role() == Role.INPUT && drawn[i].marks().isEmpty())
                    .filter(i -> read.get(i) || inputs == Inputs.HIDDEN)
                    .filter(i -> groupOf[i] == null || !folded.contains(groupOf[i]))
                    .forEach(boxed::set);
        }
        return boxed;
    }

    private int box(List<Integer> readers, BitSet boxed, Map<List<Integer>, Integer> shared, @Nullable String group) {
        Set<Integer> rows = new LinkedHashSet<>();
        readers.forEach(
                reader -> Arrays.stream(scene.reads(reader)).filter(boxed::get).forEach(rows::add));
        if (rows.isEmpty()) {
            return NO_ITEM;
        }
        List<Integer> sorted = rows.stream().sorted().toList();
        @Nullable Integer known = inputs == Inputs.SHARED ? shared.get(sorted) : null;
        if (known != null) {
            return known;
        }
        String id = unique("_" + scene.node(readers.get(0)).name() + "_inputs");
        int box = add(
                new Item.InputBox(id, rows.stream().map(scene::node).toList()), inputs == Inputs.SHARED ? null : group);
        shared.put(sorted, box);
        return box;
    }

    private Item folded(String group, List<Integer> members, Item.Single[] drawn) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        members.forEach(each -> marks.addAll(drawn[each].marks()));
        return new Item.Folded(
                unique("group:" + group),
                group,
                members.stream().map(scene::node).toList(),
                marks);
    }

    private int add(Item item, @Nullable String group) {
        if (group != null) {
            groups.computeIfAbsent(group, each -> new ArrayList<>()).add(items.size());
        }
        items.add(item);
        return items.size() - 1;
    }

    private void connect(int[] holders) {
        for (int reader = chosen.nextSetBit(0); reader >= 0; reader = chosen.nextSetBit(reader + 1)) {
            for (int read : scene.reads(reader)) {
                if (holders[read] != NO_ITEM && holders[reader] != NO_ITEM && holders[read] != holders[reader]) {
                    connect(holders[read], holders[reader]);
                }
            }
        }
    }

    private void connect(int from, int to) {
        boolean path = items.get(from).marks().contains(Mark.PATH)
                && items.get(to).marks().contains(Mark.PATH);
        edges.putIfAbsent(((long) from << 32) | to, new View.Edge(from, to, path));
    }

    private boolean isInput(int index) {
        return scene.node(index) instanceof Node.Input;
    }

    private String unique(String id) {
        String free = id;
        while (!ids.add(free)) {
            free += "_";
        }
        return free;
    }
}
