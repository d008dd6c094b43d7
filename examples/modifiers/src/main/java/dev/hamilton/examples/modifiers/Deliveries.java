package dev.hamilton.examples.modifiers;

import dev.hamilton.annotation.Cache;
import dev.hamilton.annotation.Caching;
import dev.hamilton.annotation.CheckWith;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Default;
import dev.hamilton.annotation.ExtractFields;
import dev.hamilton.annotation.From;
import dev.hamilton.annotation.Name;
import dev.hamilton.annotation.Schema;
import dev.hamilton.annotation.TagOutput;
import dev.hamilton.annotation.WhenIn;
import dev.hamilton.annotation.WhenNotIn;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What it costs to bring goods to customers: names that differ, values that may be missing, and words about nodes. */
@Dataflow
final class Deliveries {
    private Deliveries() {}

    /** The parcels as the carrier lists them today, which no cache may keep. */
    @Name("parcels-today")
    @Schema(Parcel.class)
    @Cache(Caching.RECOMPUTE)
    static DataFrame parcels(DataFrame list) {
        return list;
    }

    /** How heavy each parcel is. */
    static DoubleColumn weight(@From("parcels-today") DataFrame parcels) {
        return parcels.doubles("weight");
    }

    /** Freight of a parcel to a neighbour. */
    @WhenIn(
            key = "to",
            in = {"FR", "PL", "AT"})
    static double freight__near(double weight, @Default("2.5") double perKilo) {
        return weight * perKilo;
    }

    /** Freight of a parcel to the others, which fly. */
    @WhenNotIn(
            key = "to",
            in = {"FR", "PL", "AT"})
    static double freight__far(double weight, @Default("2.5") double perKilo) {
        return 10 + weight * perKilo;
    }

    /** What the customer pays for a parcel: nothing with a voucher, less with a discount if there is one. */
    @CheckWith(FullCents.class)
    static double charge(double freight, @Nullable String voucher, Optional<Double> discount) {
        return voucher == null ? freight * (1 - discount.orElse(0.0)) : 0;
    }

    /** The day's parcels together. */
    @ExtractFields
    @TagOutput(target = "totalWeight", key = "unit", value = "kg")
    @TagOutput(target = "totalCharge", key = "unit", value = "eur")
    static Day day(DoubleColumn weight, DoubleColumn charge) {
        return new Day(weight.sum(), charge.sum());
    }

    /**
     * A parcel in the carrier's list.
     *
     * @param number what is written on it
     * @param weight in kilograms
     */
    record Parcel(String number, double weight) {}

    /**
     * What a day's parcels are together.
     *
     * @param totalWeight in kilograms
     * @param totalCharge in euros
     */
    record Day(double totalWeight, double totalCharge) {}
}
