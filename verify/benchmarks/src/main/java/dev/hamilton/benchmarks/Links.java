package dev.hamilton.benchmarks;

import dev.hamilton.Driver;
import dev.hamilton.Module;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Exclude;
import dev.hamilton.run.Executor;
import dev.hamilton.run.Executors;
import java.util.ArrayList;
import java.util.List;

/** A chain of functions of three operations each, and the forms in which an expert would write it. */
@Dataflow
final class Links {
    private static final int BLOCK = 512;
    private static final int PER_LOOP = 4;

    private Links() {}

    static double link(double x, double y) {
        return (x * 0.99 + y) * 0.5;
    }

    /** A driver of a chain; its nodes are {@code n1_link}, {@code n2_link} and so on, and read {@code x} and {@code y}. */
    @Exclude
    static Driver chain(int nodes) {
        return chainOn(Executors.sequential(), nodes);
    }

    @Exclude
    static Driver chainOn(Executor executor, int nodes) {
        List<Module> modules = new ArrayList<>();
        for (int i = 1; i <= nodes; i++) {
            String read = i == 1 ? "x" : "n" + (i - 1) + "_link";
            modules.add(
                    Module.of(Links.class).prefix("n" + i + "_").wire("x", read).wire("y", "y"));
        }
        return Driver.builder().modules(modules).executor(executor).build();
    }

    @Exclude
    static List<String> names(int nodes) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= nodes; i++) {
            names.add("n" + i + "_link");
        }
        return names;
    }

    /** A loop over whole columns for each node; every column is kept, in new arrays. */
    @Exclude
    static double[][] separateLoops(double[] x, double[] y, int nodes) {
        double[][] columns = new double[nodes][];
        double[] read = x;
        for (int i = 0; i < nodes; i++) {
            double[] column = new double[read.length];
            loop(read, y, column);
            columns[i] = column;
            read = column;
        }
        return columns;
    }

    private static void loop(double[] x, double[] y, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = link(x[i], y[i]);
        }
    }

    /** One loop for all nodes: 20 or 100 of them. */
    @Exclude
    static double[] oneLoop(double[] x, double[] y, int nodes) {
        double[] last = new double[x.length];
        if (nodes == 20) {
            for (int i = 0; i < last.length; i++) {
                last[i] = twenty(x[i], y[i]);
            }
        } else {
            for (int i = 0; i < last.length; i++) {
                last[i] = hundred(x[i], y[i]);
            }
        }
        return last;
    }

    @Exclude
    static double ten(double x, double y) {
        double five = link(link(link(link(link(x, y), y), y), y), y);
        return link(link(link(link(link(five, y), y), y), y), y);
    }

    @Exclude
    static double twenty(double x, double y) {
        return ten(ten(x, y), y);
    }

    @Exclude
    static double hundred(double x, double y) {
        return twenty(twenty(twenty(twenty(twenty(x, y), y), y), y), y);
    }

    /**
     * Buffers for {@link #blocks}: what is computed, and the other column once for each function of a loop. Where C2 sees that
     * they are the same, it loads the column once, then often pairs its use by one function in a row with its use by another in
     * the next, finds no vectors, and the loop takes four times as long.
     */
    @Exclude
    static double[][] buffers() {
        double[] others = new double[BLOCK + 72];
        return new double[][] {new double[BLOCK + 8], others, others, others, others};
    }

    /** Blocks that stay in the cache, four nodes a loop; the last column. */
    @Exclude
    static double[] blocks(double[] x, double[] y, int nodes, double[][] buffers) {
        double[] last = new double[x.length];
        for (int from = 0; from < x.length; from += BLOCK) {
            int count = Math.min(BLOCK, x.length - from);
            System.arraycopy(x, from, buffers[0], 0, count);
            System.arraycopy(y, from, buffers[1], 0, count);
            for (int node = 0; node < nodes; node += PER_LOOP) {
                four(buffers, count);
            }
            System.arraycopy(buffers[0], 0, last, from, count);
        }
        return last;
    }

    private static void four(double[][] buffers, int count) {
        double[] x = buffers[0];
        double[] y1 = buffers[1];
        double[] y2 = buffers[2];
        double[] y3 = buffers[3];
        double[] y4 = buffers[4];
        for (int i = 0; i < count; i++) {
            x[i] = link(link(link(link(x[i], y1[i]), y2[i]), y3[i]), y4[i]);
        }
    }

    /** Blocks that stay in the cache; every column is kept. */
    @Exclude
    static double[][] blocksOfAll(double[] x, double[] y, int nodes) {
        double[][] columns = new double[nodes][x.length];
        double[][] buffers = new double[PER_LOOP + 1][BLOCK + 8];
        double[] others = new double[BLOCK + 8];
        for (int from = 0; from < x.length; from += BLOCK) {
            int count = Math.min(BLOCK, x.length - from);
            System.arraycopy(x, from, buffers[0], 0, count);
            System.arraycopy(y, from, others, 0, count);
            for (int node = 0; node < nodes; node += PER_LOOP) {
                four(buffers, others, count);
                for (int i = 0; i < PER_LOOP; i++) {
                    System.arraycopy(buffers[i + 1], 0, columns[node + i], from, count);
                }
                System.arraycopy(buffers[PER_LOOP], 0, buffers[0], 0, count);
            }
        }
        return columns;
    }

    private static void four(double[][] buffers, double[] y, int count) {
        double[] x = buffers[0];
        double[] first = buffers[1];
        double[] second = buffers[2];
        double[] third = buffers[3];
        double[] fourth = buffers[4];
        for (int i = 0; i < count; i++) {
            double a = link(x[i], y[i]);
            double b = link(a, y[i]);
            double c = link(b, y[i]);
            first[i] = a;
            second[i] = b;
            third[i] = c;
            fourth[i] = link(c, y[i]);
        }
    }
}
