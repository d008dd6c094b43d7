package dev.hamilton.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.graph.Graph;
import dev.hamilton.picture.Layout.Box;
import dev.hamilton.picture.Layout.Point;
import dev.hamilton.render.Grouping;
import dev.hamilton.render.Inputs;
import dev.hamilton.render.Mark;
import dev.hamilton.render.Orientation;
import dev.hamilton.render.View;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class SvgTest {
    @Test
    void names_types_and_comments_are_in_the_picture() throws Exception {
        Document svg = parse(Svg.of(Samples.bakery()));

        assertThat(texts(svg, "text")).contains("flourCost", "double", "costPerLoaf", "flourKg", "input", "function");
        assertThat(texts(svg, "title")).contains("What the flour of a day costs, <b>with</b> taxes & all: </script>.");
    }

    @Test
    void the_same_view_is_the_same_picture() {
        View view = View.of(Samples.random(80, 5)).group(Grouping.module()).build();

        assertThat(Svg.of(view)).isEqualTo(Svg.of(view));
    }

    @Test
    void more_than_can_be_seen_is_drawn_as_folded_groups() throws Exception {
        assertThat(texts(parse(Svg.of(Samples.random(350, 3))), "text"))
                .contains("module part0", "50 nodes", "group")
                .doesNotContain("value7");
        assertThat(texts(parse(Svg.of(Samples.random(250, 3))), "text")).contains("value7");
    }

    @Test
    void marks_have_their_colours_and_their_place_in_the_legend() throws Exception {
        String svg = Svg.of(View.of(Samples.bakery())
                .mark(Mark.OUTPUT, "costPerLoaf")
                .mark(Mark.OVERRIDE, "flourCost")
                .mark(Mark.REMOVED, "loaves")
                .path("flourKg", "flourCost")
                .build());

        assertThat(texts(parse(svg), "text")).contains("output", "override", "removed", "path");
        assertThat(svg).contains("#FFC857", "url(#hatching)", "url(#path-arrow)");
    }

    @Test
    void a_picture_of_nothing_is_a_picture() throws Exception {
        parse(Svg.of(View.of(Samples.bakery()).matching("nothing").build()));
    }

    @ParameterizedTest
    @EnumSource(Orientation.class)
    void data_flows_the_way_it_is_told_and_nothing_overlaps(Orientation way) {
        for (long seed = 1; seed <= 6; seed++) {
            View view = View.of(Samples.random(60, seed)).orientation(way).build();
            Layout layout = ElkLayout.of(view);
            assertApart(layout.items(), seed);
            for (View.Edge edge : view.edges()) {
                Box from = layout.items().get(edge.from());
                Box to = layout.items().get(edge.to());
                boolean flows = switch (way) {
                    case LEFT_TO_RIGHT -> from.right() < to.x();
                    case RIGHT_TO_LEFT -> to.right() < from.x();
                    case TOP_TO_BOTTOM -> from.bottom() < to.y();
                    case BOTTOM_TO_TOP -> to.bottom() < from.y();
                };
                assertThat(flows).as("seed %d, %s", seed, edge).isTrue();
            }
        }
    }

    @Test
    void groups_hold_their_members_and_edges_end_at_the_items_they_join() {
        for (long seed = 1; seed <= 6; seed++) {
            Graph graph = Samples.random(160, seed);
            View view = View.of(graph)
                    .group(Grouping.module())
                    .inputs(Inputs.PER_READER)
                    .build();
            Layout layout = ElkLayout.of(view);
            assertApart(layout.items(), seed);
            assertApart(layout.groups(), seed);
            for (int g = 0; g < view.groups().size(); g++) {
                Box group = layout.groups().get(g);
                view.groups().get(g).members().forEach(member -> {
                    Box box = layout.items().get(member);
                    assertThat(box.x() > group.x()
                                    && box.y() > group.y()
                                    && box.right() < group.right()
                                    && box.bottom() < group.bottom())
                            .isTrue();
                });
            }
            for (int e = 0; e < view.edges().size(); e++) {
                List<Point> corners = layout.edges().get(e);
                assertTouches(layout.items().get(view.edges().get(e).from()), corners.get(0), seed);
                assertTouches(layout.items().get(view.edges().get(e).to()), corners.get(corners.size() - 1), seed);
            }
        }
    }

    @Test
    void a_scale_is_positive() {
        View view = View.of(Samples.bakery()).build();

        assertThatThrownBy(() -> Png.of(view, 0)).hasMessage("a scale is positive, not 0.0");
    }

    private static void assertTouches(Box box, Point end, long seed) {
        assertThat(end.x() >= box.x() - 1
                        && end.x() <= box.right() + 1
                        && end.y() >= box.y() - 1
                        && end.y() <= box.bottom() + 1)
                .as("seed %d: %s at %s", seed, end, box)
                .isTrue();
    }

    private static void assertApart(List<Box> boxes, long seed) {
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                Box a = boxes.get(i);
                Box b = boxes.get(j);
                assertThat(a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom())
                        .as("seed %d: %s over %s", seed, a, b)
                        .isFalse();
            }
        }
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document svg, String element) {
        NodeList found = svg.getElementsByTagName(element);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }
}
