package dev.hamilton.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.ObjectColumn;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PostgresTest extends JdbcContract {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        try {
            postgres = EmbeddedPostgres.start();
        } catch (IOException | IllegalStateException failed) {
            abort("skipped: no PostgreSQL can be started here: " + failed);
        }
    }

    @AfterAll
    static void stop() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @BeforeEach
    void empty() throws SQLException {
        execute("drop schema public cascade");
        execute("create schema public");
    }

    @Override
    DataSource database() {
        return postgres.getPostgresDatabase();
    }

    @Test
    void decimals_and_times_are_columns_of_objects() {
        DataFrame frame = DataFrame.of(
                "price", ObjectColumn.of(new BigDecimal("1.50"), null, new BigDecimal("-12345678901234567890.25")),
                "local", ObjectColumn.of(LocalDateTime.parse("2024-02-29T12:00:00.123456"), null, null),
                "instant", ObjectColumn.of(Instant.parse("2024-02-29T12:00:00.123456Z"), null, Instant.EPOCH),
                "time", ObjectColumn.of(LocalTime.of(23, 59, 59), null, LocalTime.MIDNIGHT));
        saver("times").save(frame);
        assertThat(loader("times").load()).isEqualTo(frame);
    }

    @Test
    void decimals_that_would_be_rounded_are_refused() {
        decimalsThatWouldBeRoundedAreRefused();
    }
}
