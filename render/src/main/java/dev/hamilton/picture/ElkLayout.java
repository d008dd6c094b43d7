package dev.hamilton.picture;

import dev.hamilton.picture.Layout.Box;
import dev.hamilton.picture.Layout.Point;
import dev.hamilton.render.Orientation;
import dev.hamilton.render.View;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Places a view in layers, so that data flows one way and few edges cross, with the Eclipse Layout Kernel's layered
 * algorithm (Sugiyama, Tagawa, Toda 1981).
 */
final class ElkLayout {
    private static final double GROUP_LABEL = 24;
    private static final double SPACE = 16;

    private final View view;
    private final ElkNode root = ElkGraphUtil.createGraph();
    private final List<ElkNode> groups = new ArrayList<>();
    private final List<ElkNode> items = new ArrayList<>();
    private final List<ElkEdge> edges = new ArrayList<>();

    private ElkLayout(View view) {
        this.view = view;
    }

    static Layout of(View view) {
        Algorithm.register();
        ElkLayout layout = new ElkLayout(view);
        layout.describe();
        new RecursiveGraphLayoutEngine().layout(layout.root, new BasicProgressMonitor());
        return layout.read();
    }

    /** Registers the algorithm once, when it is first needed. */
    private static final class Algorithm {
        static {
            LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        }

        private Algorithm() {}

        static void register() {}
    }

    private void describe() {
        options(root);
        ElkNode[] parents = new ElkNode[view.items().size()];
        for (View.Group group : view.groups()) {
            ElkNode node = ElkGraphUtil.createNode(root);
            options(node);
            node.setProperty(CoreOptions.PADDING, new ElkPadding(GROUP_LABEL + SPACE / 2, SPACE, SPACE, SPACE));
            groups.add(node);
            group.members().forEach(member -> parents[member] = node);
        }
        for (int i = 0; i < view.items().size(); i++) {
            Contents contents = Contents.of(view.items().get(i));
            ElkNode node = ElkGraphUtil.createNode(parents[i] == null ? root : parents[i]);
            node.setDimensions(contents.width(), contents.height());
            items.add(node);
        }
        for (View.Edge edge : view.edges()) {
            edges.add(ElkGraphUtil.createSimpleEdge(items.get(edge.from()), items.get(edge.to())));
        }
    }

    private void options(ElkNode graph) {
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(CoreOptions.DIRECTION, direction(view.orientation()));
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(CoreOptions.PADDING, new ElkPadding(SPACE));
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, SPACE);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 2.5 * SPACE);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, SPACE);
        /* The order of the view is kept where it costs no crossings; ELK 0.12 cannot do so across groups. */
        if (view.groups().isEmpty()) {
            graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        } else {
            graph.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        }
    }

    private static Direction direction(Orientation orientation) {
        return switch (orientation) {
            case LEFT_TO_RIGHT -> Direction.RIGHT;
            case TOP_TO_BOTTOM -> Direction.DOWN;
            case RIGHT_TO_LEFT -> Direction.LEFT;
            case BOTTOM_TO_TOP -> Direction.UP;
        };
    }

    private Layout read() {
        return new Layout(
                root.getWidth(),
                root.getHeight(),
                items.stream().map(ElkLayout::box).toList(),
                groups.stream().map(ElkLayout::box).toList(),
                edges.stream().map(ElkLayout::corners).toList());
    }

    private static Box box(ElkNode node) {
        Point origin = origin(node.getParent());
        return new Box(origin.x() + node.getX(), origin.y() + node.getY(), node.getWidth(), node.getHeight());
    }

    /* What a node contains is placed relative to the node. */
    private static Point origin(ElkNode container) {
        double x = 0;
        double y = 0;
        for (ElkNode each = container; each != null; each = each.getParent()) {
            x += each.getX();
            y += each.getY();
        }
        return new Point(x, y);
    }

    private static List<Point> corners(ElkEdge edge) {
        Point origin = origin(edge.getContainingNode());
        List<Point> corners = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            corners.add(new Point(origin.x() + section.getStartX(), origin.y() + section.getStartY()));
            section.getBendPoints()
                    .forEach(bend -> corners.add(new Point(origin.x() + bend.getX(), origin.y() + bend.getY())));
            corners.add(new Point(origin.x() + section.getEndX(), origin.y() + section.getEndY()));
        }
        return corners;
    }
}
