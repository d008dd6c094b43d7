package dev.hamilton.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hamilton.columns.ByteColumn;
import dev.hamilton.columns.Column;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.FloatColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.ShortColumn;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.io.Projection;
import dev.hamilton.io.TransferException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ParquetTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("frame.parquet");
    }

    private static DataFrame numbered(int rows) {
        return DataFrame.of(
                "n", IntColumn.of(IntStream.range(0, rows).toArray()),
                "s",
                        StringColumn.of(IntStream.range(0, rows)
                                .mapToObj(n -> "s" + n % 3)
                                .toArray(String[]::new)));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD"})
    void every_compression_is_read_again(CompressionCodecName codec) {
        ParquetSaver.of(file()).compression(codec).save(numbered(1000));
        assertThat(ParquetLoader.of(file()).load()).isEqualTo(numbered(1000));
    }

    @Test
    void a_file_is_read_row_group_by_row_group() {
        ParquetSaver.of(file()).rowsPerGroup(300).save(numbered(1000));
        List<DataFrame> groups = new ArrayList<>();
        ParquetLoader.of(file()).forEachRowGroup(Projection.of("n"), groups::add);
        assertThat(groups).extracting(DataFrame::rowCount).containsExactly(300, 300, 300, 100);
        assertThat(DataFrame.concatRows(groups.toArray(new DataFrame[0])))
                .isEqualTo(numbered(1000).select("n"));
    }

    @Test
    void row_groups_that_cannot_satisfy_a_predicate_are_passed_over() {
        ParquetSaver.of(file()).rowsPerGroup(300).save(numbered(1000));
        assertThat(ParquetLoader.of(file())
                        .whereGroups(FilterApi.gt(FilterApi.intColumn("n"), 650))
                        .load(Projection.of("n", "s")))
                .isEqualTo(numbered(1000).slice(600, 1000));
    }

    @Test
    void what_a_consumer_throws_comes_through() {
        ParquetSaver.of(file()).save(numbered(1));
        assertThatThrownBy(() -> ParquetLoader.of(file()).forEachRowGroup(Projection.all(), frame -> {
                    throw new IllegalStateException("enough");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void objects_with_a_meaning_in_the_format_are_kept() {
        DataFrame frame = DataFrame.of(
                "decimal", ObjectColumn.of(new BigDecimal("1.50"), null, new BigDecimal("-123456789012345678901.25")),
                "instant", ObjectColumn.of(Instant.parse("2024-02-29T12:34:56.123456789Z"), null, Instant.EPOCH),
                "far",
                        ObjectColumn.of(
                                Instant.parse("9999-12-31T23:59:59.999999Z"),
                                null,
                                Instant.parse("0001-01-01T00:00:00Z")),
                "local", ObjectColumn.of(LocalDateTime.parse("1969-12-31T23:59:59.5"), null, null),
                "time", ObjectColumn.of(LocalTime.of(23, 59, 59, 999_999_999), null, LocalTime.MIDNIGHT),
                "uuid", ObjectColumn.of(new UUID(-1, 7), null, new UUID(0, 0)),
                "bytes", ObjectColumn.of(ByteBuffer.wrap(new byte[] {1, -1}), null, ByteBuffer.wrap(new byte[0])));
        ParquetSaver.of(file()).save(frame);
        assertThat(ParquetLoader.of(file()).load()).isEqualTo(frame);
    }

    @Test
    void narrow_numbers_are_stored_as_they_are_and_enums_by_name() {
        DataFrame frame = DataFrame.of(
                "bytes", ByteColumn.ofNullable((byte) -128, null, (byte) 127),
                "shorts", ShortColumn.ofNullable((short) -1, null, (short) 300),
                "floats", FloatColumn.ofNullable(0.1f, null, Float.NaN));
        ParquetSaver.of(file()).save(frame.with("days", ObjectColumn.of(DayOfWeek.MONDAY, null, DayOfWeek.SUNDAY)));
        assertThat(ParquetLoader.of(file()).load())
                .isEqualTo(frame.with("days", StringColumn.of("MONDAY", null, "SUNDAY")));
    }

    @Test
    void objects_without_one_are_refused() {
        assertThatThrownBy(() -> ParquetSaver.of(file()).save(DataFrame.of("x", ObjectColumn.of(List.of(1)))))
                .isInstanceOf(TransferException.class)
                .hasMessageContaining(file().toString())
                .hasMessageContaining("column 'x' holds objects of java.util.ImmutableCollections")
                .hasMessageContaining("BigDecimal, Instant");
        assertThat(file()).doesNotExist();
    }

    @Test
    void a_file_that_is_no_parquet_is_refused() throws IOException {
        Files.writeString(file(), "name,age\nAnn,33\n");
        assertThatThrownBy(() -> ParquetLoader.of(file()).load())
                .isInstanceOf(TransferException.class)
                .hasMessageStartingWith(file() + ": cannot be read as Parquet: ");
        assertThatThrownBy(() -> ParquetLoader.of(folder).load()).hasMessage(folder + ": is no file");
    }

    @Test
    void three_million_flights_are_read() {
        Path flights = Path.of(System.getProperty("hamilton.root", ".."), "../shared/data/flights-3m.parquet");
        assumeTrue(Files.exists(flights), "skipped: there is no " + flights);
        DataFrame all = ParquetLoader.of(flights).load();
        assertThat(all.rowCount()).isEqualTo(3_000_000);
        for (String name : all.names()) {
            Column column = all.column(name);
            assertThat(ParquetLoader.of(flights).load(Projection.of(name)).column(name))
                    .isEqualTo(column);
        }
    }
}
