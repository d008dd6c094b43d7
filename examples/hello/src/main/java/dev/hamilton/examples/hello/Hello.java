package dev.hamilton.examples.hello;

import dev.hamilton.Driver;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.csv.Csv;
import dev.hamilton.columns.csv.CsvOptions;
import dev.hamilton.render.Mermaid;
import dev.hamilton.render.Tree;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Drives {@link MarketingFeatures}: weeks in, features out, and a picture of how they hang together. */
public final class Hello {
    private Hello() {}

    /** Prints the features of the weeks that come with the example, then the dataflow as a tree and for Mermaid. */
    public static void main(String... arguments) {
        Driver driver = Driver.of(MarketingFeatures.class);
        System.out.println(features(driver).toText(12, 9));
        System.out.println(Tree.of(driver.graph(), "spendShift3weeksPerSignup"));
        System.out.println(Mermaid.of(driver.graph()));
    }

    static DataFrame features(Driver driver) {
        return driver.execute(
                weeks(driver),
                "year",
                "week",
                "holidays",
                "spend",
                "signups",
                "avg3wkSpend",
                "spendPerSignup",
                "spendShift3weeks",
                "spendShift3weeksPerSignup");
    }

    static DataFrame weeks(Driver driver) {
        InputStream file = Objects.requireNonNull(Hello.class.getResourceAsStream("/weeks.csv"), "weeks.csv");
        return Csv.read(
                new InputStreamReader(file, StandardCharsets.UTF_8),
                CsvOptions.standard().inputsOf(driver.graph()));
    }
}
