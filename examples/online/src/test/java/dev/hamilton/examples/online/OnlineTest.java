package dev.hamilton.examples.online;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.Driver;
import dev.hamilton.RowFunction;
import dev.hamilton.columns.Column;
import dev.hamilton.columns.DataFrame;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OnlineTest {
    private static final Driver DRIVER = Driver.of(ClientFeatures.class);
    private static final DataFrame CLIENTS = Training.clients(DRIVER);
    private static final Training TRAINING = Training.on(CLIENTS, DRIVER);

    @Test
    void the_function_of_one_client_gives_the_bits_of_the_batch_on_every_row() {
        RowFunction<Visit, Features> features = DRIVER.rowFunction(Visit.class, Features.class);
        assertThat(features.explain()).endsWith("each row is compiled\n");
        for (int row = 0; row < CLIENTS.rowCount(); row++) {
            Visit visit = new Visit(
                    (Integer) cell("age", row),
                    (Double) cell("budget", row),
                    (Double) cell("spend", row),
                    (Integer) cell("visits", row),
                    (String) cell("referrer", row),
                    TRAINING.ageMean(),
                    TRAINING.ageStdDev());
            Features expected = new Features(
                    (Double) feature("ageZeroMean", row),
                    (Double) feature("ageZeroMeanUnitVariance", row),
                    (Boolean) feature("isHighRoller", row),
                    (Double) feature("spendPerVisit", row),
                    (Double) feature("spendShare", row),
                    (String) feature("channel", row));
            assertThat(features.apply(visit)).as("row %d", row).isEqualTo(expected); // equal records have equal bits
        }
    }

    @Test
    void the_service_answers_with_the_bits_of_the_batch_on_every_row() throws Exception {
        try (Service service = new Service(DRIVER, TRAINING, 0)) {
            service.start();
            for (int row = 0; row < CLIENTS.rowCount(); row++) {
                StringBuilder query = new StringBuilder();
                for (String name : List.of("age", "budget", "spend", "visits", "referrer")) {
                    if (cell(name, row) != null) {
                        query.append(name)
                                .append('=')
                                .append(URLEncoder.encode(String.valueOf(cell(name, row)), StandardCharsets.UTF_8))
                                .append('&');
                    }
                }
                StringBuilder expected = new StringBuilder();
                for (String name : TRAINING.features().names()) {
                    expected.append(name).append(' ').append(feature(name, row)).append('\n');
                }
                HttpResponse<String> answer = ask(service, query.toString());
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).as("row %d", row).isEqualTo(expected.toString());
            }
        }
    }

    @Test
    void what_is_not_said_is_asked_for() throws Exception {
        try (Service service = new Service(DRIVER, TRAINING, 0)) {
            service.start();
            assertThat(ask(service, "age=42&spend=1").statusCode()).isEqualTo(400);
            assertThat(ask(service, "age=42&spend=1").body()).isEqualTo("""
                    give the parameter 'budget'
                    give the parameter 'visits'
                    """);
        }
    }

    @Test
    void all_that_is_wrong_with_a_request_is_told_at_once() throws Exception {
        try (Service service = new Service(DRIVER, TRAINING, 0)) {
            service.start();
            String wrong = "age=99999999999&budget=much&spend=&visits=1&&visits=2&visits=3&refferer=friend&&";
            assertThat(ask(service, wrong).statusCode()).isEqualTo(400);
            assertThat(ask(service, wrong).body()).isEqualTo("""
                    the parameter 'visits' is given more than once
                    the parameter 'age' is a whole number up to 2147483647, not '99999999999'
                    the parameter 'budget' is a number, not 'much'
                    give the parameter 'spend'
                    there is no parameter 'refferer'
                    """);
        }
    }

    @Test
    void an_empty_parameter_is_missing_as_an_empty_cell_is() throws Exception {
        try (Service service = new Service(DRIVER, TRAINING, 0)) {
            service.start();
            assertThat(ask(service, "%61ge=42&budget=9&spend=1&visits=1&referrer=")
                            .body())
                    .endsWith("\nchannel direct\n");
        }
    }

    @Test
    void what_is_elsewhere_is_not_there() throws Exception {
        try (Service service = new Service(DRIVER, TRAINING, 0)) {
            service.start();
            HttpResponse<String> answer = get(service, "/");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo("there is only /features\n");
        }
    }

    @Test
    void a_feature_is_tested_as_a_method() {
        assertThat(ClientFeatures.spendPerVisit(10, 4)).isEqualTo(2.5);
        assertThat(ClientFeatures.spendPerVisit(10, 0)).isZero();
        assertThat(ClientFeatures.channel(null)).isEqualTo("direct");
    }

    private static HttpResponse<String> ask(Service service, String query) throws IOException, InterruptedException {
        return get(service, "/features?" + query);
    }

    private static HttpResponse<String> get(Service service, String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://localhost:" + service.port() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Object cell(String name, int row) {
        return CLIENTS.column(name).get(row);
    }

    private static Object feature(String name, int row) {
        Column column = TRAINING.features().column(name);
        return column.get(row);
    }
}
