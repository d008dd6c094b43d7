package dev.hamilton.cli;

import dev.hamilton.graph.Graph;
import dev.hamilton.lineage.Lineage;
import dev.hamilton.render.Grouping;
import dev.hamilton.render.Inputs;
import dev.hamilton.render.Orientation;
import dev.hamilton.render.ViewBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What of a dataflow is drawn, and how. */
final class PictureOptions {
    @Option(names = "--upstream", paramLabel = "NAME", split = ",", description = "Only nodes and all that they need.")
    private List<String> upstream = new ArrayList<>();

    @Option(
            names = "--downstream",
            paramLabel = "NAME",
            split = ",",
            description = "Only nodes and all that needs them.")
    private List<String> downstream = new ArrayList<>();

    @Option(
            names = "--between",
            paramLabel = "NAME,NAME",
            split = ",",
            description = "Only what lies between two nodes.")
    private List<String> between = new ArrayList<>();

    @Option(names = "--around", paramLabel = "NAME", description = "Only what is near a node; see --up, --down.")
    private @Nullable String around;

    @Option(names = "--up", paramLabel = "N", description = "So many edges above it; 1 if not said.")
    private @Nullable Integer up;

    @Option(names = "--down", paramLabel = "N", description = "So many edges below it; 1 if not said.")
    private @Nullable Integer down;

    @Option(
            names = "--name",
            paramLabel = "PATTERN",
            description = "Only names that match; * for any characters, ? for one.")
    private @Nullable String pattern;

    @Option(names = "--tag", paramLabel = "KEY[=VALUE]", description = "Only nodes with this label.")
    private @Nullable String tag;

    @Option(
            names = "--path",
            paramLabel = "NAME,NAME",
            split = ",",
            description = "Point out the ways between two nodes.")
    private List<String> path = new ArrayList<>();

    @Option(names = "--group", paramLabel = "HOW", description = "Draw together by: place, module, prefix, tag:KEY.")
    private @Nullable String group;

    @Option(names = "--fold", description = "Draw groups without what is in them.")
    private boolean fold;

    @Option(names = "--inputs", paramLabel = "HOW", description = "One of: apart, per_reader, shared, hidden.")
    private @Nullable Inputs inputs;

    @Option(names = "--flow", paramLabel = "WAY", description = "Which way data flows; one of: lr, tb, rl, bt.")
    private Way way = Way.LR;

    @Option(names = "--no-legend", description = "Leave the legend out.")
    private boolean withoutLegend;

    /** The ways data can flow, as they are typed. */
    enum Way {
        LR(Orientation.LEFT_TO_RIGHT),
        TB(Orientation.TOP_TO_BOTTOM),
        RL(Orientation.RIGHT_TO_LEFT),
        BT(Orientation.BOTTOM_TO_TOP);

        private final Orientation orientation;

        Way(Orientation orientation) {
            this.orientation = orientation;
        }

        /** As it is typed, and as a shell completes it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Makes the choices. */
    ViewBuilder choose(ViewBuilder view, Graph graph, PictureFile.Kind kind) {
        select(view, graph);
        boolean large = view.size() > ViewBuilder.LEGIBLE && kind.isFolded() && group == null;
        @Nullable Grouping grouping = group == null ? null : grouping(graph, group);
        if (grouping != null) {
            view.group(grouping);
        } else if (large || fold || kind == PictureFile.Kind.HTML) {
            view.group(Grouping.place(graph));
        }
        if (large || fold) {
            view.foldAbove(0);
        }
        Inputs usual = kind.boxesInputs() ? (large ? Inputs.SHARED : Inputs.PER_READER) : Inputs.APART;
        return view.inputs(inputs == null ? usual : inputs)
                .orientation(way.orientation)
                .legend(!withoutLegend);
    }

    private void select(ViewBuilder view, Graph graph) {
        if (!upstream.isEmpty()) {
            view.upstreamOf(Named.nodes(graph, upstream));
        }
        if (!downstream.isEmpty()) {
            view.downstreamOf(Named.nodes(graph, downstream));
        }
        if (!between.isEmpty()) {
            String[] ends = ends(graph, between, "--between");
            view.between(ends[0], ends[1]);
        }
        near(view, graph);
        if (pattern != null) {
            view.matching(pattern);
        }
        if (tag != null) {
            Named.labelled(graph, Label.of(tag));
            Label.of(tag).narrow(view);
        }
        if (!path.isEmpty()) {
            String[] ends = ends(graph, path, "--path");
            view.path(ends[0], ends[1]);
        }
        if (view.size() == 0) {
            throw Mistake.of("no node is chosen that could be drawn", "see the names with 'hamilton list'");
        }
    }

    private void near(ViewBuilder view, Graph graph) {
        if (around != null) {
            view.around(Named.nodes(graph, List.of(around))[0], up == null ? 1 : up, down == null ? 1 : down);
        } else if (up != null || down != null) {
            String option = up == null ? "--down" : "--up";
            throw Mistake.of(
                    "'" + option + "' counts from a node, and none is named",
                    "name it: --around NAME " + option + " N");
        }
    }

    private static String[] ends(Graph graph, List<String> names, String option) {
        String[] ends = Named.nodes(graph, names);
        if (ends.length != 2) {
            throw Mistake.ofOption(
                    "'" + option + "' is about two nodes", "name the one above and the one below: " + option + " a,b");
        }
        Lineage lineage = Lineage.of(graph);
        if (lineage.between(ends[0], ends[1]).isEmpty()) {
            throw Mistake.of(
                    "no way leads from '%s' to '%s'".formatted(ends[0], ends[1]),
                    lineage.between(ends[1], ends[0]).isEmpty()
                            ? "see where one leads with 'hamilton lineage FOLDER downstream " + ends[0] + "'"
                            : "name them the other way round: " + option + " " + ends[1] + "," + ends[0]);
        }
        return ends;
    }

    private static Grouping grouping(Graph graph, String how) {
        if (how.startsWith("tag:")) {
            return Grouping.tag(how.substring("tag:".length()));
        }
        return switch (how.toLowerCase(Locale.ROOT)) {
            case "place" -> Grouping.place(graph);
            case "module" -> Grouping.module();
            case "prefix" -> Grouping.prefix();
            default ->
                throw Mistake.ofOption(
                        "nothing is grouped by '" + how + "'", "group by place, module, prefix, or tag:KEY");
        };
    }
}
