package dev.hamilton.columns;

/** Ranks of values: their rows are sorted, in a time that grows linearly, and equal ones stand side by side. */
final class Ranks {

    private final long[] longs;
    private final int[] rows;
    private final int present;
    private final double[] ranks;

    private Ranks(NumericColumn column, Validity validity) {
        longs = OrderedLongs.of("", column);
        rows = SortedRows.of(longs, validity);
        present = column.count();
        ranks = new double[column.size()];
    }

    /** The rank of each present value, from 1; missing where the column is. */
    static DoubleColumn of(NumericColumn column, Ties ties, boolean descending) {
        Validity validity = ((Cells<?, ?, ?>) column).validity;
        Ranks ranks = new Ranks(column, validity);
        ranks.fill(ties, descending);
        return new DoubleColumn(ranks.ranks, validity);
    }

    private void fill(Ties ties, boolean descending) {
        int different = ties == Ties.DENSE && descending ? different() : 0;
        int number = 0;
        for (int from = 0; from < present; number++) {
            int to = behind(from);
            int before = descending ? present - to : from;
            for (int at = from; at < to; at++) {
                ranks[rows[at]] = switch (ties) {
                    case AVERAGE -> before + (1 + to - from) / 2.0;
                    case MIN -> before + 1;
                    case MAX -> before + to - from;
                    case DENSE -> descending ? different - number : number + 1;
                    case FIRST -> before + 1 + at - from;
                };
            }
            from = to;
        }
    }

    private int different() {
        int different = 0;
        for (int from = 0; from < present; from = behind(from)) {
            different++;
        }
        return different;
    }

    /** The position behind those that hold an equal value. */
    private int behind(int from) {
        int to = from + 1;
        while (to < present && longs[rows[to]] == longs[rows[from]]) {
            to++;
        }
        return to;
    }
}
