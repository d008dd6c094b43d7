package dev.hamilton.arrow;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.apache.arrow.compression.CommonsCompressionFactory;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowFileReader;

/**
 * Reads a file with all parts of its dictionaries, before the first batch: Arrow itself reads one part of each, and then lacks the values
 * of the others. Confined to one thread.
 */
final class WholeFileReader extends ArrowFileReader {

    private boolean begun;

    WholeFileReader(FileChannel channel, BufferAllocator memory) {
        super(channel, memory, CommonsCompressionFactory.INSTANCE);
    }

    @Override
    public boolean loadNextBatch() throws IOException {
        if (!begun) {
            begun = true;
            readOtherParts();
        }
        return super.loadNextBatch();
    }

    private void readOtherParts() throws IOException {
        if (getRecordBlocks().isEmpty()) {
            return; // of such a file no dictionary has been read
        }
        int parts = getDictionaryBlocks().size();
        for (int read = getDictionaryVectors().size(); read < parts; read++) {
            loadDictionary(readDictionary());
        }
    }
}
