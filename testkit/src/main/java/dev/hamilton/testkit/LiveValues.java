package dev.hamilton.testkit;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** Counts which values are still held by anyone. Thread-safe. */
final class LiveValues {
    private static final int PATIENCE = 50;

    private final List<WeakReference<Object>> tracked = new ArrayList<>();

    synchronized <T> T track(T value) {
        tracked.add(new WeakReference<>(value));
        return value;
    }

    /** Collects garbage, more than once if more values are left than there should be, and counts those that are left. */
    synchronized int countDownTo(int wanted) {
        int left = Integer.MAX_VALUE;
        for (int i = 0; i < PATIENCE && left > wanted; i++) {
            System.gc();
            left = (int) tracked.stream().filter(each -> each.get() != null).count();
        }
        return left;
    }
}
