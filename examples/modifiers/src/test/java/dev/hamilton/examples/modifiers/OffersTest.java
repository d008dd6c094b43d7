package dev.hamilton.examples.modifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.Driver;
import dev.hamilton.annotation.Bind;
import dev.hamilton.annotation.Default;
import dev.hamilton.annotation.Exclude;
import dev.hamilton.annotation.PipeInput;
import dev.hamilton.annotation.PipeOutput;
import dev.hamilton.annotation.Step;
import dev.hamilton.annotation.WithColumns;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.problem.InvalidRequestException;
import dev.hamilton.render.Tree;
import dev.hamilton.result.Results;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OffersTest {
    private static final Map<String, Object> GOODS = Map.of(
            "purchase", DoubleColumn.of(10, 1),
            "freight", 0.5,
            "storage", 0.1,
            "margin", 0.333,
            "discount", DoubleColumn.of(0, 1));

    private static Driver offers(boolean sale) {
        return Driver.builder().modules(Offers.class).config("sale", sale).build();
    }

    @Test
    void a_method_without_a_body_does_what_another_does() {
        assertThat(offers(false).execute(GOODS, "cost").get("cost")).isEqualTo(DoubleColumn.of(10.6, 1.6));
    }

    @Test
    void a_price_is_refined_and_keeps_its_name() {
        assertThat(offers(false)
                        .execute(GOODS, "price.raw", "price.with_atLeast", "price")
                        .asMap())
                .isEqualTo(Map.of(
                        "price.raw", DoubleColumn.of(10.6 * 1.333, 1.6 * 1.333 - 1),
                        "price.with_atLeast", DoubleColumn.of(10.6 * 1.333, 1.6),
                        "price", DoubleColumn.of(14.13, 1.6)));
    }

    @Test
    void a_sale_is_one_step_more() {
        assertThat(offers(true).execute(GOODS, "price").get("price")).isEqualTo(DoubleColumn.of(7.065, 0.8));
    }

    @Test
    void what_is_read_is_refined_for_one_reader_alone() {
        Map<String, Object> asked = Map.of("price", 10.0, "demand", DoubleColumn.of(40, 400));
        assertThat(offers(false)
                        .request("sold.with_min", "sold", "demand")
                        .inputs(Map.of("demand", asked.get("demand")))
                        .override("price", 10.0)
                        .run()
                        .asMap())
                .isEqualTo(Map.of(
                        "sold.with_min", DoubleColumn.of(40, 100),
                        "sold", DoubleColumn.of(20, 50),
                        "demand", DoubleColumn.of(40, 400)));
    }

    @Test
    void steps_are_loops_of_their_functions() {
        assertThat(offers(false)
                        .request("price.rounded")
                        .inputs(GOODS)
                        .explain()
                        .explain())
                .contains("3 steps in 1 loop; 'price.rounded' is stored");
    }

    static final class Frames {
        private Frames() {}

        @PipeInput(@Step(call = "first"))
        @WithColumns(
                modules = VisitFeatures.class,
                value = {"revenue", "visitors"},
                type = DoubleColumn.class)
        @PipeOutput(@Step(call = "first", bind = @Bind(parameter = "rows", value = "1")))
        static DataFrame weekly(DataFrame weeks) {
            return weeks;
        }

        @Exclude
        static DataFrame first(DataFrame frame, @Default("2") int rows) {
            return frame.head(rows);
        }
    }

    @Test
    void a_frame_is_refined_before_columns_are_put_into_it_and_after() {
        DataFrame weeks =
                DataFrame.of("revenue", DoubleColumn.of(120, 240, 360), "visitors", DoubleColumn.of(12, 20, 3));
        Results results = Driver.of(Frames.class).execute(Map.of("weeks", weeks), "weekly.raw", "weekly");
        assertThat(((DataFrame) results.get("weekly.raw")).doubles("perVisitor"))
                .isEqualTo(DoubleColumn.of(10, 12));
        assertThat(((DataFrame) results.get("weekly")).doubles("perVisitor")).isEqualTo(DoubleColumn.of(10));
    }

    /** What a row function reads. */
    record Goods(double purchase, double freight, double storage, double margin, double discount) {}

    /** What it gives. */
    record Offer(double cost, double price) {}

    @Test
    void one_row_is_refined_as_many_are() {
        assertThat(offers(true).rowFunction(Goods.class, Offer.class).apply(new Goods(10, 0.5, 0.1, 0.333, 0)))
                .isEqualTo(new Offer(10.6, 7.065));
    }

    @Test
    void a_step_that_nobody_feeds_is_told() {
        assertThatThrownBy(() -> offers(false).execute(Map.of("demand", 3.0), "sold"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("'purchase'");
    }

    @Test
    void the_picture_shows_every_step() {
        assertThat(Tree.of(offers(true).graph(), "price")).isEqualTo("""
                        price : double
                        ├─ price_raw : double
                        │  └─ price.with_cheaper : double
                        │     └─ price.rounded : double
                        │        └─ price.with_atLeast : double
                        │           ├─ price.raw : double
                        │           │  ├─ cost : double
                        │           │  │  ├─ purchase : double, input
                        │           │  │  ├─ freight : double, input
                        │           │  │  └─ storage : double, input
                        │           │  ├─ margin : double, input
                        │           │  └─ discount : double, input
                        │           └─ cost : double ...
                        └─ price_range_validator : ValidationResult
                           └─ price_validation : List<ValidationResult>
                              └─ price_raw : double ...
                        """);
    }
}
