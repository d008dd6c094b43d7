package dev.hamilton.run.check;

import java.util.Map;

/** Wants no more than a share of the rows to be of a kind: missing, or not a number. */
abstract class ShareJudge extends Judge {
    private final double most;

    private ShareJudge(double most) {
        this.most = most;
    }

    static ShareJudge ofMissing(double most) {
        return new OfMissing(most);
    }

    static ShareJudge ofNaN(double most) {
        return new OfNaN(most);
    }

    @Override
    boolean passes(int rows) {
        return share(rows) <= most;
    }

    private double share(int rows) {
        return rows == 0 ? 0 : (double) failed() / rows;
    }

    @Override
    Map<String, Object> figures(int rows) {
        return Map.of("fraction", share(rows));
    }

    @Override
    String finding(Shown shown) {
        return shown.rowNumbersThat("are", "is");
    }

    private static final class OfMissing extends ShareJudge {
        OfMissing(double most) {
            super(most);
        }

        @Override
        void see(Block block) {
            if (block.mayMiss()) {
                for (int i = 0; i < block.size(); i++) {
                    if (block.isMissing(i)) {
                        fail(block.from() + i);
                    }
                }
            }
        }
    }

    private static final class OfNaN extends ShareJudge {
        OfNaN(double most) {
            super(most);
        }

        @Override
        void see(Block block) {
            if (block.kind() == Block.Kind.OBJECTS) {
                for (int i = 0; i < block.size(); i++) {
                    if (isNaN(block, i)) {
                        fail(block.from() + i);
                    }
                }
            } else if (block.kind() == Block.Kind.DOUBLES) {
                double[] values = block.doubles();
                for (int i = 0; i < block.size(); i++) {
                    if (Double.isNaN(values[i]) && !block.isMissing(i)) {
                        fail(block.from() + i);
                    }
                }
            }
        }

        private static boolean isNaN(Block block, int index) {
            Object value = block.object(index);
            return (value instanceof Double number && number.isNaN())
                    || (value instanceof Float single && single.isNaN());
        }
    }
}
