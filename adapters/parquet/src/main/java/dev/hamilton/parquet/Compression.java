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
import org.apache.parquet.bytes.HeapByteBufferAllocator;
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

    /** What is wrong with a way to compress, as the end of a sentence; empty when it is known. */
    static Optional<String> unsupported(CompressionCodecName codec) {
        return KNOWN.contains(codec)
                ? Optional.empty()
                : Optional.of("compressed by " + codec + "; known are "
                        + KNOWN.stream().map(Enum::name).collect(Collectors.joining(", ")));
    }

    /** So many bytes, if that is no error. */
    private static int zstd(long result) throws IOException {
        if (Zstd.isError(result)) {
            throw new IOException("ZSTD says: " + Zstd.getErrorName(result));
        }
        return Math.toIntExact(result);
    }

    private static IOException unknown(CompressionCodecName codec) {
        return new IOException(unsupported(codec).orElse("compressed by " + codec));
    }

    /** What it gives is there until it is asked again, as with Parquet's own: whoever keeps it copies it. */
    private static final class Compressor implements BytesInputCompressor {
        private final CompressionCodecName codec;
        private final Bytes raw = new Bytes();
        private byte[] compressed = new byte[0];

        Compressor(CompressionCodecName codec) {
            this.codec = codec;
        }

        @Override
        public BytesInput compress(BytesInput bytes) throws IOException {
            if (codec == CompressionCodecName.UNCOMPRESSED) {
                return bytes;
            }
            raw.reset();
            bytes.writeAllTo(raw);
            return switch (codec) {
                case SNAPPY -> {
                    room(Snappy.maxCompressedLength(raw.size()));
                    yield to(Snappy.compress(raw.array(), 0, raw.size(), compressed, 0));
                }
                case ZSTD -> {
                    room(Math.toIntExact(Zstd.compressBound(raw.size())));
                    yield to(zstd(Zstd.compressByteArray(
                            compressed, 0, compressed.length, raw.array(), 0, raw.size(), ZSTD_LEVEL)));
                }
                case GZIP -> BytesInput.from(zipped());
                case LZ4_RAW -> {
                    Lz4Compressor compressor = new Lz4Compressor();
                    room(compressor.maxCompressedLength(raw.size()));
                    yield to(compressor.compress(raw.array(), 0, raw.size(), compressed, 0, compressed.length));
                }
                default -> throw unknown(codec);
            };
        }

        private void room(int most) {
            if (compressed.length < most) {
                compressed = new byte[most];
            }
        }

        private BytesInput to(int size) {
            return BytesInput.from(compressed, 0, size);
        }

        private ByteArrayOutputStream zipped() throws IOException {
            ByteArrayOutputStream zipped = new ByteArrayOutputStream(raw.size() / 2);
            try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
                raw.writeTo(zip);
            }
            return zipped;
        }

        @Override
        public CompressionCodecName getCodecName() {
            return codec;
        }

        @Override
        public void release() {}
    }

    /** Bytes that are looked at without a copy. */
    private static final class Bytes extends ByteArrayOutputStream {
        byte[] array() {
            return buf;
        }
    }

    private record Decompressor(CompressionCodecName codec) implements BytesInputDecompressor {
        @Override
        public BytesInput decompress(BytesInput bytes, int size) throws IOException {
            return codec == CompressionCodecName.UNCOMPRESSED
                    ? bytes
                    : BytesInput.from(
                            decompressed(bytes.toByteBuffer(HeapByteBufferAllocator.getInstance(), copy -> {}), size));
        }

        @Override
        public void decompress(ByteBuffer from, int fromSize, ByteBuffer to, int toSize) throws IOException {
            ByteBuffer bytes = from.slice().limit(fromSize);
            from.position(from.position() + fromSize);
            to.put(codec == CompressionCodecName.UNCOMPRESSED ? bytes : ByteBuffer.wrap(decompressed(bytes, toSize)));
        }

        private byte[] decompressed(ByteBuffer given, int size) throws IOException {
            ByteBuffer bytes = given.hasArray()
                    ? given
                    : ByteBuffer.allocate(given.remaining()).put(given).flip();
            byte[] array = bytes.array();
            int from = bytes.arrayOffset() + bytes.position();
            int length = bytes.remaining();
            if (codec == CompressionCodecName.SNAPPY && Snappy.uncompressedLength(array, from, length) != size) {
                throw new IOException("a page of " + size + " bytes is not what Snappy has compressed");
            }
            if (codec == CompressionCodecName.GZIP) {
                try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(array, from, length))) {
                    return zip.readNBytes(size);
                }
            }
            byte[] raw = new byte[size];
            switch (codec) {
                case SNAPPY -> Snappy.uncompress(array, from, length, raw, 0);
                case ZSTD -> zstd(Zstd.decompressByteArray(raw, 0, size, array, from, length));
                case LZ4_RAW -> new Lz4Decompressor().decompress(array, from, length, raw, 0, size);
                default -> throw unknown(codec);
            }
            return raw;
        }

        @Override
        public void release() {}
    }
}
