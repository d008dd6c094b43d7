package dev.hamilton.kernel;

import dev.hamilton.column.ColumnData;
import dev.hamilton.column.ColumnRegistry;
import dev.hamilton.run.Kernels;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Runs the loops of a group over columns. Thread-safe for different rows. */
final class BlockRun implements Kernels.Task {
    /*
     * Where there is one loop, or few rows, the loops run over the columns themselves. Else they run over a block at a time,
     * whose inputs are copied into buffers and whose outputs are copied back: all arrays of a loop then share one index that
     * begins at 0, which C2 wants for vectors, and what one loop leaves for the next stays in the cache.
     *
     * Threads that compute at the same time have a scratch each, which is kept for the next.
     */
    private final Layout layout;
    private final Buffers buffers;
    private final LoopClasses code;
    private final ColumnRegistry columns;
    private final List<ColumnData> inputs;
    private final int[] inputRegisters;
    private final @Nullable Object[] constants;
    private final Outputs outputs;
    private final int rows;
    private final boolean mayBeDense;
    private final Queue<Scratch> spare;

    BlockRun(
            GroupKernel.Compiled compiled,
            ColumnRegistry columns,
            List<ColumnData> inputs,
            @Nullable Object[] constants,
            int rows,
            Queue<Scratch> spare) {
        this.layout = compiled.layout();
        this.buffers = compiled.buffers();
        this.code = compiled.code();
        this.columns = columns;
        this.inputs = List.copyOf(inputs);
        this.inputRegisters = layout.inputs().values().stream()
                .mapToInt(Layout.Input::register)
                .toArray();
        this.constants = constants;
        this.outputs = new Outputs(layout, rows);
        this.rows = rows;
        this.mayBeDense = layout.loops().stream().allMatch(Layout.Loop::dense);
        this.spare = spare;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public boolean compute(int from, int to) {
        try {
            Scratch scratch = spare.poll();
            if (scratch == null) {
                scratch = new Scratch(buffers);
            }
            compute(scratch, from, to);
            spare.add(scratch);
            return true;
        } catch (Throwable thrown) {
            /* The function that is called again has to find what it was interrupted by. */
            if (thrown instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            return false;
        }
    }

    @Override
    public @Nullable Object @Nullable [] columns() {
        try {
            return outputs.wrapped(columns);
        } catch (RuntimeException | Error unfit) {
            return null;
        }
    }

    private void compute(Scratch scratch, int first, int end) {
        Block block = new Block(layout, code, constants);
        for (int register = 0; register < layout.registers().size(); register++) {
            block.set(register, scratch.array(register), scratch.bitmap(register));
        }
        if (rows <= Scratch.BLOCK || layout.loops().size() == 1) {
            whole(block, first, end);
        } else {
            for (int i = 0; i < inputRegisters.length; i++) {
                if (inputs.get(i).validity() == null) {
                    block.set(inputRegisters[i], scratch.array(inputRegisters[i]), null);
                }
            }
            for (int from = first; from < end; from += Scratch.BLOCK) {
                block(block, from, Math.min(end, from + Scratch.BLOCK));
            }
        }
        scratch.forget();
    }

    /* Registers that are neither inputs nor outputs have a block's places, and are there only if the rows are few. */
    private void whole(Block block, int from, int to) {
        boolean dense = isDense(from, to);
        for (int i = 0; i < inputRegisters.length; i++) {
            block.set(inputRegisters[i], inputs.get(i).array(), inputs.get(i).validity());
        }
        for (int i = 0; i < outputs.size(); i++) {
            boolean marked = !dense && outputs.hasBitmap(i);
            block.set(outputs.register(i), outputs.array(i), marked ? outputs.bitmap(i) : null);
        }
        run(block, dense, from, to);
    }

    private void block(Block block, int from, int to) {
        boolean dense = isDense(from, to);
        int count = to - from;
        for (int i = 0; i < inputRegisters.length; i++) {
            System.arraycopy(inputs.get(i).array(), from, block.array(inputRegisters[i]), 0, count);
            long[] bitmap = inputs.get(i).validity();
            if (bitmap != null) {
                copyWords(bitmap, from, block.bitmap(inputRegisters[i]), 0, count);
            }
        }
        run(block, dense, 0, count);
        for (int i = 0; i < outputs.size(); i++) {
            int register = outputs.register(i);
            System.arraycopy(block.array(register), 0, outputs.array(i), from, count);
            if (!dense && outputs.hasBitmap(i)) {
                copyWords(block.bitmap(register), 0, outputs.bitmap(i), from, count);
            }
        }
    }

    private static void copyWords(long[] from, int fromRow, long[] to, int toRow, int rows) {
        System.arraycopy(from, fromRow >>> 6, to, toRow >>> 6, Bitmaps.words(rows));
    }

    private boolean isDense(int from, int to) {
        for (int i = 0; mayBeDense && i < inputs.size(); i++) {
            if (!Bitmaps.isFull(inputs.get(i).validity(), from, to, rows)) {
                return false;
            }
        }
        return mayBeDense;
    }

    private void run(Block block, boolean dense, int from, int to) {
        if (dense) {
            block.dense(from, to);
        } else {
            block.words(from, to);
        }
    }
}
