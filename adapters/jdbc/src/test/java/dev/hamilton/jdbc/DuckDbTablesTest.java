package dev.hamilton.jdbc;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.duckdb.DuckDBDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DuckDbTablesTest extends JdbcContract {

    @TempDir
    Path folder;

    @Override
    DataSource database() {
        return new DuckDBDataSource("jdbc:duckdb:" + folder.resolve("test.duckdb"));
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
