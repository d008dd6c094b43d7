package dev.hamilton.jdbc;

import dev.hamilton.columns.DataFrame;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

final class SqliteTest extends JdbcContract {

    @TempDir
    Path folder;

    @Override
    DataSource database() {
        SQLiteDataSource database = new SQLiteDataSource();
        database.setUrl("jdbc:sqlite:" + folder.resolve("test.sqlite"));
        return database;
    }

    /** SQLite stores NaN as NULL, -0.0 as 0, and floats as doubles. */
    @Override
    protected DataFrame kept(DataFrame frame) {
        return frame.with("doubles", frame.doubles("doubles").nanToMissing().add(0.0))
                .with("floats", frame.doubles("floats"));
    }

    @Override
    DataFrame withTwoDigits(DataFrame prices) {
        return prices;
    }
}
