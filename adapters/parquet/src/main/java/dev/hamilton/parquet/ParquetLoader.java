package dev.hamilton.parquet;

import dev.hamilton.columns.DataFrame;
import dev.hamilton.columns.stream.FrameStream;
import dev.hamilton.columns.stream.OpenedFrames;
import dev.hamilton.columns.stream.StreamingLoader;
import dev.hamilton.io.Projection;
import dev.hamilton.io.TransferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterPredicate;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Parquet file: the wanted columns of it and no bytes of others.
 *
 * <p>Of what is not flat the file may hold anything: see the package for what each type becomes. Immutable; may be used by
 * several threads at once.
 *
 * <pre>{@code DataFrame delays = ParquetLoader.of(file).load(Projection.of("date", "delay"));}</pre>
 *
 * @since 0.1
 */
public final class ParquetLoader implements StreamingLoader {

    private final Path file;
    private final @Nullable FilterPredicate filter;

    private ParquetLoader(Path file, @Nullable FilterPredicate filter) {
        this.file = Objects.requireNonNull(file, "file");
        this.filter = filter;
    }

    /** Reads a file, which is opened when something is loaded. */
    public static ParquetLoader of(Path file) {
        return new ParquetLoader(file, null);
    }

    /**
     * Passes over row groups in which, by the statistics and dictionaries of the file, no row satisfies a predicate. The rows
     * of the other groups all come, also those that do not satisfy it. A predicate on a column that the file does not have is told
     * when it is loaded. The two zeros of floats and doubles are equal, as in Java; NaN is above all numbers and equal to itself, as
     * Parquet and {@link Double#compare} have it.
     *
     * <pre>{@code ParquetLoader.of(file).whereGroups(FilterApi.gtEq(FilterApi.intColumn("delay"), 60))}</pre>
     *
     * @throws IllegalArgumentException when a set in the predicate cannot be asked for null, as Parquet does: those of {@code Set.of}
     */
    public ParquetLoader whereGroups(FilterPredicate predicate) {
        PredicateColumns.of(Objects.requireNonNull(predicate, "predicate"));
        return new ParquetLoader(file, Zeros.same(predicate));
    }

    @Override
    public String source() {
        return file.toString();
    }

    @Override
    public DataFrame load(Projection wanted) {
        Objects.requireNonNull(wanted, "wanted");
        try (ParquetFileReader reader = open()) {
            RowReader rows = rows(reader, wanted);
            rows.reserve(reader.getRecordCount(), Files.size(file));
            for (PageReadStore group = reader.readNextRowGroup(); group != null; group = reader.readNextRowGroup()) {
                rows.read(group);
            }
            return rows.frame();
        } catch (IOException | RuntimeException failed) {
            throw failure(failed);
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>Each row group becomes a frame.
     */
    @Override
    public FrameStream stream(Projection wanted) {
        Objects.requireNonNull(wanted, "wanted");
        try {
            ParquetFileReader reader = open();
            RowGroups groups = new RowGroups(reader, () -> rows(reader, wanted), this::failure);
            try {
                wanted.from(source(), names(reader));
                return OpenedFrames.of(source(), groups);
            } catch (TransferException notThere) {
                groups.close();
                throw notThere;
            }
        } catch (IOException failed) {
            throw failure(failed);
        }
    }

    private static List<String> names(ParquetFileReader reader) {
        return reader.getFileMetaData().getSchema().getFields().stream()
                .map(Type::getName)
                .toList();
    }

    private RowReader rows(ParquetFileReader reader, Projection wanted) {
        MessageType schema = reader.getFileMetaData().getSchema();
        List<String> names = wanted.from(source(), names(reader));
        requireReadable(reader, Set.copyOf(names));
        RowReader rows = new RowReader(schema, names, reader.getFileMetaData().getCreatedBy());
        reader.setRequestedSchema(rows.schema());
        return rows;
    }

    /** What is not wanted may be compressed in any way. */
    private void requireReadable(ParquetFileReader reader, Set<String> wanted) {
        for (BlockMetaData group : reader.getFooter().getBlocks()) {
            for (ColumnChunkMetaData column : group.getColumns()) {
                String name = column.getPath().toArray()[0];
                if (wanted.contains(name)) {
                    Compression.unsupported(column.getCodec()).ifPresent(what -> {
                        throw new TransferException(source(), "column '" + name + "' is " + what);
                    });
                }
            }
        }
    }

    private ParquetFileReader open() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new TransferException(source(), Files.exists(file) ? "is no file" : "there is no such file");
        }
        ParquetReadOptions.Builder options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withUseHadoopVectoredIo(false)
                .useColumnIndexFilter(false)
                .withCodecFactory(new Compression());
        if (filter != null) {
            options = options.withRecordFilter(FilterCompat.get(filter));
        }
        try {
            ParquetFileReader reader =
                    ParquetFileReader.open(new Named(file, new LocalInputFile(file)), options.build());
            try {
                requireKnown(reader.getFileMetaData().getSchema());
            } catch (TransferException notThere) {
                reader.close();
                throw notThere;
            }
            return reader;
        } catch (RuntimeException malformed) {
            throw failure(malformed);
        }
    }

    /** Parquet itself takes a column that is not there for one that is all missing, and passes over every group. */
    private void requireKnown(MessageType schema) {
        if (filter != null) {
            List<String> there = new ArrayList<>();
            Set<String> asked = PredicateColumns.of(filter);
            for (String[] path : schema.getPaths()) {
                String name = String.join(".", path);
                if (Arrays.stream(path).noneMatch(part -> part.contains("."))) {
                    there.add(name);
                } else if (asked.contains(name)) {
                    throw new TransferException(
                            source(),
                            "the predicate cannot ask for column '" + name
                                    + "': Parquet takes a point for one between a group and its field, and passes over all rows. Give it"
                                    + " another name, or filter the rows that are loaded");
                }
            }
            Projection.of(asked).from(source(), there);
        }
    }

    private TransferException failure(Exception failed) {
        if (failed instanceof TransferException known) {
            return known;
        }
        String what = failed.getMessage() == null ? failed.toString() : failed.getMessage();
        boolean isNone = what.startsWith(file + " is not a Parquet file"); // which the place says already
        return new TransferException(
                source(),
                isNone ? what.substring(source().length() + 1) : "cannot be read as Parquet: " + what,
                failed);
    }

    /** A file that Parquet's messages call by its name. */
    private record Named(Path file, InputFile bytes) implements InputFile {
        @Override
        public long getLength() throws IOException {
            return bytes.getLength();
        }

        @Override
        public SeekableInputStream newStream() throws IOException {
            return bytes.newStream();
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }
}
