package planted.pure.plan;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** One method for each thing that a stage before run must not touch. */
final class TouchesTheWorld {
    private static final AtomicInteger SHARED = new AtomicInteger();

    private TouchesTheWorld() {}

    static int sharedState() {
        return SHARED.incrementAndGet();
    }

    static String file(Path path) throws IOException {
        return Files.readString(path);
    }

    static URI network() {
        return URI.create("https://example.org");
    }

    static Instant clock(Clock clock) {
        return clock.instant();
    }

    static Instant now() {
        return Instant.now();
    }

    @SuppressWarnings("JavaTimeDefaultTimeZone")
    static LocalDate today() {
        return LocalDate.now();
    }

    static long millis() {
        return System.currentTimeMillis();
    }

    static long nanos() {
        return System.nanoTime();
    }

    static Thread thread() {
        return Thread.currentThread();
    }

    static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    static String environment() {
        return System.getenv("HOME");
    }

    static String property() {
        return System.getProperty("user.home");
    }

    static Class<?> loaded(String name) throws ClassNotFoundException {
        return Class.forName(name);
    }

    static int reflection(Class<?> type) {
        return type.getDeclaredMethods().length;
    }

    static Iterable<Runnable> services() {
        return ServiceLoader.load(Runnable.class);
    }

    static int chance() {
        return new Random().nextInt();
    }

    static double chanceAgain() {
        return Math.random();
    }

    static UUID identity() {
        return UUID.randomUUID();
    }
}
