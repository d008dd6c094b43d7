package dev.hamilton.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.FloatColumn;
import dev.hamilton.columns.LongColumn;
import dev.hamilton.io.TransferException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flat columns are read as they were written, in whatever pages and encodings another writer has put them. */
final class FlatPagesTest {

    private static final MessageType SCHEMA = MessageTypeParser.parseMessageType("""
            message numbers {
              required int32 i; required int64 l; required float f; required double d;
              optional int32 oi; optional int64 ol; optional float of; optional double od;
              optional int32 day (DATE); optional int32 byte (INTEGER(8,true)); optional int32 unsigned (INTEGER(32,false));
              optional int64 moment (TIMESTAMP(MICROS,true)); optional int32 price (DECIMAL(9,2));
              required binary text (STRING); optional binary otext (STRING); optional boolean flag; required boolean rflag;
              optional fixed_len_byte_array(3) code; optional int96 old; optional binary sum (DECIMAL(20,2));
            }
            """);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "PARQUET_1_0, true, false, UNCOMPRESSED",
        "PARQUET_1_0, false, false, SNAPPY",
        "PARQUET_1_0, false, true, SNAPPY",
        "PARQUET_2_0, true, false, SNAPPY",
        "PARQUET_2_0, false, false, UNCOMPRESSED",
        "PARQUET_2_0, false, true, ZSTD"
    })
    void values_are_read_from_every_kind_of_page(
            WriterVersion version, boolean dictionary, boolean split, CompressionCodecName codec) throws IOException {
        for (double missing : new double[] {0, 0.3, 1}) {
            for (int distinct : new int[] {3, Integer.MAX_VALUE}) {
                long seed = Math.round(missing * 10) * 31 + distinct;
                List<Group> rows = rows(new Random(seed), 3_000, missing, distinct);
                Path file = folder.resolve("numbers.parquet");
                try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                        .withType(SCHEMA)
                        .withConf(new PlainParquetConfiguration())
                        .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                        .withWriterVersion(version)
                        .withDictionaryEncoding(dictionary)
                        .withByteStreamSplitEncoding(split)
                        .withCodecFactory(new Compression())
                        .withCompressionCodec(codec)
                        .withPageRowCountLimit(700)
                        .withRowGroupRowCountLimit(2_000)
                        .build()) {
                    for (Group row : rows) {
                        writer.write(row);
                    }
                }
                assertSame(rows, ParquetLoader.of(file).load(), "seed " + seed);
            }
        }
    }

    @Test
    void halves_are_floats() throws IOException {
        MessageType schema =
                MessageTypeParser.parseMessageType("message halves { optional fixed_len_byte_array(2) h (FLOAT16); }");
        Path file = folder.resolve("halves.parquet");
        int[] halves = {0x3c00, 0xc000, 0x3555, 0x0001, 0x03ff, 0x0400, 0x7bff, 0x7c00, 0xfc00, 0x7e00, 0x0000, 0x8000};
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withType(schema)
                .withConf(new PlainParquetConfiguration())
                .build()) {
            for (int half : halves) {
                SimpleGroup group = new SimpleGroup(schema);
                group.add("h", Binary.fromConstantByteArray(new byte[] {(byte) half, (byte) (half >> 8)}));
                writer.write(group);
            }
            writer.write(new SimpleGroup(schema));
        }
        float infinity = Float.POSITIVE_INFINITY;
        FloatColumn.Builder expected = FloatColumn.builder().add(1).add(-2).add(0.33325195f);
        for (float value :
                new float[] {0x1p-24f, 0x1p-14f - 0x1p-24f, 0x1p-14f, 65504, infinity, -infinity, Float.NaN, 0, -0f}) {
            expected.add(value);
        }
        assertThat(ParquetLoader.of(file).load().column("h"))
                .isEqualTo(expected.addMissing().build());
    }

    @Test
    void a_damaged_byte_is_told_or_makes_another_number() throws IOException {
        Path file = folder.resolve("damaged.parquet");
        DataFrame frame = DataFrame.of(
                "d", DoubleColumn.ofNullable(0.1, null, 0.3, 0.3, null, 0.6),
                "n", LongColumn.ofNullable(1L, 2L, null, 2L, 1L, 1L));
        ParquetSaver.of(file).compression(CompressionCodecName.UNCOMPRESSED).save(frame);
        byte[] whole = Files.readAllBytes(file);
        List<String> told = new ArrayList<>();
        for (int at = 0; at < 2 * whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at / 2] ^= (byte) (at % 2 == 0 ? 1 : 8);
            Files.write(file, damaged);
            try {
                assertThat(ParquetLoader.of(file).load().columnCount()).isEqualTo(2);
            } catch (TransferException expected) {
                told.add(expected.getMessage());
            }
        }
        assertThat(told)
                .anyMatch(message ->
                        message.startsWith(file + ": cannot be read as Parquet: a page of column 'd' cannot be read: "))
                .anyMatch(message -> message.endsWith("it has 6 rows, where 2 are left"))
                .noneMatch(message -> message.endsWith(": null"));
    }

    private static List<Group> rows(Random random, int count, double missing, int distinct) {
        List<Group> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            SimpleGroup group = new SimpleGroup(SCHEMA);
            for (Type field : SCHEMA.getFields()) {
                if (field.isRepetition(Type.Repetition.REQUIRED) || random.nextDouble() >= missing) {
                    long number = distinct == Integer.MAX_VALUE ? random.nextLong() : random.nextInt(distinct);
                    add(group, field, number);
                }
            }
            rows.add(group);
        }
        return rows;
    }

    private static void add(SimpleGroup group, Type field, long number) {
        switch (field.asPrimitiveType().getPrimitiveTypeName()) {
            case INT32 -> group.add(field.getName(), field.getName().equals("byte") ? (byte) number : (int) number);
            case INT64 -> group.add(field.getName(), number);
            case FLOAT -> group.add(field.getName(), Float.intBitsToFloat((int) number));
            case DOUBLE -> group.add(field.getName(), Double.longBitsToDouble(number));
            case BOOLEAN -> group.add(field.getName(), (number & 1) == 1);
            case BINARY -> group.add(field.getName(), Binary.fromString(Long.toString(number, 36)));
            case FIXED_LEN_BYTE_ARRAY -> group.add(field.getName(), bytes(number, 3));
            case INT96 -> group.add(field.getName(), bytes(number & Integer.MAX_VALUE, 12));
        }
    }

    private static Binary bytes(long number, int count) {
        return Binary.fromConstantByteArray(
                ByteBuffer.allocate(12)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(number)
                        .array(),
                0,
                count);
    }

    private static void assertSame(List<Group> rows, DataFrame frame, String seed) {
        assertThat(frame.rowCount()).as(seed).isEqualTo(rows.size());
        for (Type field : SCHEMA.getFields()) {
            List<@Nullable Object> written = new ArrayList<>();
            List<@Nullable Object> read = new ArrayList<>();
            for (int row = 0; row < rows.size(); row++) {
                written.add(value(rows.get(row), field));
                read.add(frame.column(field.getName()).get(row));
            }
            assertThat(read).as("%s, %s", seed, field).isEqualTo(written);
        }
    }

    private static @Nullable Object value(Group row, Type field) {
        String name = field.getName();
        if (row.getFieldRepetitionCount(name) == 0) {
            return null;
        }
        Object stored = switch (field.asPrimitiveType().getPrimitiveTypeName()) {
            case INT32 -> row.getInteger(name, 0);
            case INT64 -> row.getLong(name, 0);
            case FLOAT -> row.getFloat(name, 0);
            case DOUBLE -> row.getDouble(name, 0);
            case BOOLEAN -> row.getBoolean(name, 0);
            case BINARY, FIXED_LEN_BYTE_ARRAY -> row.getBinary(name, 0);
            case INT96 -> row.getInt96(name, 0);
        };
        return Meaning.of(field.asPrimitiveType()).of().apply(stored);
    }
}
