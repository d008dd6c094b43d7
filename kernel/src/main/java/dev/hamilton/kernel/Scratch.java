package dev.hamilton.kernel;

import java.lang.reflect.Array;
import java.util.Arrays;

/** Buffers for the registers of a group, a block each; used again and again. Confined to one run at a time. */
final class Scratch {
    /*
     * A block of every register has to stay in the first or second cache level. Arrays of a power of two that are allocated
     * one after the other begin at the same place of a page, and streams of one alignment push each other out of the first
     * level; the odd lines stagger them. With its header of 16 bytes an array of longs or doubles takes whole lines of the
     * cache, so that all begin at the same place of a line: vectors that cross lines take twice as long.
     */
    static final int BLOCK = 512;
    private static final int STAGGER = 64 + 6;

    private final Buffers buffers;
    private final Object[] arrays;
    private final long[][] bitmaps;

    Scratch(Buffers buffers) {
        this.buffers = buffers;
        int count = buffers.storages().size();
        this.arrays = new Object[count];
        Arrays.setAll(arrays, i -> Array.newInstance(buffers.storages().get(i).type(), BLOCK + STAGGER));
        this.bitmaps = new long[count][Bitmaps.words(BLOCK)];
    }

    Object array(int register) {
        return arrays[buffers.byRegister().get(register)];
    }

    long[] bitmap(int register) {
        return bitmaps[buffers.byRegister().get(register)];
    }

    /** Forgets the objects of a run. */
    void forget() {
        for (int i = 0; i < arrays.length; i++) {
            if (arrays[i] instanceof Object[] objects) {
                Arrays.fill(objects, null);
            }
        }
    }
}
