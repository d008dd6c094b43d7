package dev.hamilton.columns;

import java.util.Arrays;

/**
 * Numbers different longs from 0, in the order in which they come.
 *
 * <p>Where the longs lie close together, the number of each stands in an array at its distance from the least; else they
 * are hashed with open addressing and linear probing, at most three quarters full. Nothing is boxed. Takes 4 bytes for each
 * place of the range, or at most 27 for each different long. Confined to one thread.
 */
final class LongTable {

    static final int NONE = -1;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int SPARSE = 4;

    private final long least;
    private final boolean direct;
    private long[] keys = new long[16];
    private int[] slots; // number + 1, or 0 where there is none
    private int shift;
    private int size;

    /** For numbering so many longs, none of which is less or more than those given. */
    LongTable(long least, long most, int count) {
        this.least = least;
        long range = most - least;
        this.direct = range >= 0 && range < Math.max(1024, SPARSE * (long) count) && range < Integer.MAX_VALUE - 8;
        this.shift = 64 - 5;
        this.slots = new int[direct ? (int) range + 1 : 1 << 5];
    }

    /** For numbering the longs of the rows that are wanted. */
    static LongTable of(long[] longs, Validity wanted) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        boolean all = wanted.allPresent();
        for (int row = 0; row < wanted.size(); row++) {
            if (all || wanted.isPresent(row)) {
                least = Math.min(least, longs[row]);
                most = Math.max(most, longs[row]);
            }
        }
        return new LongTable(least, Math.max(least, most), wanted.size());
    }

    /** How many numbers were given. */
    int size() {
        return size;
    }

    /** The next number, for something that is no long. */
    int numberOther() {
        return append(0);
    }

    /** The number of a long, which gets the next one when it is new. */
    int number(long key) {
        int slot = slot(key);
        if (slots[slot] == 0) {
            slots[slot] = append(key) + 1;
            if (!direct && size > (slots.length >> 2) * 3) {
                grow();
            }
            return size - 1;
        }
        return slots[slot] - 1;
    }

    /** The numbers of the first so many longs. Those that lie close together are looked up without a call. */
    int[] numbers(long[] longs, int count) {
        int[] numbers = new int[count];
        int[] places = slots;
        for (int row = 0; row < count; row++) {
            int known = direct ? places[(int) (longs[row] - least)] : 0;
            numbers[row] = known != 0 ? known - 1 : number(longs[row]);
        }
        return numbers;
    }

    /** The number of a long, or {@link #NONE} when it has none. */
    int find(long key) {
        if (direct && Long.compareUnsigned(key - least, slots.length) >= 0) {
            return NONE;
        }
        return slots[slot(key)] - 1;
    }

    private int append(long key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, (int) Math.min(Integer.MAX_VALUE - 8, size + (size >> 1) + 1L));
        }
        keys[size] = key;
        return size++;
    }

    /** Where the long stands, or the free place for it. */
    private int slot(long key) {
        if (direct) {
            return (int) (key - least);
        }
        int mask = slots.length - 1;
        int slot = (int) ((key * GOLDEN) >>> shift);
        while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] before = slots;
        slots = new int[before.length << 1];
        shift--;
        for (int number : before) {
            if (number != 0) {
                slots[slot(keys[number - 1])] = number;
            }
        }
    }
}
