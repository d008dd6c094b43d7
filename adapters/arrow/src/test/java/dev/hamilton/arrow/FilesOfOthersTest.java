package dev.hamilton.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.DoubleColumn;
import dev.hamilton.columns.ObjectColumn;
import dev.hamilton.columns.StringColumn;
import dev.hamilton.columns.stream.FrameStream;
import dev.hamilton.io.TransferException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.arrow.compression.CommonsCompressionFactory;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.FixedSizeBinaryVector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.LargeVarBinaryVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.VectorUnloader;
import org.apache.arrow.vector.ViewVarBinaryVector;
import org.apache.arrow.vector.ViewVarCharVector;
import org.apache.arrow.vector.compression.CompressionCodec;
import org.apache.arrow.vector.compression.CompressionUtil.CodecType;
import org.apache.arrow.vector.compression.NoCompressionCodec;
import org.apache.arrow.vector.dictionary.Dictionary;
import org.apache.arrow.vector.dictionary.DictionaryProvider;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.ipc.ArrowWriter;
import org.apache.arrow.vector.ipc.message.ArrowDictionaryBatch;
import org.apache.arrow.vector.ipc.message.IpcOption;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.DictionaryEncoding;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as other programs write them: compressed by pandas, with views by Polars, with dictionaries that grow. */
final class FilesOfOthersTest {

    private static final String LONG = "longer than the twelve bytes that a view has itself, \u00E4\uD83D\uDE00";

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("frame.arrow");
    }

    /** Written by Arrow's own writer, in one batch. */
    private void write(boolean stream, CodecType codec, FieldVector... vectors) throws IOException {
        try (VectorSchemaRoot root = VectorSchemaRoot.of(vectors);
                FileChannel channel = FileChannel.open(file(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                ArrowWriter writer = writer(stream, codec, root, channel)) {
            root.setRowCount(vectors[0].getValueCount());
            writer.start();
            writer.writeBatch();
            writer.end();
        }
    }

    private static ArrowWriter writer(boolean stream, CodecType codec, VectorSchemaRoot root, FileChannel channel) {
        CompressionCodec.Factory codecs = codec == CodecType.NO_COMPRESSION
                ? NoCompressionCodec.Factory.INSTANCE
                : CommonsCompressionFactory.INSTANCE;
        return stream
                ? new ArrowStreamWriter(root, null, channel, IpcOption.DEFAULT, codecs, codec)
                : new ArrowFileWriter(root, null, channel, Map.of(), IpcOption.DEFAULT, codecs, codec);
    }

    @ParameterizedTest
    @CsvSource({"LZ4_FRAME, false", "LZ4_FRAME, true", "ZSTD, false", "ZSTD, true"})
    void what_is_compressed_is_read(CodecType codec, boolean stream) throws IOException {
        int rows = 10_000;
        try (BufferAllocator memory = new RootAllocator()) {
            IntVector n = new IntVector("n", memory);
            VarCharVector text = new VarCharVector("text", memory);
            for (int row = 0; row < rows; row += 3) {
                n.setSafe(row, row / 100);
                text.setSafe(row, ("text " + row % 7).getBytes(StandardCharsets.UTF_8));
            }
            n.setValueCount(rows);
            text.setValueCount(rows);
            write(stream, codec, n, text);
        }
        DataFrame frame = ArrowLoader.of(file()).load();
        assertThat(frame.rowCount()).isEqualTo(rows);
        assertThat(frame.row(9_999)).isEqualTo(Map.of("n", 99, "text", "text 3"));
        assertThat(frame.column("text").count()).isEqualTo(3_334);
        assertThat(Files.size(file())).isLessThan(20_000);
    }

    @ParameterizedTest
    @CsvSource({"ZSTD, false", "ZSTD, true", "NO_COMPRESSION, false"})
    void frames_are_written_compressed_where_that_is_wanted(CodecType codec, boolean stream) throws IOException {
        DataFrame frame = DataFrame.of(
                "n", DoubleColumn.of(new double[10_000]),
                "text",
                        StringColumn.of(IntStream.range(0, 10_000)
                                .mapToObj(row -> row % 5 == 0 ? null : LONG)
                                .toArray(String[]::new)));
        ArrowSaver saver = ArrowSaver.of(file()).compression(codec).rowsPerBatch(3_000);
        (stream ? saver.asStream() : saver).saveAll(FrameStream.of(frame, frame.slice(0, 0), frame));
        assertThat(ArrowLoader.of(file()).load()).isEqualTo(DataFrame.concatRows(frame, frame));
        assertThat(Files.size(file()) < 100_000).isEqualTo(codec != CodecType.NO_COMPRESSION);
        if (stream) {
            try (ByteArrayInputStream bytes = new ByteArrayInputStream(Files.readAllBytes(file()))) {
                assertThat(ArrowStreams.read(bytes).rowCount()).isEqualTo(20_000);
            }
        }
    }

    @Test
    void frames_are_not_written_by_lz4() {
        assertThatThrownBy(() -> ArrowSaver.of(file()).compression(CodecType.LZ4_FRAME))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(file() + ": is not written by LZ4, for which Arrow for Java can take minutes: use ZSTD");
    }

    @ParameterizedTest
    @CsvSource({"NO_COMPRESSION, false", "NO_COMPRESSION, true", "ZSTD, false", "LZ4_FRAME, true"})
    void views_are_read_as_what_they_show(CodecType codec, boolean stream) throws IOException {
        String[] texts = {"short", null, LONG, "", "twelve bytes", LONG + "!"};
        try (BufferAllocator memory = new RootAllocator()) {
            ViewVarCharVector text = new ViewVarCharVector("text", memory);
            ViewVarBinaryVector bytes = new ViewVarBinaryVector("bytes", memory);
            text.allocateNew();
            bytes.allocateNew();
            for (int row = 0; row < texts.length; row++) {
                if (texts[row] != null) {
                    text.setSafe(row, texts[row].getBytes(StandardCharsets.UTF_8));
                    bytes.setSafe(row, texts[row].getBytes(StandardCharsets.UTF_8));
                }
            }
            text.setValueCount(texts.length);
            bytes.setValueCount(texts.length);
            write(stream, codec, text, bytes);
        }
        assertThat(ArrowLoader.of(file()).load())
                .isEqualTo(DataFrame.of(
                        "text", StringColumn.of(texts),
                        "bytes",
                                ObjectColumn.of(Arrays.stream(texts)
                                        .map(each -> each == null ? null : StandardCharsets.UTF_8.encode(each))
                                        .toArray())));
    }

    @Test
    void bytes_of_any_vector_are_read_and_written_again() throws IOException {
        try (BufferAllocator memory = new RootAllocator()) {
            LargeVarBinaryVector large = new LargeVarBinaryVector("large", memory);
            large.setSafe(1, new byte[] {1, -1});
            large.setValueCount(2);
            FixedSizeBinaryVector fixed = new FixedSizeBinaryVector("fixed", memory, 3);
            fixed.setSafe(1, new byte[] {1, 2, 3});
            fixed.setValueCount(2);
            write(false, CodecType.NO_COMPRESSION, large, fixed);
        }
        DataFrame frame = ArrowLoader.of(file()).load();
        assertThat(frame)
                .isEqualTo(DataFrame.of(
                        "large", ObjectColumn.of(null, ByteBuffer.wrap(new byte[] {1, -1})),
                        "fixed", ObjectColumn.of(null, ByteBuffer.wrap(new byte[] {1, 2, 3}))));
        ArrowSaver.of(file()).save(frame);
        assertThat(ArrowLoader.of(file()).load()).isEqualTo(frame);
    }

    @Test
    void buffers_of_several_kinds_are_written_from_where_they_are() {
        ByteBuffer part = ByteBuffer.wrap(new byte[] {9, 1, 2, 9}).position(1).limit(3);
        ByteBuffer direct = ByteBuffer.allocateDirect(2).put(new byte[] {3, 4}).flip();
        DataFrame frame = DataFrame.of(
                "bytes", ObjectColumn.of(part, null, direct, part.asReadOnlyBuffer(), ByteBuffer.allocate(0)));
        ArrowSaver.of(file()).save(frame);
        assertThat(ArrowLoader.of(file()).load()).isEqualTo(frame);
        assertThat(part.position()).isEqualTo(1);
    }

    /** Writes the values of a dictionary in parts, each after the first as what it adds. */
    private static final class InParts extends ArrowFileWriter {
        private final List<VarCharVector> parts;

        InParts(VectorSchemaRoot root, DictionaryProvider all, FileChannel channel, List<VarCharVector> parts) {
            super(root, all, channel);
            this.parts = parts;
        }

        @Override
        protected void ensureDictionariesWritten(DictionaryProvider provider, Set<Long> used) throws IOException {
            while (!parts.isEmpty()) {
                VectorSchemaRoot part = VectorSchemaRoot.of(parts.remove(0));
                boolean isFirst = getDictionaryBlocks().isEmpty();
                try (ArrowDictionaryBatch batch =
                        new ArrowDictionaryBatch(1, new VectorUnloader(part).getRecordBatch(), !isFirst)) {
                    writeDictionaryBatch(batch);
                }
            }
        }
    }

    private static VarCharVector words(BufferAllocator memory, String... words) {
        VarCharVector vector = new VarCharVector("words", memory);
        for (int i = 0; i < words.length; i++) {
            vector.setSafe(i, words[i].getBytes(StandardCharsets.UTF_8));
        }
        vector.setValueCount(words.length);
        return vector;
    }

    @Test
    void dictionaries_that_grow_are_read_from_files() throws IOException {
        DictionaryEncoding encoding = new DictionaryEncoding(1, false, new ArrowType.Int(64, true));
        try (BufferAllocator memory = new RootAllocator();
                VarCharVector first = words(memory, "a", "b");
                VarCharVector more = words(memory, "c", LONG);
                VarCharVector last = words(memory, "e");
                VarCharVector none = words(memory);
                BigIntVector text =
                        new BigIntVector("text", new FieldType(true, new ArrowType.Int(64, true), encoding), memory);
                VectorSchemaRoot root = VectorSchemaRoot.of(text);
                FileChannel channel = FileChannel.open(file(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                ArrowWriter writer = new InParts(
                        root,
                        new DictionaryProvider.MapDictionaryProvider(new Dictionary(none, encoding)),
                        channel,
                        new ArrayList<>(List.of(first, more, last)))) {
            for (int row = 0; row < 5; row++) {
                text.setSafe(row, 4 - row);
            }
            text.setValueCount(6);
            root.setRowCount(6);
            writer.start();
            writer.writeBatch();
            writer.writeBatch();
            writer.end();
        }
        DataFrame once = DataFrame.of("text", StringColumn.of("e", LONG, "c", "b", "a", null));
        assertThat(ArrowLoader.of(file()).load()).isEqualTo(DataFrame.concatRows(once, once));
        try (FrameStream batches = ArrowLoader.of(file()).stream()) {
            assertThat(batches.next()).contains(once);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 11, 12, 13, 100, 300})
    void a_file_that_is_cut_is_told(int bytes) throws IOException {
        ArrowSaver.of(file()).save(DataFrame.of("x", DoubleColumn.of(1, 2, 3)));
        Files.write(file(), Arrays.copyOf(Files.readAllBytes(file()), bytes));
        String told =
                file() + ": is not whole: it starts as a file of Arrow, which ends as it starts (ARROW1), and this"
                        + " does not: copy or write it again";
        assertThatThrownBy(() -> ArrowLoader.of(file()).load())
                .isInstanceOf(TransferException.class)
                .hasMessage(told);
        assertThatThrownBy(() -> ArrowLoader.of(file()).stream()).hasMessage(told);
    }

    @Test
    void a_stream_that_is_cut_is_told_or_ends_between_batches() throws IOException {
        ArrowSaver.of(file()).asStream().rowsPerBatch(2).save(DataFrame.of("x", DoubleColumn.of(1, 2, 3, 4)));
        byte[] whole = Files.readAllBytes(file());
        Set<Integer> rows = new TreeSet<>();
        for (int bytes = 4; bytes < whole.length; bytes++) {
            Files.write(file(), Arrays.copyOf(whole, bytes));
            try {
                rows.add(ArrowLoader.of(file()).load().rowCount());
            } catch (TransferException told) {
                assertThat(told)
                        .hasMessage(file() + ": cannot be read as Arrow: it ends in the midst of a batch: copy or write"
                                + " it again");
            }
        }
        assertThat(rows).containsExactly(0, 2, 4);
    }
}
