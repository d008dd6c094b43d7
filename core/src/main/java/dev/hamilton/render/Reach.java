package dev.hamilton.render;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.function.IntFunction;

/** Which nodes of a scene lead to others, and which are led to. */
final class Reach {
    private static final int[] NONE = {};

    private final Scene scene;
    private final int[][] readers;

    Reach(Scene scene) {
        this.scene = scene;
        this.readers = readers(scene);
    }

    /** Nodes and all that they need within so many steps, they themselves included. */
    BitSet upstream(BitSet from, int hops) {
        return spread(from, hops, scene::reads);
    }

    /** Nodes and all that needs them within so many steps, they themselves included. */
    BitSet downstream(BitSet from, int hops) {
        return spread(from, hops, index -> readers[index]);
    }

    /** The nodes on the ways from one to another, both included; none if no way leads there. */
    BitSet between(int from, int to) {
        BitSet ways = downstream(only(from), Integer.MAX_VALUE);
        ways.and(upstream(only(to), Integer.MAX_VALUE));
        return ways;
    }

    static BitSet only(int index) {
        BitSet one = new BitSet();
        one.set(index);
        return one;
    }

    private static BitSet spread(BitSet from, int hops, IntFunction<int[]> neighbours) {
        BitSet reached = (BitSet) from.clone();
        Deque<Integer> edge = new ArrayDeque<>();
        from.stream().forEach(edge::add);
        for (int hop = 0; hop < hops && !edge.isEmpty(); hop++) {
            for (int left = edge.size(); left > 0; left--) {
                for (int neighbour : neighbours.apply(edge.remove())) {
                    if (!reached.get(neighbour)) {
                        reached.set(neighbour);
                        edge.add(neighbour);
                    }
                }
            }
        }
        return reached;
    }

    private static int[][] readers(Scene scene) {
        int[] counts = new int[scene.size()];
        for (int i = 0; i < scene.size(); i++) {
            for (int read : scene.reads(i)) {
                counts[read]++;
            }
        }
        int[][] readers = new int[scene.size()][];
        for (int i = 0; i < readers.length; i++) {
            readers[i] = counts[i] == 0 ? NONE : new int[counts[i]];
        }
        int[] filled = new int[scene.size()];
        for (int i = 0; i < scene.size(); i++) {
            for (int read : scene.reads(i)) {
                readers[read][filled[read]++] = i;
            }
        }
        return readers;
    }
}
