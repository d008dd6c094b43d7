package dev.hamilton.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
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
    private static final int MAGIC = 2; // bytes at the start of what gzip packs

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
        // not buffered: a BufferedInputStream asks how much is available, which Java 17 cannot say of a pipe
        PushbackInputStream bytes = new PushbackInputStream(Files.newInputStream(file), MAGIC);
        try {
            requireUnpacked(bytes);
            return new BufferedReader(new InputStreamReader(bytes, charset.newDecoder()));
        } catch (IOException failed) {
            bytes.close();
            throw failed;
        }
    }

    private static void requireUnpacked(PushbackInputStream bytes) throws IOException {
        byte[] start = bytes.readNBytes(MAGIC);
        if (start.length == MAGIC && ((start[0] & 0xFF) | ((start[1] & 0xFF) << 8)) == GZIPInputStream.GZIP_MAGIC) {
            throw new ZipException("is packed by gzip: unpack it first");
        }
        bytes.unread(start);
    }
}
