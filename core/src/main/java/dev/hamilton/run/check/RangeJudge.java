package dev.hamilton.run.check;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Wants every number between two others. */
final class RangeJudge extends Judge {
    /*
     * A number is compared in its own type, so that 0.1f is not above 0.1 and no long loses its last digits: a float with the
     * limits as floats, a whole number with the whole numbers inside the limits, a BigDecimal with the limits as written.
     */
    private final double from;
    private final double to;
    private final long least;
    private final long most;

    RangeJudge(double from, double to) {
        this.from = from;
        this.to = to;
        boolean none = from >= 0x1p63 || to < -0x1p63;
        this.least = none ? 1 : (long) Math.ceil(from);
        this.most = none ? 0 : (long) Math.floor(to);
    }

    @Override
    void see(Block block) {
        switch (block.kind()) {
            case DOUBLES -> seeDoubles(block);
            case LONGS -> seeLongs(block);
            case OBJECTS -> seeObjects(block);
        }
    }

    /* What stands behind a missing row may fail too; that it is missing is asked then only. */
    private void seeDoubles(Block block) {
        double low = block.isSingle() ? (float) from : from;
        double high = block.isSingle() ? (float) to : to;
        double[] values = block.doubles();
        for (int i = 0; i < block.size(); i++) {
            if (!(values[i] >= low && values[i] <= high) && !block.isMissing(i)) {
                fail(block.from() + i);
            }
        }
    }

    private void seeLongs(Block block) {
        long[] values = block.longs();
        for (int i = 0; i < block.size(); i++) {
            if (!isWithin(values[i]) && !block.isMissing(i)) {
                fail(block.from() + i);
            }
        }
    }

    private void seeObjects(Block block) {
        for (int i = 0; i < block.size(); i++) {
            Object value = block.object(i);
            if (value != null && !isWithin(value)) {
                fail(block.from() + i);
            }
        }
    }

    private boolean isWithin(long value) {
        return value >= least && value <= most;
    }

    private boolean isWithin(Object value) {
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return isWithin(((Number) value).longValue());
        }
        if (value instanceof Float number) {
            return number >= (float) from && number <= (float) to;
        }
        if (value instanceof BigDecimal number) {
            return isWithin(number);
        }
        if (value instanceof BigInteger number) {
            return isWithin(new BigDecimal(number));
        }
        return value instanceof Number number && number.doubleValue() >= from && number.doubleValue() <= to;
    }

    private boolean isWithin(BigDecimal number) {
        return (Double.isInfinite(from) ? from < 0 : number.compareTo(BigDecimal.valueOf(from)) >= 0)
                && (Double.isInfinite(to) ? to > 0 : number.compareTo(BigDecimal.valueOf(to)) <= 0);
    }

    @Override
    String finding(Shown shown) {
        return shown.rowsThat("are not", "is not");
    }
}
