package dev.hamilton.cli;

import dev.hamilton.Module;
import dev.hamilton.ModuleSource;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Tag;
import dev.hamilton.annotation.When;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Dataflows that the tests run by the names of their classes. */
final class Kitchen {
    private Kitchen() {}

    @Dataflow
    static final class Bakery {
        static double flourCost(double flourKg, double flourPrice) {
            return flourKg * flourPrice;
        }

        @Tag(key = "owner", value = "till")
        static double costPerLoaf(double flourCost, double loaves) {
            return flourCost / loaves;
        }

        static DoubleColumn loavesBefore(DoubleColumn loaves) {
            return loaves.shift(1);
        }
    }

    /** The bakery a year later. */
    @Dataflow
    static final class RenovatedBakery {
        static double flourCost(double flourKg, double flourPrice, double rent) {
            return flourKg * flourPrice + rent;
        }

        @Tag(key = "owner", value = "till")
        static double costPerLoaf(double flourCost, double loaves) {
            return flourCost / loaves;
        }
    }

    /** Prices by region. */
    @Dataflow
    static final class Market {
        @When(key = "region", is = "EU")
        static double price__eu(double cost) {
            return cost * 1.2;
        }

        @When(key = "region", is = "US")
        static double price__us(double cost) {
            return cost;
        }

        static double total(double price, double pieces) {
            return price * pieces;
        }
    }

    @Dataflow
    static final class Oven {
        static String label(String region, LocalDate day, List<String> tags, int shelf) {
            return region + " " + day + " " + tags + " " + shelf;
        }
    }

    @Dataflow
    static final class Sums {
        static double total(DoubleColumn amounts) {
            return amounts.sum();
        }

        static DoubleColumn first(DoubleColumn amounts) {
            return amounts.head(1);
        }
    }

    /** What the config chooses. */
    @Dataflow
    static final class Season {
        @When(key = "season", is = "summer")
        static double dough(double flourKg) {
            return flourKg * 2;
        }
    }

    /** A frame, and what else there is of its rows. */
    @Dataflow
    static final class Ledger {
        static DataFrame ledger(DoubleColumn amounts) {
            return DataFrame.of("before", amounts.shift(1), "after", amounts.shift(-1));
        }

        static double total(DoubleColumn amounts) {
            return amounts.sum();
        }
    }

    @Dataflow
    static final class Burnt {
        static double crust(double flourKg) {
            if (flourKg > 20) {
                throw new IllegalStateException("the oven is too small");
            }
            return flourKg;
        }
    }

    @Dataflow
    static final class Tangled {
        static double dough(double yeast) {
            return yeast;
        }

        static double yeast(double dough) {
            return dough;
        }
    }

    static final class TwoBakeries implements ModuleSource {
        @Override
        public List<Module> modules() {
            return List.of(
                    Module.of(Bakery.class).prefix("left_"),
                    Module.of(Bakery.class).prefix("right_"));
        }
    }

    static final class ManyBakeries implements ModuleSource {
        @Override
        public List<Module> modules() {
            return IntStream.range(0, 101)
                    .mapToObj(i -> Module.of(Bakery.class).prefix("shop" + i + "_"))
                    .toList();
        }
    }

    static final class NoBakery implements ModuleSource {
        @Override
        public List<Module> modules() {
            return List.of();
        }
    }

    static final class ShyBakery implements ModuleSource {
        ShyBakery() {
            throw new IllegalStateException("closed on Mondays");
        }

        @Override
        public List<Module> modules() {
            return List.of();
        }
    }

    static final class Wanted implements Supplier<List<String>> {
        @Override
        public List<String> get() {
            return List.of("costPerLoaf", "loaves");
        }
    }
}
