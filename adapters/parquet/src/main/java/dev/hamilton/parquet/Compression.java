package dev.hamilton.parquet;

import com.github.luben.zstd.Zstd;
import io.airlift.compress.lz4.Lz4Compressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/**
 * How pages are compressed: Snappy, GZIP, ZSTD, LZ4 (without frames) or not at all. Parquet's own factory would do more, but asks for a
 * configuration of Hadoop and all that reads one. Stateless.
 */
final class Compression implements CompressionCodecFactory {

    private static final int ZSTD_LEVEL = 3;
    private static final Set<CompressionCodecName> KNOWN = EnumSet.of(
            CompressionCodecName.UNCOMPRESSED,
            CompressionCodecName.SNAPPY,
            CompressionCodecName.GZIP,
            CompressionCodecName.ZSTD,
            CompressionCodecName.LZ4_RAW);

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        return new Compressor(codec);
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return new Decompressor(codec);
    }

    @Override
    public void release() {}

    private static byte[] bytesOf(BytesInput input) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.toIntExact(input.size()));
        input.writeAllTo(bytes);
        return bytes.toByteArray();
    }

    /** What is wrong with a way to compress, as the end of a sentence; empty when it is known. */
    static Optional<String> unsupported(CompressionCodecName codec) {
        return KNOWN.contains(codec)
                ? Optional.empty()
                : Optional.of("compressed by " + codec + "; known are "
                        + KNOWN.stream().map(Enum::name).collect(Collectors.joining(", ")));
    }

    private static IOException unknown(CompressionCodecName codec) {
        return new IOException(unsupported(codec).orElse("compressed by " + codec));
    }

    private record Compressor(CompressionCodecName codec) implements BytesInputCompressor {
        @Override
        public BytesInput compress(BytesInput bytes) throws IOException {
            return switch (codec) {
                case UNCOMPRESSED -> bytes;
                case SNAPPY -> BytesInput.from(Snappy.compress(bytesOf(bytes)));
                case ZSTD -> BytesInput.from(Zstd.compress(bytesOf(bytes), ZSTD_LEVEL));
                case GZIP -> BytesInput.from(zipped(bytesOf(bytes)));
                case LZ4_RAW -> lz4(bytesOf(bytes));
                default -> throw unknown(codec);
            };
        }

        private static BytesInput lz4(byte[] bytes) {
            Lz4Compressor compressor = new Lz4Compressor();
            byte[] compressed = new byte[compressor.maxCompressedLength(bytes.length)];
            int size = compressor.compress(bytes, 0, bytes.length, compressed, 0, compressed.length);
            return BytesInput.from(compressed, 0, size);
        }

        private static byte[] zipped(byte[] bytes) throws IOException {
            ByteArrayOutputStream zipped = new ByteArrayOutputStream(bytes.length / 2);
            try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
                zip.write(bytes);
            }
            return zipped.toByteArray();
        }

        @Override
        public CompressionCodecName getCodecName() {
            return codec;
        }

        @Override
        public void release() {}
    }

    private record Decompressor(CompressionCodecName codec) implements BytesInputDecompressor {
        @Override
        public BytesInput decompress(BytesInput bytes, int size) throws IOException {
            return codec == CompressionCodecName.UNCOMPRESSED
                    ? bytes
                    : BytesInput.from(decompressed(bytesOf(bytes), size));
        }

        @Override
        public void decompress(ByteBuffer from, int fromSize, ByteBuffer to, int toSize) throws IOException {
            byte[] bytes = new byte[fromSize];
            from.get(bytes);
            to.put(codec == CompressionCodecName.UNCOMPRESSED ? bytes : decompressed(bytes, toSize));
        }

        private byte[] decompressed(byte[] bytes, int size) throws IOException {
            return switch (codec) {
                case SNAPPY -> Snappy.uncompress(bytes);
                case ZSTD -> Zstd.decompress(bytes, size);
                case GZIP -> {
                    try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                        yield zip.readNBytes(size);
                    }
                }
                case LZ4_RAW -> {
                    byte[] raw = new byte[size];
                    new Lz4Decompressor().decompress(bytes, 0, bytes.length, raw, 0, size);
                    yield raw;
                }
                default -> throw unknown(codec);
            };
        }

        @Override
        public void release() {}
    }
}
