package dev.hamilton.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.columns.BooleanColumn;
import dev.hamilton.columns.ByteColumn;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.FloatColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.ShortColumn;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.columns.stream.FrameStream;
import dev.hamilton.duckdb.DuckDb;
import dev.hamilton.io.Projection;
import dev.hamilton.io.TransferException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Another reader finds in a file what was written, and the other way round. */
final class DuckDbReadsParquetTest {

    private static final DataFrame FLAT = DataFrame.of(
                    "double", DoubleColumn.ofNullable(0.1, null, Double.NaN),
                    "float", FloatColumn.ofNullable(0.1f, null, Float.MIN_VALUE),
                    "long", LongColumn.ofNullable(Long.MIN_VALUE, null, Long.MAX_VALUE),
                    "int", IntColumn.ofNullable(Integer.MIN_VALUE, null, 7),
                    "short", ShortColumn.ofNullable(Short.MIN_VALUE, null, (short) 7),
                    "byte", ByteColumn.ofNullable(Byte.MIN_VALUE, null, (byte) 7),
                    "boolean", BooleanColumn.ofNullable(true, null, false),
                    "string", StringColumn.of("\u00fc", null, ""))
            .with("date", DateColumn.ofNullable(LocalDate.of(1582, 10, 15), null, LocalDate.EPOCH))
            .with("local", ObjectColumn.of(LocalDateTime.parse("1969-12-31T23:59:59.5"), null, null))
            .with("instant", ObjectColumn.of(Instant.parse("2024-02-29T12:34:56.123456Z"), null, Instant.EPOCH))
            .with("decimal", ObjectColumn.of(new BigDecimal("1.50"), null, new BigDecimal("-12345678901234567890.25")));

    @TempDir
    Path folder;

    private DataFrame query(String columns) {
        return DuckDb.query(Map.of(), "select " + columns + " from '" + file() + "'");
    }

    private Path file() {
        return folder.resolve("frame.parquet");
    }

    @ParameterizedTest
    @EnumSource(
            value = CompressionCodecName.class,
            names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD", "LZ4_RAW"})
    void every_kind_of_column_is_found(CompressionCodecName codec) {
        ParquetSaver.of(file()).compression(codec).rowsPerGroup(2).save(FLAT);
        assertThat(query("*")).isEqualTo(FLAT);
        assertThat(ParquetLoader.of(file()).load()).isEqualTo(FLAT);
    }

    @ParameterizedTest
    @EnumSource(
            value = CompressionCodecName.class,
            names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD", "LZ4_RAW"})
    void what_it_writes_is_found(CompressionCodecName codec) {
        try (DuckDb db = DuckDb.inMemory()) {
            db.lend("flat", FLAT);
            db.execute("copy flat to '" + file() + "' (format parquet, compression " + codec + ")");
        }
        assertThat(ParquetLoader.of(file()).load()).isEqualTo(FLAT);
    }

    @Test
    void what_cannot_be_decompressed_is_told_with_its_column_unless_it_is_not_wanted() {
        try (DuckDb db = DuckDb.inMemory()) {
            db.lend("flat", FLAT);
            db.execute("copy flat to '" + file() + "' (format parquet, compression brotli)");
        }
        String message = file()
                + ": column 'double' is compressed by BROTLI; known are UNCOMPRESSED, SNAPPY, GZIP, ZSTD," + " LZ4_RAW";
        ParquetLoader loader = ParquetLoader.of(file());
        assertThatThrownBy(loader::load).isInstanceOf(TransferException.class).hasMessage(message);
        try (FrameStream frames = loader.stream()) {
            assertThatThrownBy(frames::next).hasMessage(message);
        }
        assertThat(loader.load(Projection.of()).rowCount()).isZero();
    }

    /** What is nested. */
    private record Day(DayOfWeek day, List<Double> hours) {}

    @Test
    void lists_maps_and_groups_are_found() {
        ParquetSaver.of(file())
                .save(DataFrame.of(
                        "list", ObjectColumn.of(Arrays.asList(1, null, 3), null),
                        "map", ObjectColumn.of(Map.of("a", 1L), Map.of()),
                        "group", ObjectColumn.of(new Day(DayOfWeek.MONDAY, List.of(0.5, 1.5)), null)));
        assertThat(query(
                        "list[3] as third, len(list) as size, map['a'] as a, \"group\".day as day, \"group\".hours[2] as hour,"
                                + " typeof(list) as types"))
                .isEqualTo(DataFrame.of(
                        "third", IntColumn.ofNullable(3, null),
                        "size", LongColumn.ofNullable(3L, null),
                        "a", LongColumn.ofNullable(1L, null),
                        "day", StringColumn.of("MONDAY", null),
                        "hour", DoubleColumn.ofNullable(1.5, null),
                        "types", StringColumn.of("INTEGER[]", "INTEGER[]")));
    }
}
