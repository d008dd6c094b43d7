package dev.hamilton.parquet;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Says of the cells of a flat column which have a value, run by run: Parquet's levels of one bit, run-length encoded or packed, see
 * "RLE/bit-packing hybrid" in its format. Confined to one thread.
 */
final class LevelRuns {

    private final ByteBuffer bytes;
    private int left; // of the run
    private boolean packed;
    private int level; // of a run that is not packed; the byte at hand else

    LevelRuns(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /**
     * How many of the next cells have a value; when the next one has none, how many have none, below zero.
     *
     * @param most so many at most, of which there is one
     */
    int next(int most) throws IOException {
        if (left == 0) {
            begin();
        }
        if (!packed) {
            int run = Math.min(left, most);
            left -= run;
            return level == 0 ? -run : run;
        }
        int first = bit();
        int run = 1;
        while (run < most && left > 0 && peek() == first) {
            bit();
            run++;
        }
        return first == 0 ? -run : run;
    }

    private int peek() {
        return (left & 7) == 0 ? bytes.get(bytes.position()) & 1 : level & 1;
    }

    private int bit() {
        if ((left & 7) == 0) {
            level = bytes.get();
        }
        int bit = level & 1;
        level >>= 1;
        left--;
        return bit;
    }

    private void begin() throws IOException {
        int header = 0;
        int shift = 0;
        int part;
        do {
            part = bytes.get();
            header |= (part & 0x7f) << shift;
            shift += 7;
        } while (part < 0 && shift < 35);
        packed = (header & 1) != 0;
        left = packed ? (header >>> 1) * Byte.SIZE : header >>> 1;
        if (left <= 0) {
            throw new EOFException("there is a run of levels without any");
        }
        if (!packed) {
            level = bytes.get();
        }
    }
}
