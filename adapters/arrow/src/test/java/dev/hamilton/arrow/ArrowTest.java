package dev.hamilton.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.columns.ByteColumn;
import dev.hamilton.columns.Column;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DateColumn;
import dev.hamilton.columns.FloatColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.columns.stream.FrameStream;
import dev.hamilton.io.Projection;
import dev.hamilton.io.TransferException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.DateMilliVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float2Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.TimeMicroVector;
import org.apache.arrow.vector.TimeSecVector;
import org.apache.arrow.vector.TimeStampMilliVector;
import org.apache.arrow.vector.TimeStampSecTZVector;
import org.apache.arrow.vector.TimeStampSecVector;
import org.apache.arrow.vector.UInt1Vector;
import org.apache.arrow.vector.UInt2Vector;
import org.apache.arrow.vector.UInt4Vector;
import org.apache.arrow.vector.UInt8Vector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.dictionary.DictionaryEncoder;
import org.apache.arrow.vector.dictionary.DictionaryProvider;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.DictionaryEncoding;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArrowTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("frame.arrow");
    }

    private static DataFrame numbered(int rows) {
        return DataFrame.of("n", IntColumn.of(IntStream.range(0, rows).toArray()));
    }

    @Test
    void objects_with_a_meaning_in_the_format_are_kept() {
        DataFrame frame = DataFrame.of(
                "decimal", ObjectColumn.of(new BigDecimal("1.50"), null, new BigDecimal("-123456789012345678901.25")),
                "digits", ObjectColumn.of(new BigDecimal("9".repeat(76)), null, BigDecimal.ONE),
                "instant", ObjectColumn.of(Instant.parse("2024-02-29T12:34:56.123456789Z"), null, Instant.EPOCH),
                "far",
                        ObjectColumn.of(
                                Instant.parse("9999-12-31T23:59:59.999999Z"),
                                null,
                                Instant.parse("0001-01-01T00:00:00Z")),
                "local", ObjectColumn.of(LocalDateTime.parse("1969-12-31T23:59:59.5"), null, null),
                "time", ObjectColumn.of(LocalTime.of(23, 59, 59, 999_999_999), null, LocalTime.MIDNIGHT),
                "bytes", ByteColumn.ofNullable((byte) -128, null, (byte) 127),
                "none", ObjectColumn.of(null, null, null));
        ArrowSaver.of(file()).save(frame);
        assertThat(ArrowLoader.of(file()).load()).isEqualTo(frame);
    }

    @Test
    void constants_are_written_by_their_names() {
        ArrowSaver.of(file()).save(DataFrame.of("unit", ObjectColumn.of(TimeUnit.DAYS, null)));
        assertThat(ArrowLoader.of(file()).load()).isEqualTo(DataFrame.of("unit", StringColumn.of("DAYS", null)));
    }

    @Test
    void what_arrow_cannot_say_is_refused() {
        refused(ObjectColumn.of(List.of(1)), "column 'x' holds objects of java.util.ImmutableCollections");
        refused(
                ObjectColumn.of(new BigDecimal("9".repeat(77))),
                "column 'x' needs 77 digits, 0 of them behind the point");
        refused(
                StringColumn.of("a", "\uD83D"),
                "column 'x' has half of a character (U+D83D), which no charset can say, in row 1: mend the text");
        refused(
                ObjectColumn.of(Instant.EPOCH, BigDecimal.ONE),
                "column 'x' holds java.math.BigDecimal in row 1, and java.time.Instant before: make them alike");
    }

    @Test
    void times_that_arrow_does_not_reach_are_told_by_column_and_row() {
        Instant nanos = Instant.ofEpochSecond(0, 1);
        Instant far = Instant.parse("9999-12-31T23:59:59Z");
        refused(
                ObjectColumn.of(nanos, null, far),
                "column 'x' holds " + far + " in row 2, which is beyond Arrow's timestamps in nanoseconds, which are"
                        + " needed by others of it: truncate them all to microseconds, which reach farther");
        for (Object time : List.of(
                Instant.MAX.truncatedTo(ChronoUnit.MICROS),
                Instant.MIN,
                LocalDateTime.MAX.truncatedTo(ChronoUnit.SECONDS),
                LocalDateTime.MIN)) {
            refused(
                    ObjectColumn.of(null, time),
                    "column 'x' holds " + time
                            + " in row 1, which is beyond Arrow's timestamps in microseconds: make it"
                            + " a time that is nearer");
        }
        DataFrame last = DataFrame.of(
                "x", ObjectColumn.of(Instant.parse("+294247-01-10T04:00:54.775807Z")),
                "y", ObjectColumn.of(LocalDateTime.parse("-290308-12-21T19:59:06")));
        ArrowSaver.of(file()).save(last);
        assertThat(ArrowLoader.of(file()).load()).isEqualTo(last);
    }

    @Test
    void times_that_java_does_not_reach_are_told_by_column_and_row() throws IOException {
        try (BufferAllocator memory = new RootAllocator()) {
            DateMilliVector day = new DateMilliVector("day", memory);
            day.setSafe(1, Long.MAX_VALUE);
            beyond(day, "9223372036854775807", "Date(MILLISECOND)");
            TimeStampMilliVector local = new TimeStampMilliVector("local", memory);
            local.setSafe(1, Long.MAX_VALUE);
            local.setValueCount(2);
            assertThat(read(Projection.all(), null, local).row(1).get("local"))
                    .isEqualTo(LocalDateTime.parse("+292278994-08-17T07:12:55.807"));
            TimeStampSecVector seconds = new TimeStampSecVector("seconds", memory);
            seconds.setSafe(1, Long.MIN_VALUE);
            beyond(seconds, "-9223372036854775808", "Timestamp(SECOND, null)");
            TimeStampSecTZVector moments = new TimeStampSecTZVector("moments", memory, "UTC");
            moments.setSafe(1, 31_556_889_864_403_200L);
            beyond(moments, "31556889864403200", "Timestamp(SECOND, UTC)");
            TimeSecVector time = new TimeSecVector("time", memory);
            time.setSafe(1, 86_400);
            beyond(time, "86400", "Time(SECOND, 32)");
            TimeMicroVector micros = new TimeMicroVector("micros", memory);
            micros.setSafe(1, -1);
            beyond(micros, "-1", "Time(MICROSECOND, 64)");
            UInt8Vector u8 = new UInt8Vector("u8", memory);
            u8.setSafe(1, -1);
            beyond(u8, "18446744073709551615", "Int(64, false)");
        }
    }

    /** Of a vector whose second value is beyond what frames have. */
    private void beyond(FieldVector vector, String value, String type) {
        vector.setValueCount(2);
        assertThatThrownBy(() -> read(Projection.all(), null, vector))
                .isInstanceOf(TransferException.class)
                .hasMessage(file() + ": cannot be read as Arrow: column '" + vector.getName() + "' has " + value
                        + " in row 1, of type " + type
                        + ", which is beyond what columns of frames have: want the other columns");
    }

    private void refused(Column column, String message) {
        assertThatThrownBy(() -> ArrowSaver.of(file()).save(DataFrame.of("x", column)))
                .isInstanceOf(TransferException.class)
                .hasMessageStartingWith(file() + ": cannot be written as Arrow: " + message);
        assertThat(file()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_file_is_read_batch_by_batch(boolean stream) {
        ArrowSaver saver = ArrowSaver.of(file()).rowsPerBatch(300);
        (stream ? saver.asStream() : saver).save(numbered(1000));
        List<DataFrame> batches = new ArrayList<>();
        ArrowLoader.of(file()).stream(Projection.of("n")).forEach(batches::add);
        assertThat(batches).extracting(DataFrame::rowCount).containsExactly(300, 300, 300, 100);
        assertThat(DataFrame.concatRows(batches.toArray(new DataFrame[0]))).isEqualTo(numbered(1000));
    }

    @Test
    void later_frames_are_stored_as_the_first_says_or_refused() {
        Instant noon = Instant.parse("2024-02-29T12:00:00.000000001Z");
        DataFrame first = DataFrame.of(
                "price", ObjectColumn.of(new BigDecimal("1.25")),
                "at", ObjectColumn.of(noon));
        DataFrame more = DataFrame.of(
                "price", ObjectColumn.of(new BigDecimal("123456789012345678901234567890.50")),
                "at", ObjectColumn.of(Instant.EPOCH));
        ArrowSaver.of(file()).saveAll(FrameStream.of(first, more, more.with("price", ObjectColumn.of((Object) null))));
        assertThat(ArrowLoader.of(file()).load().slice(0, 2)).isEqualTo(DataFrame.concatRows(first, more));
        refusedLater(
                first,
                more.with("price", ObjectColumn.of(new BigDecimal("0.125"))),
                "column 'price' needs 4 digits, 3 of them behind the point; stored are 38, 2 of them behind");
        refusedLater(
                more,
                first.with("price", more.column("price")),
                "column 'at' is Timestamp(NANOSECOND, UTC) here, and was Timestamp(MICROSECOND, UTC) in the first frame");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_first_values_of_a_stream_say_how_objects_are_stored(boolean stream) {
        ArrowSaver saver = stream ? ArrowSaver.of(file()).asStream() : ArrowSaver.of(file());
        DataFrame last = DataFrame.of(
                "n", IntColumn.of(1, 2),
                "price", ObjectColumn.of(new BigDecimal("1.25"), null),
                "at", ObjectColumn.of(null, Instant.parse("2024-02-29T12:00:00.000000001Z")),
                "bytes", ObjectColumn.of(ByteBuffer.wrap(new byte[] {1, -1}), null));
        DataFrame silent = last.with("price", ObjectColumn.of(null, null))
                .with("at", ObjectColumn.of(null, null))
                .with("bytes", ObjectColumn.of(null, null));
        FrameStream filtered = FrameStream.of(silent, silent, last, silent)
                .map(frame -> frame.where(frame.column("bytes").missing().not()));
        saver.saveAll(filtered);
        assertThat(ArrowLoader.of(file()).load()).isEqualTo(last.slice(0, 1));
        saver.saveAll(FrameStream.of(silent, last, silent));
        assertThat(ArrowLoader.of(file()).load()).isEqualTo(DataFrame.concatRows(silent, last, silent));
    }

    private void refusedLater(DataFrame first, DataFrame second, String message) {
        assertThatThrownBy(() -> ArrowSaver.of(folder.resolve("refused")).saveAll(FrameStream.of(first, second)))
                .isInstanceOf(TransferException.class)
                .hasMessageContaining(message);
        assertThat(folder.resolve("refused")).doesNotExist();
    }

    @Test
    void frames_go_through_streams() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ArrowStreams.write(numbered(200_000), bytes);
        assertThat(ArrowStreams.read(new ByteArrayInputStream(bytes.toByteArray())))
                .isEqualTo(numbered(200_000));
    }

    @Test
    void bytes_that_are_no_arrow_are_refused() throws IOException {
        Files.writeString(file(), "name,age\nAnn,33\n");
        assertThatThrownBy(() -> ArrowLoader.of(file()).load())
                .isInstanceOf(TransferException.class)
                .hasMessageStartingWith(file() + ": is not Arrow: it starts neither as a file");
        assertThatThrownBy(() -> ArrowStreams.read(new ByteArrayInputStream(new byte[3])))
                .hasMessageStartingWith("the Arrow stream: is not Arrow: ");
        ArrowSaver.of(file()).save(numbered(10));
        Files.write(file(), Arrays.copyOf(Files.readAllBytes(file()), 100));
        assertThatThrownBy(() -> ArrowLoader.of(file()).load()).isInstanceOf(TransferException.class);
        assertThatThrownBy(() -> ArrowLoader.of(folder).load()).hasMessage(folder + ": is no file");
    }

    /** Vectors as others write them. */
    private DataFrame read(Projection wanted, DictionaryProvider dictionaries, FieldVector... vectors)
            throws IOException {
        try (VectorSchemaRoot root = VectorSchemaRoot.of(vectors);
                OutputStream bytes = Files.newOutputStream(file());
                ArrowStreamWriter writer = new ArrowStreamWriter(root, dictionaries, bytes)) {
            root.setRowCount(vectors[0].getValueCount());
            writer.start();
            writer.writeBatch();
            writer.end();
        }
        return ArrowLoader.of(file()).load(wanted);
    }

    @Test
    void types_that_frames_lack_are_widened() throws IOException {
        try (BufferAllocator memory = new RootAllocator()) {
            UInt1Vector u1 = new UInt1Vector("u1", memory);
            u1.setSafe(0, -1);
            UInt2Vector u2 = new UInt2Vector("u2", memory);
            u2.setSafe(0, 0xFFFF);
            UInt4Vector u4 = new UInt4Vector("u4", memory);
            u4.setSafe(0, -1);
            UInt8Vector u8 = new UInt8Vector("u8", memory);
            u8.setSafe(0, Long.MAX_VALUE);
            Float2Vector f2 = new Float2Vector("f2", memory);
            f2.setSafeWithPossibleTruncate(0, 0.5f);
            DateMilliVector day = new DateMilliVector("day", memory);
            day.setSafe(0, -86_400_000L);
            TimeStampMilliVector local = new TimeStampMilliVector("local", memory);
            local.setSafe(0, -1);
            TimeStampSecTZVector instant = new TimeStampSecTZVector("instant", memory, "Europe/Paris");
            instant.setSafe(0, -1);
            FieldVector[] all = {u1, u2, u4, u8, f2, day, local, instant};
            for (FieldVector each : all) {
                each.setValueCount(1);
            }
            assertThat(read(Projection.all(), null, all))
                    .isEqualTo(DataFrame.of(
                            "u1", IntColumn.of(255),
                            "u2", IntColumn.of(65_535),
                            "u4", LongColumn.of(4_294_967_295L),
                            "u8", LongColumn.of(Long.MAX_VALUE),
                            "f2", FloatColumn.of(0.5f),
                            "day", DateColumn.of(LocalDate.EPOCH.minusDays(1)),
                            "local", ObjectColumn.of(LocalDateTime.parse("1969-12-31T23:59:59.999")),
                            "instant", ObjectColumn.of(Instant.ofEpochSecond(-1))));
        }
    }

    @Test
    void a_nested_vector_is_refused_and_can_be_left_out() throws IOException {
        try (BufferAllocator memory = new RootAllocator()) {
            ListVector list = ListVector.empty("list", memory);
            list.addOrGetVector(FieldType.nullable(new ArrowType.Int(32, true)));
            list.allocateNew();
            list.setValueCount(1);
            IntVector n = new IntVector("n", memory);
            n.setSafe(0, 7);
            n.setValueCount(1);
            assertThat(read(Projection.of("n"), null, list, n)).isEqualTo(DataFrame.of("n", IntColumn.of(7)));
            assertThatThrownBy(() -> ArrowLoader.of(file()).load())
                    .hasMessage(
                            file() + ": cannot be read as Arrow: column 'list' is of List, which frames have no column"
                                    + " for: want the other columns");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65})
    void dictionaries_are_looked_up(int rows) throws IOException {
        try (BufferAllocator memory = new RootAllocator();
                VarCharVector words = new VarCharVector("words", memory);
                VarCharVector text = new VarCharVector("text", memory)) {
            words.setSafe(0, "a".getBytes(StandardCharsets.UTF_8));
            words.setSafe(1, "b".getBytes(StandardCharsets.UTF_8));
            words.setValueCount(2);
            text.allocateNew();
            String[] expected = new String[rows];
            for (int row = 0; row < rows; row++) {
                if (row % 3 > 0) {
                    expected[row] = row % 3 == 1 ? "a" : "b";
                    text.setSafe(row, expected[row].getBytes(StandardCharsets.UTF_8));
                }
            }
            text.setValueCount(rows);
            Dictionary dictionary = new Dictionary(words, new DictionaryEncoding(1, false, null));
            FieldVector encoded = (FieldVector) DictionaryEncoder.encode(text, dictionary);
            DictionaryProvider.MapDictionaryProvider dictionaries =
                    new DictionaryProvider.MapDictionaryProvider(dictionary);
            assertThat(read(Projection.all(), dictionaries, encoded))
                    .isEqualTo(DataFrame.of("text", StringColumn.of(expected)));
        }
    }
}
