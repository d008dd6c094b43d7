package dev.hamilton.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.columns.ByteColumn;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.FloatColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ShortColumn;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.columns.stream.FrameStream;
import dev.hamilton.duckdb.DuckDb;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers come back from many pages and row groups, and what is said of them is what Parquet's own writer says. */
@SuppressWarnings("deprecation") // of an encoding that is still written
final class FlatChunkTest {

    private static final int ROWS = 65_000;
    private static final int GROUP = 45_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"1, 0", "3, 0.3", "5000, 0.01", "2147483647, 0", "2147483647, 0.3", "9, 1"})
    void numbers_are_read_by_others_and_are_said_to_be_what_parquet_itself_says(int distinct, double missing)
            throws IOException {
        for (int few : new int[] {0, 30_000}) { // first a few numbers, then as many as there are
            long seed = distinct * 31L + few;
            Random random = new Random(seed);
            DataFrame frame = frame(row -> random.nextInt(row < few ? 7 : distinct), random, missing);
            Path file = folder.resolve("ours" + few + ".parquet");
            ParquetSaver saver = ParquetSaver.of(file).rowsPerGroup(GROUP);
            saver.saveAll(FrameStream.of(frame.slice(0, 1), frame.slice(1, 25_001), frame.slice(25_001, ROWS)));
            String context = "seed " + seed + ", missing " + missing;
            assertThat(ParquetLoader.of(file).load()).as(context).isEqualTo(frame);
            assertThat(DuckDb.query(Map.of(), "select * from '" + file + "'"))
                    .as(context)
                    .isEqualTo(frame);
            Path theirs = folder.resolve("theirs" + few + ".parquet");
            writeByParquet(theirs, footer(file).getFileMetaData().getSchema(), frame);
            assertThat(said(footer(file))).as(context).isEqualTo(said(footer(theirs)));
        }
    }

    private static DataFrame frame(IntUnaryOperator number, Random random, double missing) {
        IntColumn.Builder ints = IntColumn.builder();
        DoubleColumn.Builder doubles = DoubleColumn.builder();
        FloatColumn.Builder floats = FloatColumn.builder();
        for (int row = 0; row < ROWS; row++) {
            if (random.nextDouble() < missing || (missing > 0 && row < 22_000)) { // a page without any
                ints.addMissing();
                doubles.addMissing();
                floats.addMissing();
            } else {
                int next = number.applyAsInt(row) - 2;
                ints.add(next);
                doubles.add(next == 0 ? -0.0 : next == 1 ? Double.NaN : next * 1e300); // some are infinite
                floats.add(next == 0 ? -0.0f : next == 1 ? Float.NaN : next * 1e30f);
            }
        }
        IntColumn all = ints.build();
        return DataFrame.of("int", all, "double", doubles.build(), "float", floats.build())
                .with("long", longs(all))
                .with(
                        "text",
                        StringColumn.of(IntStream.range(0, ROWS)
                                .mapToObj(row -> "t" + row % 5)
                                .toArray(String[]::new)))
                .with("short", shorts(all))
                .with("byte", bytes(all))
                .with("date", dates(all));
    }

    private static LongColumn longs(IntColumn ints) {
        LongColumn.Builder longs = LongColumn.builder();
        for (int row = 0; row < ints.size(); row++) {
            LongColumn.Builder ignored =
                    ints.isMissing(row) ? longs.addMissing() : longs.add(ints.getInt(row) * (1L << 32));
        }
        return longs.build();
    }

    private static ShortColumn shorts(IntColumn ints) {
        ShortColumn.Builder shorts = ShortColumn.builder();
        for (int row = 0; row < ints.size(); row++) {
            ShortColumn.Builder ignored =
                    ints.isMissing(row) ? shorts.addMissing() : shorts.add((short) ints.getInt(row));
        }
        return shorts.build();
    }

    private static ByteColumn bytes(IntColumn ints) {
        ByteColumn.Builder bytes = ByteColumn.builder();
        for (int row = 0; row < ints.size(); row++) {
            ByteColumn.Builder ignored = ints.isMissing(row) ? bytes.addMissing() : bytes.add((byte) ints.getInt(row));
        }
        return bytes.build();
    }

    private static DateColumn dates(IntColumn ints) {
        DateColumn.Builder dates = DateColumn.builder();
        for (int row = 0; row < ints.size(); row++) {
            DateColumn.Builder ignored =
                    ints.isMissing(row) ? dates.addMissing() : dates.addEpochDay(ints.getInt(row) % 2_000_000);
        }
        return dates.build();
    }

    private static void writeByParquet(Path file, MessageType schema, DataFrame frame) throws IOException {
        try (ParquetWriter<org.apache.parquet.example.data.Group> writer = ExampleParquetWriter.builder(
                        new LocalOutputFile(file))
                .withType(schema)
                .withConf(new PlainParquetConfiguration())
                .withRowGroupRowCountLimit(GROUP)
                .build()) {
            for (int row = 0; row < frame.rowCount(); row++) {
                SimpleGroup group = new SimpleGroup(schema);
                for (Type field : schema.getFields()) {
                    add(group, field.getName(), frame, row);
                }
                writer.write(group);
            }
        }
    }

    private static void add(SimpleGroup group, String name, DataFrame frame, int row) {
        if (!frame.column(name).isMissing(row)) {
            switch (name) {
                case "double" -> group.add(name, frame.doubles(name).getDouble(row));
                case "float" -> group.add(name, ((FloatColumn) frame.column(name)).getFloat(row));
                case "long" -> group.add(name, frame.longs(name).getLong(row));
                case "date" -> group.add(name, frame.dates(name).getEpochDay(row));
                case "text" -> group.add(name, frame.strings(name).getString(row));
                default -> group.add(name, ((Number) frame.column(name).get(row)).intValue());
            }
        }
    }

    private static ParquetMetadata footer(Path file) throws IOException {
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new Compression())
                .build();
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
            return reader.getFooter();
        }
    }

    private static List<String> said(ParquetMetadata footer) {
        List<String> said = new ArrayList<>();
        for (BlockMetaData group : footer.getBlocks()) {
            said.add("group of " + group.getRowCount());
            for (ColumnChunkMetaData column : group.getColumns()) {
                said.add(column.getPath() + ": " + column.getValueCount() + ", " + column.getStatistics());
            }
        }
        return said;
    }

    @Test
    void a_dictionary_is_used_where_it_takes_fewer_bytes() throws IOException {
        Random random = new Random(1);
        int rows = 200_000;
        DataFrame frame = DataFrame.of(
                "few", IntColumn.of(random.ints(rows, 0, 1000).toArray()),
                "often", LongColumn.of(random.longs(rows, 0, 30_000).toArray()),
                "once", LongColumn.of(random.longs(rows).toArray()));
        Path file = folder.resolve("coded.parquet");
        ParquetSaver.of(file).save(frame);
        List<Set<Encoding>> encodings = footer(file).getBlocks().get(0).getColumns().stream()
                .map(ColumnChunkMetaData::getEncodings)
                .toList();
        assertThat(encodings.get(0)).contains(Encoding.PLAIN_DICTIONARY).doesNotContain(Encoding.PLAIN);
        assertThat(encodings.get(1)).contains(Encoding.PLAIN_DICTIONARY).doesNotContain(Encoding.PLAIN);
        assertThat(encodings.get(2)).contains(Encoding.PLAIN).doesNotContain(Encoding.PLAIN_DICTIONARY);
        assertThat(ParquetLoader.of(file).load()).isEqualTo(frame);
    }

    @Test
    void pages_and_row_groups_of_long_texts_are_small() throws IOException {
        String[] long3 = {"a".repeat(1 << 20), "bc".repeat(1 << 19), "d".repeat(1 << 20)};
        int rows = 600; // more than there is memory for, in the tests, if they were one page
        StringColumn repeated = StringColumn.of(
                IntStream.range(0, rows).mapToObj(row -> long3[row % 3]).toArray(String[]::new));
        StringColumn growing = StringColumn.of(IntStream.range(0, rows)
                .mapToObj(row -> row % 200 == 199 ? long3[row / 200] : "t" + row % 7)
                .toArray(String[]::new));
        DataFrame frame = DataFrame.of("repeated", repeated, "growing", growing);
        Path file = folder.resolve("long.parquet");
        ParquetSaver.of(file).save(frame);
        assertThat(ParquetLoader.of(file).load()).isEqualTo(frame);
        Random random = new Random(1);
        DataFrame numbers =
                DataFrame.of("x", DoubleColumn.of(random.doubles(400_000).toArray()));
        DataFrame wide = numbers;
        for (int column = 0; column < 60; column++) {
            wide = wide.with("x" + column, numbers.doubles("x"));
        }
        ParquetSaver.of(file).save(wide);
        assertThat(footer(file).getBlocks().size()).isEqualTo(2); // of 128 MB and the rest
        assertThat(ParquetLoader.of(file).load()).isEqualTo(wide);
    }
}
