package dev.hamilton.kernel;

import dev.hamilton.catalog.Code;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.run.Kernels;
import dev.hamilton.run.NoKernels;
import dev.hamilton.run.StepFunction;
import java.util.Locale;
import java.util.Map;

/**
 * Makes kernels; found through {@link java.util.ServiceLoader}, nobody else needs it. Where the system property {@code
 * hamilton.kernel} is {@code off} when a driver is built (in any case; {@code on} is as good as nothing), or the program is a native image, which loads no classes while it
 * runs, everything is called row by row, and plans say so. Stateless and thread-safe.
 *
 * @since 0.1
 */
public final class KernelProvider implements Kernels.Provider {
    /** For the service loader. */
    public KernelProvider() {}

    @Override
    public Kernels of(Map<Code, StepFunction> code, ColumnRegistry columns) {
        String wanted = System.getProperty("hamilton.kernel", "on").toLowerCase(Locale.ROOT);
        if (wanted.equals("off")) {
            return new NoKernels("hamilton.kernel is off");
        }
        if (!wanted.equals("on")) {
            throw new IllegalArgumentException(
                    "the system property hamilton.kernel is '%s': set it to on or off".formatted(wanted));
        }
        if (System.getProperty("org.graalvm.nativeimage.imagecode") != null) {
            return new NoKernels("a native image loads no classes");
        }
        return new GeneratedKernels(code, columns, GeneratedKernels.COLD_ROWS);
    }
}
