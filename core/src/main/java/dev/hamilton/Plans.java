package dev.hamilton;

import dev.hamilton.model.NodeName;
import dev.hamilton.model.SourceRef;
import dev.hamilton.plan.Given;
import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Planner;
import dev.hamilton.plan.Request;
import dev.hamilton.problem.Problems;
import dev.hamilton.run.BoundPlan;
import dev.hamilton.run.Hooks;
import dev.hamilton.run.Kernels;
import dev.hamilton.run.NoKernels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plans and binds the requests to one dataflow. Thread-safe.
 *
 * <p>The plans of the latest requests are remembered: what a plan depends on is which values are given and of which types,
 * and programs ask the same over and over with other values. What the numbers of rows may spoil is looked at each time.
 */
final class Plans {
    private static final int REMEMBERED = 64;
    private static final Kernels WRAPPED = new NoKernels("interceptors wrap each step");

    private final LinkedDataflow dataflow;
    private final Kernels kernels;
    private final Planner planner;
    private final Map<NodeName, Given> config = new LinkedHashMap<>();
    private final Map<Request, BoundPlan> remembered = new LinkedHashMap<>(16, 0.75f, true);
    private final AtomicReference<@Nullable Latest> latest = new AtomicReference<>();

    /** The plan that was asked for last: found without a lock. */
    private record Latest(Request request, BoundPlan plan) {}

    Plans(LinkedDataflow dataflow, Hooks hooks) {
        this.dataflow = dataflow;
        this.kernels = hooks.interceptors().isEmpty() ? dataflow.kernels() : WRAPPED;
        this.planner = new Planner(dataflow.types(), dataflow.columns(), kernels);
        ValueTyping typing = new ValueTyping(dataflow.types(), dataflow.columns());
        dataflow.config()
                .forEach((name, value) ->
                        config.put(name, typing.given(value, dataflow.graph().find(name), false)));
    }

    /** A request that comes with the driver's config. */
    Request request(List<NodeName> outputs, Map<NodeName, Given> inputs, Map<NodeName, Given> overrides) {
        return new Request(outputs, inputs, config, overrides);
    }

    /** Plans anew; empty if there is a problem. */
    Optional<Plan> plan(Request request, Problems problems) {
        return planner.plan(dataflow.graph(), request, problems);
    }

    /**
     * The bound plan of a request.
     *
     * @throws dev.hamilton.problem.InvalidRequestException if the request does not fit the dataflow
     */
    BoundPlan bound(Request request) {
        BoundPlan known = find(request.withoutRows());
        if (known == null) {
            return bindAnew(request, Map.of(), purpose(request));
        }
        if (rowsDiffer(request)) {
            Problems problems = new Problems();
            planner.checkRows(known.plan(), dataflow.graph(), request, problems);
            problems.throwIfInvalidRequest(purpose(request));
        }
        return known;
    }

    /**
     * The bound plan of a request for one row that classes make.
     *
     * @param places what of the classes gives or wants each name
     * @param purpose what is planned, in messages
     * @throws dev.hamilton.problem.InvalidRequestException if the request does not fit the dataflow
     */
    BoundPlan bound(Request request, Map<NodeName, SourceRef> places, String purpose) {
        BoundPlan known = find(request.withoutRows());
        return known == null ? bindAnew(request, places, purpose) : known;
    }

    private BoundPlan bindAnew(Request request, Map<NodeName, SourceRef> places, String purpose) {
        Problems problems = new Problems();
        Optional<Plan> plan = planner.plan(dataflow.graph(), request, places, problems);
        problems.throwIfInvalidRequest(purpose);
        BoundPlan bound = BoundPlan.bind(
                plan.orElseThrow(() -> new AssertionError("no plan, and no problem"))
                        .withoutRows(),
                dataflow.code(),
                dataflow.columns(),
                this::loaded,
                kernels);
        remember(request.withoutRows(), bound);
        return bound;
    }

    /** A new plan as it would be run: where it was bound before, some of its loops may have turned out not to load. */
    Plan asRun(Request request, Plan plan) {
        BoundPlan known = find(request.withoutRows());
        return known == null ? plan : known.asRun(plan);
    }

    private @Nullable BoundPlan find(Request shape) {
        Latest last = latest.get();
        if (last != null && last.request().equals(shape)) {
            return last.plan();
        }
        synchronized (remembered) {
            BoundPlan found = remembered.get(shape);
            if (found != null) {
                latest.set(new Latest(shape, found));
            }
            return found;
        }
    }

    private void remember(Request shape, BoundPlan bound) {
        synchronized (remembered) {
            remembered.put(shape, bound);
            if (remembered.size() > REMEMBERED) {
                remembered.remove(remembered.keySet().iterator().next());
            }
        }
        latest.set(new Latest(shape, bound));
    }

    private static boolean rowsDiffer(Request request) {
        return Stream.of(request.inputs(), request.config(), request.overrides())
                        .flatMap(given -> given.values().stream())
                        .mapToInt(Given::rows)
                        .filter(rows -> rows != Given.NO_ROWS)
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    private Class<?> loaded(String name) {
        return dataflow.types()
                .classes()
                .find(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no class " + name));
    }

    /** What a request is planned for, in messages. */
    static String purpose(Request request) {
        String names = request.outputs().stream().limit(8).toList().toString();
        String shortened = request.outputs().size() <= 8 ? names : names.substring(0, names.length() - 1) + ", ...]";
        return "planning a request for " + shortened;
    }
}
