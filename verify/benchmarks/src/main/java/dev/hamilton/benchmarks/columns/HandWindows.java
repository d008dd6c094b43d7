package dev.hamilton.benchmarks.columns;

/** Windows over arrays by hand, each in one pass whatever its width. The first rows are NaN until the window is full. */
final class HandWindows {
    private HandWindows() {}

    /** Sums, what leaves is taken away: it drifts, and that is what one writes. */
    static double[] mean(double[] x, int width) {
        double[] means = new double[x.length];
        double sum = 0;
        for (int i = 0; i < means.length; i++) {
            sum += x[i];
            if (i >= width) {
                sum -= x[i - width];
            }
            means[i] = i < width - 1 ? Double.NaN : sum / width;
        }
        return means;
    }

    /** Welford, with what leaves taken away. */
    static double[] std(double[] x, int width) {
        double[] stds = new double[x.length];
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < stds.length; i++) {
            if (i < width) {
                double from = x[i] - mean;
                mean += from / (i + 1);
                squares += from * (x[i] - mean);
            } else {
                double change = x[i] - x[i - width];
                double before = mean;
                mean += change / width;
                squares += change * (x[i] - mean + x[i - width] - before);
            }
            stds[i] = i < width - 1 ? Double.NaN : Math.sqrt(Math.max(0, squares) / (width - 1));
        }
        return stds;
    }

    /** A queue of those that can still be the smallest. */
    static double[] min(double[] x, int width) {
        double[] smallest = new double[x.length];
        int[] queue = new int[Integer.highestOneBit(width) * 2];
        int mask = queue.length - 1;
        int head = 0;
        int tail = 0;
        for (int i = 0; i < smallest.length; i++) {
            if (tail > head && queue[head & mask] <= i - width) {
                head++;
            }
            while (tail > head && x[queue[(tail - 1) & mask]] >= x[i]) {
                tail--;
            }
            queue[tail++ & mask] = i;
            smallest[i] = i < width - 1 ? Double.NaN : x[queue[head & mask]];
        }
        return smallest;
    }

    /** Weights 1, 1-alpha, (1-alpha)^2, ... divided by their sum. */
    static double[] ewm(double[] x, double alpha) {
        double[] means = new double[x.length];
        double weighted = 0;
        double weights = 0;
        for (int i = 0; i < means.length; i++) {
            weighted = weighted * (1 - alpha) + x[i];
            weights = weights * (1 - alpha) + 1;
            means[i] = weighted / weights;
        }
        return means;
    }

    /** A ring and a sum for each group. */
    static double[] meanByGroup(double[] x, int[] group, int groups, int width) {
        double[] means = new double[x.length];
        double[] rings = new double[groups * width];
        double[] sums = new double[groups];
        int[] seen = new int[groups];
        for (int i = 0; i < means.length; i++) {
            int of = group[i];
            int at = of * width + seen[of] % width;
            sums[of] += x[i] - rings[at];
            rings[at] = x[i];
            seen[of]++;
            means[i] = seen[of] < width ? Double.NaN : sums[of] / width;
        }
        return means;
    }
}
