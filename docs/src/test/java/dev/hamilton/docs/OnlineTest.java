package dev.hamilton.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.Driver;
import dev.hamilton.RowFunction;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.IntColumn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the manual shows of features in a batch and in a service. */
final class OnlineTest {
    // tag::records[]
    /** What the service knows of a store now, and what the batch found out about all of them. */
    record Now(double sales, int visitors, double meanSales) {}

    record Answer(double perVisitor, boolean aboveMean) {}
    // end::records[]

    // tag::beans[]
    /** What the service received; others made the class. */
    static class StoreRequest {
        private final int id;
        private final double sales;
        private final int visitors;

        StoreRequest(int id, double sales, int visitors) {
            this.id = id;
            this.sales = sales;
            this.visitors = visitors;
        }

        public int getId() {
            return id;
        }

        public double getSales() {
            return sales;
        }

        public int getVisitors() {
            return visitors;
        }
    }

    /** What it answers. */
    static class StoreAnswer {
        private double perVisitor;

        public double getPerVisitor() {
            return perVisitor;
        }

        public void setPerVisitor(double perVisitor) {
            this.perVisitor = perVisitor;
        }
    }

    static StoreAnswer answer(Driver driver, StoreRequest request) {
        return driver.rowFunction(StoreRequest.class, StoreAnswer.class).apply(request);
    }
    // end::beans[]

    @Test
    void a_bean_is_read_and_another_filled() {
        Driver driver = Driver.of(StoreFeatures.class);
        assertThat(answer(driver, new StoreRequest(7, 100, 10)).getPerVisitor()).isEqualTo(10);
    }

    @Test
    void rows_by_names() {
        Driver driver = Driver.of(StoreFeatures.class);
        // tag::maps[]
        var byName = driver.rowFunction(List.of("sales", "visitors"), List.of("perVisitor"));
        Map<String, Object> answer = byName.apply(Map.of("sales", 100.0, "visitors", 10));
        // end::maps[]
        assertThat(answer).isEqualTo(Map.of("perVisitor", 10.0));
    }

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
