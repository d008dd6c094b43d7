package dev.hamilton.benchmarks;

import dev.hamilton.Driver;
import dev.hamilton.Module;
import dev.hamilton.PreparedRequest;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.result.ResultBuilders;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Do a great many different requests leave anything behind? Each is prepared, run and dropped; every so many are given as many
 * rows as make kernels be generated, which are classes. Expected: the classes that are there, the metaspace and the heap stay
 * where they are after the first tenth.
 *
 * <pre>java -Xmx256m -XX:MaxMetaspaceSize=96m -cp verify/benchmarks/target/benchmarks.jar dev.hamilton.benchmarks.LeakCheck 1000000 20</pre>
 */
final class LeakCheck {
    private static final int NODES = 20;
    private static final int FEW = 10;
    private static final int MANY = 2100;
    private static final int LINES = 10;

    private LeakCheck() {}

    /**
     * Prints a line for each tenth of the requests.
     *
     * @param arguments how many requests, and of how many one is compiled
     */
    public static void main(String... arguments) {
        int requests = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        int compiled = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        Driver driver = driver();
        System.out.println("requests   loaded  unloaded  there  metaspace MB  heap MB");
        for (int i = 1; i <= requests; i++) {
            request(driver, i, i % compiled == 0 ? MANY : FEW);
            if (i % Math.max(1, requests / LINES) == 0) {
                report(i);
            }
        }
    }

    /* Nodes of one input, so that each subset of them is a request, and makes another class. */
    private static Driver driver() {
        List<Module> modules = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            modules.add(Module.of(Links.class).prefix("n" + i + "_").wire("x", i == 0 ? "x" : "n" + (i - 1) + "_link"));
        }
        return Driver.builder().modules(modules).build();
    }

    /* The bits of a number say which nodes; there are a million such numbers. */
    private static void request(Driver driver, int number, int rows) {
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            if ((number >>> i & 1) != 0) {
                wanted.add("n" + i + "_link");
            }
        }
        DoubleColumn column = DoubleColumn.of(new double[rows]);
        PreparedRequest prepared =
                driver.request(wanted).inputs(Map.of("x", column, "y", column)).prepare();
        if (prepared.run(Map.of(), ResultBuilders.map()).size() != wanted.size()) {
            throw new AssertionError("request " + number);
        }
    }

    private static void report(int requests) {
        System.gc();
        ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
        System.out.printf(
                Locale.ROOT,
                "%8d %8d %9d %6d %13.1f %8.1f%n",
                requests,
                classes.getTotalLoadedClassCount(),
                classes.getUnloadedClassCount(),
                classes.getLoadedClassCount(),
                megabytes(metaspace()),
                megabytes(
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()));
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().contains("Metaspace"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .findFirst()
                .orElse(0);
    }

    private static double megabytes(long bytes) {
        return bytes / 1e6;
    }
}
