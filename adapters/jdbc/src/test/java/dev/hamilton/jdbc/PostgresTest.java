package dev.hamilton.jdbc;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
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
    void decimals_that_would_be_rounded_are_refused() {
        decimalsThatWouldBeRoundedAreRefused();
    }

    @Test
    void times_that_would_be_rounded_are_refused() {
        timesThatWouldBeRoundedAreRefused();
    }
}
