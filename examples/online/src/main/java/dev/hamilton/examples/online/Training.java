package dev.hamilton.examples.online;

import dev.hamilton.Driver;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.csv.Csv;
import dev.hamilton.columns.csv.CsvOptions;
import dev.hamilton.result.Results;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The batch: features of all clients, and what has to be remembered for one.
 *
 * @param features the features, a row a client
 * @param ageMean mean age
 * @param ageStdDev standard deviation of the age
 */
record Training(DataFrame features, double ageMean, double ageStdDev) {
    private static final String[] FEATURES = {
        "ageZeroMean", "ageZeroMeanUnitVariance", "isHighRoller", "spendPerVisit", "spendShare", "channel"
    };

    static Training on(DataFrame clients, Driver driver) {
        Results aggregates =
                driver.request("ageMean", "ageStdDev").inputs(clients).run();
        return new Training(
                driver.execute(clients, FEATURES),
                aggregates.get("ageMean", Double.class),
                aggregates.get("ageStdDev", Double.class));
    }

    static DataFrame clients(Driver driver) {
        InputStream file = Objects.requireNonNull(Training.class.getResourceAsStream("/clients.csv"), "clients.csv");
        return Csv.read(
                new InputStreamReader(file, StandardCharsets.UTF_8),
                CsvOptions.standard().inputsOf(driver.graph()));
    }
}
