package dev.hamilton.examples.modifiers;

import dev.hamilton.annotation.Bind;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.ExtractColumns;
import dev.hamilton.annotation.ExtractFields;
import dev.hamilton.annotation.Group;
import dev.hamilton.annotation.Output;
import dev.hamilton.annotation.Parameterize;
import dev.hamilton.annotation.ParameterizeEach;
import dev.hamilton.annotation.ParameterizeExtract;
import dev.hamilton.annotation.Part;
import dev.hamilton.annotation.Unpack;
import dev.hamilton.annotation.Unset;
import dev.hamilton.annotation.Value;
import dev.hamilton.annotation.When;
import dev.hamilton.annotation.WhenConfig;
import dev.hamilton.annotation.WhenNot;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the weeks of a shop say. */
@Dataflow
final class Shop {
    private Shop() {}

    /** The weeks that were given, of which each column is a node. */
    @ExtractColumns(
            value = {"revenue", "visitors"},
            type = DoubleColumn.class,
            outputs = @Output(name = "refunds", type = DoubleColumn.class, orElse = "0", doc = "What was given back."))
    static DataFrame weeks(DataFrame table) {
        return table;
    }

    /** Revenue after what was given back. */
    @Money
    static double net(double revenue, double refunds) {
        return revenue - refunds;
    }

    /** Tax on a sale at home. */
    @When(key = "country", is = "DE")
    @Money
    static double tax__home(double net) {
        return net * 0.19;
    }

    /** Tax on a sale abroad. */
    @WhenNot(key = "country", is = "DE")
    @Money
    static double tax__abroad(double net, @Value("0.25") double rate) {
        return net * rate;
    }

    /** What a till costs in a week; large shops rent theirs. */
    @WhenConfig(LargeShop.class)
    static double tillCost__large() {
        return 40;
    }

    /** What a till costs in a week. */
    @When(key = "tills", is = "1", ifUnset = Unset.HOLDS, orInput = true)
    static double tillCost__small() {
        return 0;
    }

    /** Mean net revenue of the last {weeks} weeks. */
    @ParameterizeEach(
            parameter = "weeks",
            name = "net_mean_{weeks}",
            values = {"2", "4"})
    static DoubleColumn netMean(DoubleColumn net, int weeks) {
        return net.rolling(weeks).mean();
    }

    /** {amount} for each visitor. */
    @Parameterize(name = "netPerVisitor", bind = @Bind(parameter = "amount", from = "net"))
    @Parameterize(name = "taxPerVisitor", bind = @Bind(parameter = "amount", from = "tax"), doc = "The state's share.")
    static double perVisitor(double amount, double visitors) {
        return amount / visitors;
    }

    /** All that is to be paid in a week. */
    static double costs(@Group({"tax", "tillCost"}) List<Double> each) {
        return each.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The costs by name, with what the bank takes. */
    static String bill(
            @Group(
                            parts = {
                                @Part(key = "tax", from = "tax"),
                                @Part(key = "tills", from = "tillCost"),
                                @Part(key = "bank", value = "2.5")
                            })
                    Map<String, Double> costs) {
        return costs.toString();
    }

    /** Lowest and highest net revenue of the last {weeks} weeks. */
    @ParameterizeExtract(
            names = {"low_2", "high_2"},
            bind = @Bind(parameter = "weeks", value = "2"))
    @ParameterizeExtract(
            names = {"low_4", "high_4"},
            bind = @Bind(parameter = "weeks", value = "4"))
    static Band band(DoubleColumn net, int weeks) {
        return new Band(net.rolling(weeks).min(), net.rolling(weeks).max());
    }

    /** The first weeks and the others: what is learned from, and what it is tried on. */
    @Unpack({"train", "test"})
    static List<DoubleColumn> parts(DoubleColumn net) {
        int half = net.size() / 2;
        return List.of(net.slice(0, half), net.slice(half, net.size()));
    }

    /** What is known of all weeks together. */
    @ExtractFields
    static Totals totals(DoubleColumn net, DoubleColumn visitors) {
        return new Totals(sum(net), sum(visitors));
    }

    private static double sum(DoubleColumn column) {
        return Arrays.stream(column.toArray(0)).sum();
    }

    /** What the cashier counted, as far as it was counted. */
    @ExtractFields(
            prefix = "counted_",
            outputs = {
                @Output(name = "coins", type = int.class),
                @Output(name = "notes", type = int.class, orElse = "0")
            })
    static Map<String, Integer> counted(Map<String, Integer> till) {
        return till;
    }

    /**
     * The range of a column.
     *
     * @param low its lowest values
     * @param high its highest values
     */
    record Band(DoubleColumn low, DoubleColumn high) {}

    /**
     * Sums over all weeks.
     *
     * @param netSum net revenue
     * @param visitorSum visitors
     */
    record Totals(double netSum, double visitorSum) {}
}
