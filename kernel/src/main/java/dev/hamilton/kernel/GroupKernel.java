package dev.hamilton.kernel;

import dev.hamilton.catalog.Code;
import dev.hamilton.column.ColumnData;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.plan.Argument;
import dev.hamilton.plan.Group;
import dev.hamilton.plan.Plan;
import dev.hamilton.run.Kernels;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Computes one group of one plan. Thread-safe. */
final class GroupKernel implements Kernels.Kernel {
    private static final System.Logger LOGGER = System.getLogger(GroupKernel.class.getPackageName());

    private final Plan plan;
    private final Group group;
    private final Callees callees;
    private final ColumnRegistry columns;
    private final LoadedLoops loaded;
    private final AtomicLong rowsSeen = new AtomicLong();
    private final Queue<Scratch> spare = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Compiled compiled;
    private volatile @Nullable String lost;

    /** A group whose loops are loaded. */
    record Compiled(Layout layout, Buffers buffers, LoopClasses code) {}

    GroupKernel(Plan plan, Group group, Callees callees, ColumnRegistry columns, LoadedLoops loaded) {
        this.plan = plan;
        this.group = group;
        this.callees = callees;
        this.columns = columns;
        this.loaded = loaded;
    }

    @Override
    public Kernels.@Nullable Task begin(@Nullable Object[][] arguments) {
        try {
            Compiled ready = compiled;
            if (ready == null) {
                if (lost != null || isCold(arguments)) {
                    return null;
                }
                ready = compile();
                compiled = ready;
            }
            return begin(ready, arguments);
        } catch (ReflectiveOperationException | RuntimeException | Error unfit) {
            return null;
        }
    }

    @Override
    public @Nullable String lost() {
        return lost;
    }

    private boolean isCold(@Nullable Object[][] arguments) {
        return rowsSeen.addAndGet(rows(arguments)) <= group.coldRows();
    }

    /* Of any column that comes from outside: they have as many rows as each other, or something is wrong. */
    private int rows(@Nullable Object[][] arguments) {
        int supplied = plan.supplied().size();
        for (int step = 0; step < arguments.length; step++) {
            for (int i = 0; i < arguments[step].length; i++) {
                Object value = arguments[step][i];
                boolean element =
                        plan.steps().get(group.first() + step).arguments().get(i) instanceof Argument.Slot slot
                                && slot.element()
                                && slot.slot() < supplied + group.first();
                if (element && value != null) {
                    return columns.rows(value);
                }
            }
        }
        return 0;
    }

    private Compiled compile() throws ReflectiveOperationException {
        try {
            Layout layout = Layout.of(plan, group, callees, columns);
            return new Compiled(layout, Buffers.of(layout), LoopClasses.of(layout, host(), loaded));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError failed) {
            lost = "its loops could not be loaded: " + failed;
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "no loops could be loaded for the steps from '%s' to '%s', which are called row by row instead"
                            .formatted(name(group.first()), name(group.first() + group.count() - 1)),
                    failed);
            throw failed;
        }
    }

    private Object name(int step) {
        return plan.steps().get(step).name();
    }

    /* Beside the first class that lets us, as most calls then are plain instructions. */
    private MethodHandles.Lookup host() {
        for (int i = group.first(); i < group.first() + group.count(); i++) {
            Code code = plan.steps().get(i).function().code();
            MethodHandles.Lookup host = callees.host(code);
            if (host != null) {
                return host;
            }
        }
        return MethodHandles.lookup();
    }

    private @Nullable BlockRun begin(Compiled ready, @Nullable Object[][] arguments) {
        Layout layout = ready.layout();
        List<ColumnData> inputs = new ArrayList<>(layout.inputs().size());
        int rows = -1;
        for (Layout.Input input : layout.inputs().values()) {
            Object column = arguments[input.step()][input.parameter()];
            if (column == null) {
                return null;
            }
            ColumnData data = Inputs.stored(columns.read(column), input.storage());
            if (rows >= 0 && data.length() != rows) {
                return null;
            }
            rows = data.length();
            inputs.add(data);
        }
        @Nullable Object @Nullable [] constants = constants(layout, arguments);
        if (constants == null || rows < 0) {
            return null;
        }
        return new BlockRun(ready, columns, inputs, constants, rows, spare);
    }

    private @Nullable Object @Nullable [] constants(Layout layout, @Nullable Object[][] arguments) {
        @Nullable Object[] constants = new @Nullable Object[layout.constants().size()];
        for (int i = 0; i < constants.length; i++) {
            Layout.Constant constant = layout.constants().get(i);
            Object value = constant.parameter() < 0
                    ? layout.steps().get(constant.step()).callee().receiver()
                    : arguments[constant.step()][constant.parameter()];
            if (value == null && constant.required()) {
                return null;
            }
            constants[i] = value;
        }
        return constants;
    }
}
