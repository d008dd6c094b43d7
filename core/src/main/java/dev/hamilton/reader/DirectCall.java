package dev.hamilton.reader;

import dev.hamilton.run.StepFunction;
import dev.hamilton.run.Target;
import org.jspecify.annotations.Nullable;

/** Calls a method through the generated catalog. As thread-safe as the method. */
final class DirectCall implements StepFunction {
    private final GeneratedCatalog catalog;
    private final int method;
    private final @Nullable Object instance;

    DirectCall(GeneratedCatalog catalog, int method, @Nullable Object instance) {
        this.catalog = catalog;
        this.method = method;
        this.instance = instance;
    }

    @Override
    public @Nullable Object call(@Nullable Object[] arguments) throws Throwable {
        return catalog.call(method, instance, arguments);
    }

    @Override
    public Target target() {
        return new Target(catalog.lookup(), instance);
    }
}
