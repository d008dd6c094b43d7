package dev.hamilton.docs;

import dev.hamilton.annotation.Bind;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Default;
import dev.hamilton.annotation.ExtractColumns;
import dev.hamilton.annotation.From;
import dev.hamilton.annotation.Output;
import dev.hamilton.annotation.ParameterizeExtract;
import dev.hamilton.annotation.Tag;
import dev.hamilton.annotation.Unpack;
import dev.hamilton.annotation.Value;
import dev.hamilton.annotation.WhenConfig;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.StringColumn;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

@Dataflow
final class Parts {
    private Parts() {}

    // tag::parameters[]
    @Tag(key = "owner", value = "growth")
    static double reach(@From("visitors") double people, @Value("0.4") double share, @Default("1") int campaigns) {
        return people * share * campaigns;
    }
    // end::parameters[]

    // tag::predicate[]
    @WhenConfig(Large.class)
    static double discount__large(double price) {
        return price * 0.9;
    }

    record Large() implements Predicate<Map<String, Object>> {
        @Override
        public boolean test(Map<String, Object> config) {
            return config.get("pieces") instanceof Integer pieces && pieces > 100;
        }
    }
    // end::predicate[]

    // tag::unpack[]
    @Unpack({"training", "validation"})
    static List<DoubleColumn> split(DoubleColumn price, int trained) {
        return List.of(price.slice(0, trained), price.slice(trained, price.size()));
    }
    // end::unpack[]

    // tag::columns[]
    @ExtractColumns(
            value = {"spend", "signups"},
            type = DoubleColumn.class,
            outputs = @Output(name = "region", type = StringColumn.class, orElse = "none", doc = "Where it was."))
    static DataFrame weeks(DataFrame log) {
        return log;
    }
    // end::columns[]

    // tag::calls[]
    record Bounds(double low, double high) {}

    @ParameterizeExtract(
            names = {"narrowLow", "narrowHigh"},
            bind = @Bind(parameter = "width", value = "1"))
    @ParameterizeExtract(
            names = {"wideLow", "wideHigh"},
            bind = @Bind(parameter = "width", from = "spread"))
    static Bounds around(double centre, double width) {
        return new Bounds(centre - width, centre + width);
    }
    // end::calls[]
}
