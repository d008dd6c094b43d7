package dev.hamilton;

import dev.hamilton.catalog.Code;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.graph.Graph;
import dev.hamilton.model.NodeName;
import dev.hamilton.reader.ReflectiveTypes;
import dev.hamilton.run.Kernels;
import dev.hamilton.run.StepFunction;
import java.util.Map;

/**
 * A dataflow that was read and linked: the graph, and everything that is needed to plan and bind requests to it.
 * Thread-safe.
 */
record LinkedDataflow(
        Graph graph,
        Map<Code, StepFunction> code,
        ReflectiveTypes types,
        ColumnRegistry columns,
        Kernels kernels,
        Map<NodeName, Object> config) {}
