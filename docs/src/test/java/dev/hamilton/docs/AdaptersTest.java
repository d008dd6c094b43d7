package dev.hamilton.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.Driver;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.dflib.Dflib;
import dev.hamilton.duckdb.DuckDb;
import dev.hamilton.io.Projection;
import dev.hamilton.jdbc.JdbcLoader;
import dev.hamilton.jdbc.JdbcSaver;
import dev.hamilton.parquet.ParquetLoader;
import dev.hamilton.parquet.ParquetSaver;
import dev.hamilton.tablesaw.Tablesaw;
import java.nio.file.Path;
import java.util.Map;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.dflib.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;
import tech.tablesaw.api.Table;

/** What the manual shows of files, databases and other libraries' columns. */
final class AdaptersTest {
    private static final DataFrame WEEKS = DataFrame.of(
            "store", StringColumn.of("north", "south", "north"),
            "sales", DoubleColumn.of(100, 40, 150),
            "visitors", IntColumn.of(10, 4, 10));

    @TempDir
    Path folder;

    @Test
    void parquet() {
        Path file = folder.resolve("weeks.parquet");
        // tag::parquet[]
        ParquetSaver.of(file).save(WEEKS);

        DataFrame sales = ParquetLoader.of(file)
                .whereGroups(FilterApi.gt(FilterApi.doubleColumn("sales"), 120.0)) // not the groups without such a row
                .load(Projection.of("store", "sales"));
        // end::parquet[]
        assertThat(sales).isEqualTo(WEEKS.select("store", "sales"));
    }

    @Test
    void jdbc() {
        SQLiteDataSource database = new SQLiteDataSource();
        database.setUrl("jdbc:sqlite:" + folder.resolve("weeks.sqlite"));
        // tag::jdbc[]
        JdbcSaver.replace(database, "weeks").save(WEEKS);

        String sql = "select store, sales from weeks where visitors > ? order by sales";
        DataFrame sales = JdbcLoader.query(database, sql, 5).load();
        // end::jdbc[]
        assertThat(sales)
                .isEqualTo(
                        DataFrame.of("store", StringColumn.of("north", "north"), "sales", DoubleColumn.of(100, 150)));
    }

    @Test
    void duckdb() {
        // tag::duckdb[]
        DataFrame totals = DuckDb.query(
                Map.of("weeks", WEEKS), "select store, sum(sales) as total from weeks group by store order by store");
        // end::duckdb[]
        assertThat(totals)
                .isEqualTo(DataFrame.of("store", StringColumn.of("north", "south"), "total", DoubleColumn.of(250, 40)));
    }

    @Test
    void dflib() {
        // tag::dflib[]
        Driver driver = Driver.of(StoreFeatures.class);
        org.dflib.DataFrame weeks = org.dflib.DataFrame.byColumn("sales", "visitors")
                .of(Series.ofDouble(100, 40, 150), Series.ofInt(10, 4, 10));
        org.dflib.DataFrame features = driver.execute(Dflib.tabular(weeks), "perVisitor");

        // whatever the inputs are, here a frame of Hamilton's
        org.dflib.DataFrame same = driver.request("perVisitor").inputs(WEEKS).run(Dflib.results());
        DataFrame back = Dflib.toHamilton(same);
        // end::dflib[]
        DataFrame expected = DataFrame.of("perVisitor", DoubleColumn.of(10, 10, 15));
        assertThat(Dflib.toHamilton(features)).isEqualTo(expected);
        assertThat(back).isEqualTo(expected);
    }

    @Test
    void arrays() {
        // tag::arrays[]
        Driver driver = Driver.of(Plain.class); // static double[] changes(double[] sales)
        DataFrame changes = driver.request("changes")
                .inputs(WEEKS.select("sales").toArrays())
                .run(DataFrame.results());
        // end::arrays[]
        assertThat(changes).isEqualTo(DataFrame.of("changes", DoubleColumn.of(0, -60, 110)));
    }

    /** Written over arrays. */
    static final class Plain {
        private Plain() {}

        static double[] changes(double[] sales) {
            double[] changes = new double[sales.length];
            for (int row = 1; row < changes.length; row++) {
                changes[row] = sales[row] - sales[row - 1];
            }
            return changes;
        }
    }

    @Test
    void tablesaw() {
        // tag::tablesaw[]
        Table weeks = Tablesaw.from(WEEKS.select("sales", "visitors"));
        Table features = Driver.of(StoreFeatures.class).execute(Tablesaw.tabular(weeks), "perVisitor");
        DataFrame back = Tablesaw.toHamilton(features);
        // end::tablesaw[]
        assertThat(back).isEqualTo(DataFrame.of("perVisitor", DoubleColumn.of(10, 10, 15)));
    }
}
