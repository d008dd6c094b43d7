package dev.hamilton.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.Driver;
import dev.hamilton.RowFunction;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.IntColumn;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the manual shows of features in a batch and in a service. */
final class OnlineTest {
    // tag::records[]
    /** What the service knows of a store now, and what the batch found out about all of them. */
    record Now(double sales, int visitors, double meanSales) {}

    record Answer(double perVisitor, boolean aboveMean) {}
    // end::records[]

    @Test
    void the_same_functions_in_two_places() {
        // tag::places[]
        Driver driver = Driver.of(StoreFeatures.class);

        DataFrame weeks = DataFrame.of("sales", DoubleColumn.of(100, 40), "visitors", IntColumn.of(10, 4));
        DataFrame training = driver.execute(weeks, "perVisitor", "aboveMean");
        double meanSales = (Double) driver.execute(Map.of("sales", weeks.column("sales")), "meanSales")
                .get("meanSales");

        RowFunction<Now, Answer> online = driver.rowFunction(Now.class, Answer.class);
        Answer answer = online.apply(new Now(100, 10, meanSales));
        // end::places[]
        assertThat(training.names()).containsExactly("perVisitor", "aboveMean");
        assertThat(answer).isEqualTo(new Answer(10, true));
        assertThat(online.explain()).contains("is compiled");
    }
}
