package dev.hamilton.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hamilton.columns.ByteColumn;
import dev.hamilton.columns.Column;
import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.FloatColumn;
import dev.hamilton.columns.IntColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.ShortColumn;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.columns.stream.FrameStream;
import dev.hamilton.io.Projection;
import dev.hamilton.io.TransferException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.filter2.predicate.FilterPredicate;
import org.apache.parquet.filter2.predicate.Operators;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalInputFile;
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

    @Test
    void a_way_to_compress_that_is_not_known_is_refused_when_it_is_chosen() {
        assertThatThrownBy(() -> ParquetSaver.of(file()).compression(CompressionCodecName.LZO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        file() + ": cannot be compressed by LZO; known are UNCOMPRESSED, SNAPPY, GZIP, ZSTD, LZ4_RAW");
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
    @EnumSource(names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD", "LZ4_RAW"})
    void every_compression_is_read_again(CompressionCodecName codec) {
        ParquetSaver.of(file()).compression(codec).save(numbered(1000));
        assertThat(ParquetLoader.of(file()).load()).isEqualTo(numbered(1000));
    }

    @Test
    void a_file_is_read_row_group_by_row_group() {
        ParquetSaver.of(file()).rowsPerGroup(300).save(numbered(1000));
        List<DataFrame> groups = new ArrayList<>();
        ParquetLoader.of(file()).stream(Projection.of("n")).forEach(groups::add);
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
    void a_predicate_on_a_column_that_is_not_there_names_the_nearest() {
        ParquetSaver.of(file()).save(DataFrame.of("delay", IntColumn.of(1), "n", IntColumn.of(2)));
        FilterPredicate known = FilterApi.not(FilterApi.eq(FilterApi.intColumn("n"), 0));
        ParquetLoader loader = ParquetLoader.of(file())
                .whereGroups(FilterApi.or(known, FilterApi.and(FilterApi.gt(FilterApi.intColumn("dalay"), 0), known)));
        String told = file() + ": there is no column 'dalay': did you mean 'delay'?";
        assertThatThrownBy(loader::load).isInstanceOf(TransferException.class).hasMessage(told);
        assertThatThrownBy(() -> loader.stream(Projection.of("n"))).hasMessage(told);
    }

    @Test
    void sets_of_a_predicate_must_let_themselves_be_asked_for_null() {
        ParquetSaver.of(file()).rowsPerGroup(300).save(numbered(1000));
        ParquetLoader loader = ParquetLoader.of(file());
        Operators.IntColumn n = FilterApi.intColumn("n");
        Set<Integer> one = Set.of(650);
        String told = "the predicate on 'n' has a set that cannot be asked for null, as Parquet does, and as those of"
                + " Set.of(..) are: give it a new HashSet<>(..) of that set";
        for (FilterPredicate refused : List.of(FilterApi.in(n, one), FilterApi.not(FilterApi.notIn(n, one)))) {
            assertThatThrownBy(() -> loader.whereGroups(refused))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(told);
        }
        assertThat(loader.whereGroups(FilterApi.in(n, new HashSet<>(one))).load())
                .isEqualTo(numbered(1000).slice(600, 900));
    }

    @Test
    void row_groups_are_passed_over_in_a_stream_as_well() {
        ParquetSaver.of(file()).rowsPerGroup(300).save(numbered(1000));
        List<DataFrame> groups = new ArrayList<>();
        ParquetLoader groupsFrom = ParquetLoader.of(file()).whereGroups(FilterApi.gt(FilterApi.intColumn("n"), 650));
        groupsFrom.stream(Projection.of("s")).forEach(groups::add);
        assertThat(groups)
                .containsExactly(
                        numbered(1000).slice(600, 900).select("s"),
                        numbered(1000).slice(900, 1000).select("s"));
    }

    @Test
    void of_columns_that_are_not_wanted_no_byte_is_read() throws IOException {
        ParquetSaver.of(file()).save(numbered(1000));
        byte[] bytes = Files.readAllBytes(file());
        ParquetReadOptions options =
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build();
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file()), options)) {
            ColumnChunkMetaData second =
                    reader.getFooter().getBlocks().get(0).getColumns().get(1);
            int from = (int) second.getStartingPos();
            Arrays.fill(bytes, from, from + (int) second.getTotalSize(), (byte) 0xFF);
        }
        Files.write(file(), bytes);
        assertThat(ParquetLoader.of(file()).load(Projection.of("n")))
                .isEqualTo(numbered(1000).select("n"));
        assertThatThrownBy(() -> ParquetLoader.of(file()).load(Projection.of("s")))
                .isInstanceOf(TransferException.class)
                .hasMessageStartingWith(file() + ": cannot be read as Parquet: ");
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
        refused(
                ObjectColumn.of(new Thread()),
                "column 'x' holds objects of java.lang.Thread; written are numbers, booleans");
        refused(
                ObjectColumn.of(List.of(1, "a")),
                "column 'x' holds objects of java.lang.Integer and of java.lang.String at one place");
        refused(
                ObjectColumn.of(Map.of("a", 1), Map.of("b", "x")),
                "column 'x' holds objects of java.lang.Integer and of java.lang.String at one place");
        refused(
                ObjectColumn.of(Map.of(1, "a"), Collections.singletonMap(null, "b")),
                "column 'x' holds a map with a key that is null in row 1");
        Object deep = 1;
        for (int i = 0; i < 1000; i++) {
            deep = List.of(deep);
        }
        refused(ObjectColumn.of(deep), "column 'x' holds values nested more than 50 deep");
    }

    private void refused(Column column, String message) {
        assertThatThrownBy(() -> ParquetSaver.of(file()).save(DataFrame.of("x", column)))
                .isInstanceOf(TransferException.class)
                .hasMessageStartingWith(file() + ": cannot be written as Parquet: " + message);
        assertThat(file()).doesNotExist();
    }

    /** A place on earth. */
    private record Place(String name, double latitude, List<Stop> stops) {}

    /** A stop at a place. */
    private record Stop(LocalDate day, DayOfWeek opens) {}

    @Test
    void lists_and_maps_are_kept() {
        Map<String, Object> first = new LinkedHashMap<>();
        first.put("name", "a");
        first.put("size", null);
        first.put("more", List.of(Map.of("x", 1.5), Map.of("y", 2.5, "z", 0.0)));
        Map<String, Object> second = new LinkedHashMap<>();
        second.put("name", null);
        second.put("size", new BigDecimal("1.25"));
        second.put("more", List.of());
        DataFrame frame = DataFrame.of(
                "list", ObjectColumn.of(List.of(1, 2), null, Arrays.asList(3, null), List.of()),
                "deep", ObjectColumn.of(List.of(List.of("a"), List.of()), List.of(), null, Arrays.asList(null, null)),
                "map", ObjectColumn.of(Map.of("a", 1L), Map.of(), null, Map.of("b", 2L, "c", 3L)),
                "keys", ObjectColumn.of(Map.of(LocalDate.EPOCH, List.of(true)), null, Map.of(), Map.of()),
                "group", ObjectColumn.of(first, second, null, first));
        ParquetSaver.of(file()).rowsPerGroup(3).save(frame);
        assertThat(ParquetLoader.of(file()).load()).isEqualTo(frame);
        Path copy = folder.resolve("copy.parquet");
        ParquetSaver.of(copy).saveAll(ParquetLoader.of(file()).stream());
        assertThat(ParquetLoader.of(copy).load()).isEqualTo(frame);
    }

    @Test
    void records_are_groups_and_come_back_as_maps() {
        Place place = new Place("Oslo", 59.9, List.of(new Stop(LocalDate.EPOCH, DayOfWeek.MONDAY)));
        ParquetSaver.of(file()).save(DataFrame.of("place", ObjectColumn.of(place, null)));
        Map<String, Object> stop = Map.of("day", LocalDate.EPOCH, "opens", "MONDAY");
        assertThat(ParquetLoader.of(file()).load())
                .isEqualTo(DataFrame.of(
                        "place",
                        ObjectColumn.of(Map.of("name", "Oslo", "latitude", 59.9, "stops", List.of(stop)), null)));
    }

    @Test
    void later_frames_are_stored_as_the_first_says_or_refused() {
        DataFrame first = DataFrame.of(
                "price", ObjectColumn.of(new BigDecimal("1.25")),
                "at", ObjectColumn.of(Instant.parse("2024-02-29T12:00:00Z")),
                "map", ObjectColumn.of(Map.of("a", 1, "b", "x")));
        DataFrame more = DataFrame.of(
                "price", ObjectColumn.of(new BigDecimal("-123456789012345678901234567890.5")),
                "at", ObjectColumn.of((Object) null),
                "map", ObjectColumn.of(Map.of("b", "y", "a", 2)));
        ParquetSaver.of(file()).saveAll(FrameStream.of(first, more));
        assertThat(ParquetLoader.of(file()).load())
                .isEqualTo(DataFrame.concatRows(
                        first,
                        more.with("price", ObjectColumn.of(new BigDecimal("-123456789012345678901234567890.50")))));
        refusedLater(
                first,
                more.with("price", ObjectColumn.of(new BigDecimal("0.125"))),
                "column 'price' holds 0.125 where decimals of 38 digits are stored, 2 of them behind the point in row 0");
        refusedLater(
                first,
                more.with("at", ObjectColumn.of(Instant.parse("2024-02-29T12:00:00.000000001Z"))),
                "column 'at' holds 2024-02-29T12:00:00.000000001Z where times in microseconds are stored in row 0");
        refusedLater(
                first,
                more.with("map", ObjectColumn.of(Map.of("a", 1))),
                "column 'map' holds a map of [a] where maps of [");
        refusedLater(
                first,
                more.with("at", ObjectColumn.of("x")),
                "column 'at' holds an object of java.lang.String where those of java.time.Instant are stored in row 0");
    }

    @Test
    void a_column_is_stored_by_the_first_values_that_it_has_in_whatever_frame() {
        DataFrame none = DataFrame.of(
                "n", IntColumn.of(1), "at", ObjectColumn.of((Object) null), "price", ObjectColumn.of((Object) null));
        DataFrame time = none.with("at", ObjectColumn.of(LocalDateTime.parse("2024-02-29T12:00:00")));
        DataFrame price = none.with("price", ObjectColumn.of(new BigDecimal("1.5")));
        ParquetSaver saver = ParquetSaver.of(file()).rowsPerGroup(2);
        saver.saveAll(FrameStream.of(none.head(0), none, time, none, price, time));
        assertThat(ParquetLoader.of(file()).load()).isEqualTo(DataFrame.concatRows(none, time, none, price, time));
        DataFrame list = DataFrame.of("tags", ObjectColumn.of(List.of("a")));
        DataFrame lists = DataFrame.of("tags", ObjectColumn.of(List.of(), Arrays.asList((Object) null)));
        saver.saveAll(FrameStream.of(lists, list));
        assertThat(ParquetLoader.of(file()).load()).isEqualTo(DataFrame.concatRows(lists, list));
        DataFrame many = DataFrame.of("tags", ObjectColumn.of(new Object[100_000]));
        assertThatThrownBy(() -> saver.saveAll(FrameStream.of(many, list)))
                .hasMessageContaining(
                        "column 'tags' holds the first object, of java.util.ImmutableCollections$List12: none of the rows"
                                + " before told how it is stored, so save a frame that has one first in row 0");
        assertThatThrownBy(() -> saver.saveAll(FrameStream.of(none, none.rename("at", "when"), time)))
                .hasMessage(
                        file()
                                + ": frame 2 has the columns [n, when, price], expected those of the first frame: [n, at, price]");
        assertThatThrownBy(() -> saver.saveAll(FrameStream.of(none, time, price, none.drop("at"))))
                .hasMessageContaining("frame 4 has the columns [n, price]");
    }

    @Test
    void times_that_reach_too_far_are_told_with_what_does_reach() {
        refused(
                ObjectColumn.of(LocalDateTime.parse("9999-12-31T23:59:59.999999999")),
                "column 'x' holds 9999-12-31T23:59:59.999999999, which times in nanoseconds do not reach, as some here are"
                        + " stored (1677 to 2262): those in microseconds reach 292,000 years, so truncate all to them in row 0");
        refused(
                ObjectColumn.of(Instant.MAX.truncatedTo(ChronoUnit.MILLIS)),
                "column 'x' holds +1000000000-12-31T23:59:59.999Z, which times in microseconds do not reach (292,000 years) in row 0");
    }

    @Test
    void whole_numbers_without_a_sign_are_kept() {
        refused(
                ObjectColumn.of(BigInteger.TWO.pow(64)),
                "column 'x' holds 18446744073709551616, where whole numbers of 64 bits without a sign are stored: make a"
                        + " BigDecimal of each in row 0");
        DataFrame frame = DataFrame.of(
                "u",
                ObjectColumn.of(BigInteger.ZERO, null, BigInteger.TWO.pow(64).subtract(BigInteger.ONE)));
        ParquetSaver.of(file()).save(frame);
        assertThat(ParquetLoader.of(file()).load()).isEqualTo(frame);
    }

    @Test
    void a_predicate_on_a_name_with_a_point_is_refused_as_parquet_would_pass_over_all() {
        ParquetSaver.of(file()).save(DataFrame.of("a.b", LongColumn.of(1, 2, 3), "c", LongColumn.of(1, 2, 3)));
        ParquetLoader loader = ParquetLoader.of(file());
        assertThatThrownBy(loader.whereGroups(FilterApi.gt(FilterApi.longColumn("a.b"), 1L))::load)
                .isInstanceOf(TransferException.class)
                .hasMessage(file()
                        + ": the predicate cannot ask for column 'a.b': Parquet takes a point for one between a group and its"
                        + " field, and passes over all rows. Give it another name, or filter the rows that are loaded");
        assertThat(loader.whereGroups(FilterApi.gt(FilterApi.longColumn("c"), 1L))
                        .load()
                        .rowCount())
                .isEqualTo(3);
    }

    private void refusedLater(DataFrame first, DataFrame second, String message) {
        assertThatThrownBy(() -> ParquetSaver.of(folder.resolve("refused")).saveAll(FrameStream.of(first, second)))
                .isInstanceOf(TransferException.class)
                .hasMessageContaining(message);
        assertThat(folder.resolve("refused")).doesNotExist();
    }

    @Test
    void half_of_a_character_is_told_and_not_changed_to_a_question_mark() {
        String half = "ha\uD83Dlf";
        String fault = "with half of a character (U+D83D), which no charset can say";
        refused(
                StringColumn.of("", half),
                "column 'x' has half of a character (U+D83D), which no charset can say, in row 1");
        refused(ObjectColumn.of(List.of(""), List.of("", half)), "column 'x' holds a text " + fault + " in row 1");
        refused(ObjectColumn.of(Map.of(half, List.of(1))), "column 'x' holds a field '" + half + "' " + fault);
        assertThatThrownBy(() -> ParquetSaver.of(file()).save(DataFrame.of(half, IntColumn.of(1))))
                .isInstanceOf(TransferException.class)
                .hasMessageContaining("the name '" + half + "' has half of a character (U+D83D)");
    }

    @Test
    void null_is_told_by_its_argument() {
        assertThatThrownBy(() -> ParquetSaver.of(null)).hasMessage("file");
        assertThatThrownBy(() -> ParquetSaver.of(file()).compression(null)).hasMessage("codec");
        assertThatThrownBy(() -> ParquetLoader.of(null)).hasMessage("file");
        assertThatThrownBy(() -> ParquetLoader.of(file()).whereGroups(null)).hasMessage("predicate");
    }

    @Test
    void a_file_that_is_no_parquet_is_refused() throws IOException {
        Files.writeString(file(), "name,age\nAnn,33\n");
        assertThatThrownBy(() -> ParquetLoader.of(file()).load())
                .isInstanceOf(TransferException.class)
                .hasMessageStartingWith(file() + ": is not a Parquet file")
                .hasMessageNotContaining("LocalInputFile");
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
