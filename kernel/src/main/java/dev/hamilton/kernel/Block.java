package dev.hamilton.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The registers of some rows while the loops of a group are run over them. Confined to one thread. */
final class Block {
    private final Object[] arrays;
    private final long[] @Nullable [] words;
    private final int[] range = new int[2];
    private final Layout layout;
    private final LoopClasses code;

    /* What generated code is given, for each loop: see LoopWriter. */
    private final Object[][] states;
    private boolean dealt;

    Block(Layout layout, LoopClasses code, @Nullable Object[] constants) {
        this.layout = layout;
        this.code = code;
        this.arrays = new Object[layout.registers().size()];
        this.words = new long[arrays.length] @Nullable [];
        this.states = new Object[code.loops().size()][];
        for (int i = 0; i < states.length; i++) {
            OwnLoop loop = code.loops().get(i);
            int registers = loop.registers().size();
            states[i] = new Object[] {
                new Object[registers], new long[registers] @Nullable [], chosen(loop.constants(), constants), range
            };
        }
    }

    private static @Nullable Object[] chosen(List<Integer> which, @Nullable Object[] constants) {
        @Nullable Object[] chosen = new @Nullable Object[which.size()];
        Arrays.setAll(chosen, i -> constants[which.get(i)]);
        return chosen;
    }

    /** Puts an array into a register; rows without a bitmap are all there. */
    void set(int register, Object array, long @Nullable [] bitmap) {
        arrays[register] = array;
        words[register] = bitmap;
        dealt = false;
    }

    /* Each loop has the registers that it uses, in its own order. */
    private void deal() {
        if (dealt) {
            return;
        }
        for (int i = 0; i < states.length; i++) {
            List<Integer> registers = code.loops().get(i).registers();
            Object[] ownArrays = (Object[]) states[i][LoopWriter.ARRAYS];
            @Nullable Object[] ownWords = (@Nullable Object[]) states[i][LoopWriter.WORDS];
            for (int own = 0; own < ownArrays.length; own++) {
                int register = registers.get(own);
                ownArrays[own] = arrays[register];
                ownWords[own] = words[register];
            }
        }
        dealt = true;
    }

    Object array(int register) {
        return arrays[register];
    }

    /** The bitmap of a register that has one. */
    long[] bitmap(int register) {
        return Objects.requireNonNull(words[register], "bitmap");
    }

    /** Runs all loops over rows of which nothing primitive is missing. */
    void dense(int from, int to) {
        deal();
        range[0] = from;
        range[1] = to;
        for (int loop = 0; loop < layout.loops().size(); loop++) {
            code.dense(loop, states[loop]);
        }
    }

    /** Runs all loops over rows of which some may be missing; every register that is written has a bitmap. */
    void words(int from, int rows) {
        deal();
        for (int i = 0; i < layout.loops().size(); i++) {
            Layout.Loop loop = layout.loops().get(i);
            int at = from;
            while (at < rows) {
                int full = loop.dense() ? fullFrom(loop, at, rows) : at;
                if (full > at) {
                    range[0] = at;
                    range[1] = full;
                    code.dense(i, states[i]);
                    markThere(loop, at, full);
                    at = full;
                } else {
                    range[0] = at;
                    range[1] = Math.min(rows, at + Long.SIZE);
                    code.word(i, states[i]);
                    at = range[1];
                }
            }
        }
    }

    /* The first row of the first word, at or behind a row, in which something that the loop reads is missing. */
    private int fullFrom(Layout.Loop loop, int row, int rows) {
        int at = row;
        while (at < rows && isFull(loop, at, rows)) {
            at = Math.min(rows, at + Long.SIZE);
        }
        return at;
    }

    private boolean isFull(Layout.Loop loop, int row, int rows) {
        for (int register : loop.reads()) {
            long[] bitmap = words[register];
            if (bitmap != null && !Bitmaps.isFull(bitmap, row, rows)) {
                return false;
            }
        }
        return true;
    }

    private void markThere(Layout.Loop loop, int from, int to) {
        for (int register : loop.writes()) {
            Arrays.fill(bitmap(register), from >>> 6, Bitmaps.words(to), -1L);
        }
    }
}
