package dev.hamilton.kernel;

import dev.hamilton.column.ColumnData;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the loops of a group over columns. Immutable; blocks of rows may be run on several threads. */
final class BlockRun {
    /*
     * Where there is one loop, or few rows, the loops run over the columns themselves. Else they run over a block at a time,
     * whose inputs are copied into buffers and whose outputs are copied back: all arrays of a loop then share one index that
     * begins at 0, which C2 wants for vectors, and what one loop leaves for the next stays in the cache.
     */
    private final Layout layout;
    private final LoopClasses code;
    private final List<ColumnData> inputs;
    private final int[] inputRegisters;
    private final Outputs outputs;
    private final int rows;
    private final boolean mayBeDense;

    BlockRun(Layout layout, LoopClasses code, List<ColumnData> inputs, Outputs outputs, int rows) {
        this.layout = layout;
        this.code = code;
        this.inputs = List.copyOf(inputs);
        this.inputRegisters = layout.inputs().values().stream()
                .mapToInt(Layout.Input::register)
                .toArray();
        this.outputs = outputs;
        this.rows = rows;
        this.mayBeDense = layout.loops().stream().allMatch(Layout.Loop::dense);
    }

    void run(Scratch scratch, @Nullable Object[] constants) {
        Block block = new Block(layout, constants);
        for (int register = 0; register < layout.registers().size(); register++) {
            block.set(register, scratch.array(register), scratch.bitmap(register));
        }
        if (rows <= Scratch.BLOCK || layout.loops().size() == 1) {
            whole(block);
        } else {
            for (int i = 0; i < inputRegisters.length; i++) {
                if (inputs.get(i).validity() == null) {
                    block.set(inputRegisters[i], scratch.array(inputRegisters[i]), null);
                }
            }
            for (int from = 0; from < rows; from += Scratch.BLOCK) {
                block(block, from, Math.min(rows, from + Scratch.BLOCK));
            }
        }
        scratch.forget();
    }

    private void whole(Block block) {
        boolean dense = isDense(0, rows);
        for (int i = 0; i < inputRegisters.length; i++) {
            block.set(inputRegisters[i], inputs.get(i).array(), inputs.get(i).validity());
        }
        for (int i = 0; i < outputs.size(); i++) {
            boolean marked = !dense && outputs.hasBitmap(i);
            block.set(outputs.register(i), outputs.array(i), marked ? outputs.bitmap(i) : null);
        }
        run(block, dense, rows);
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
        run(block, dense, count);
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
        return mayBeDense && inputs.stream().allMatch(each -> Bitmaps.isFull(each.validity(), from, to, rows));
    }

    private void run(Block block, boolean dense, int count) {
        if (dense) {
            block.dense(code, count);
        } else {
            block.words(code, count);
        }
    }
}
