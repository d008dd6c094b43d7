package dev.hamilton.io;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Files of text, for loaders.
 *
 * @since 0.1
 */
public final class TextFile {
    private TextFile() {}

    /**
     * Opens a file to read it. Bytes that are no text in the charset are told when they are reached, by a
     * {@link java.nio.charset.CharacterCodingException}.
     *
     * @param file the file, which may be a pipe
     * @throws ZipException if it is packed by gzip; the message is for people
     * @throws IOException if it cannot be read
     */
    public static BufferedReader open(Path file, Charset charset) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        try {
            requireUnpacked(bytes);
            return new BufferedReader(new InputStreamReader(bytes, charset.newDecoder()));
        } catch (IOException failed) {
            bytes.close();
            throw failed;
        }
    }

    private static void requireUnpacked(InputStream bytes) throws IOException {
        bytes.mark(2);
        int start = bytes.read() | bytes.read() << 8;
        if (start == GZIPInputStream.GZIP_MAGIC) {
            throw new ZipException("is packed by gzip: unpack it first");
        }
        bytes.reset();
    }
}
