package dev.hamilton.columns;

import dev.hamilton.columns.csv.CsvLoader;
import dev.hamilton.columns.csv.CsvOptions;
import dev.hamilton.columns.csv.CsvSaver;
import dev.hamilton.columns.csv.CsvType;
import dev.hamilton.columns.stream.FrameStream;
import dev.hamilton.io.Projection;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The public classes of the module, something to call each on, and something to give to each of their operations. */
final class PublicOperations {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final LocalDateTime NOON = DAY.atTime(12, 0);
    private static final DoubleColumn DOUBLES = DoubleColumn.ofNullable(1.0, null, 3.0);
    private static final IntColumn KEY = IntColumn.of(1, 1, 2);
    private static final DateColumn DATES = DateColumn.of(DAY, DAY.plusDays(1), DAY.plusDays(2));
    private static final ObjectColumn<BigDecimal> DECIMALS = ObjectColumn.of(BigDecimal.ONE, null, BigDecimal.TEN);
    private static final ObjectColumn<LocalDateTime> TIMES =
            ObjectColumn.of(NOON, NOON.plusHours(1), NOON.plusHours(2));
    private static final ObjectColumn<Instant> INSTANTS = TIMES.map(time -> time.toInstant(ZoneOffset.UTC));
    private static final StringColumn STRINGS = StringColumn.of("a", null, "b");
    private static final BooleanColumn BOOLEANS = BooleanColumn.of(true, false, true);
    private static final DataFrame FRAME = DataFrame.of("a", DOUBLES, "k", KEY, "d", DATES);
    private static final Map<Class<?>, Object> SAMPLES = samples();

    private PublicOperations() {}

    private static Map<Class<?>, Object> samples() {
        Map<Class<?>, Object> all = new HashMap<>();
        everyThing().forEach(each -> all.put(each.getClass(), each));
        all.putAll(kinds());
        return all;
    }

    /** What is asked for by its own class. */
    private static List<Object> everyThing() {
        return List.of(
                DOUBLES,
                KEY,
                LongColumn.of(1, 2, 3),
                FloatColumn.of(1, 2, 3),
                DATES,
                STRINGS,
                BOOLEANS,
                FRAME,
                ShortColumn.of((short) 1, (short) 2, (short) 3),
                ByteColumn.of((byte) 1, (byte) 2, (byte) 3),
                DECIMALS,
                Decimals.of(DECIMALS),
                DateTimes.of(TIMES),
                Instants.of(INSTANTS),
                STRINGS.over(KEY),
                DOUBLES.over(KEY),
                DOUBLES.rolling(2),
                DOUBLES.rolling(Weights.linear(2)),
                DOUBLES.ewmSpan(2),
                FRAME.groupBy("k"),
                Weights.linear(2),
                Order.by("a"),
                Join.inner("k"),
                Aggregation.sum("a"),
                FRAME.differenceFrom(FRAME, 0),
                Ties.MIN,
                Closed.BOTH,
                DateUnit.WEEK,
                DAY,
                NOON,
                LocalTime.NOON,
                Instant.EPOCH,
                Period.ofDays(1),
                Duration.ofHours(1),
                ChronoUnit.HOURS,
                BigDecimal.ONE,
                RoundingMode.UP,
                Pattern.compile("a"),
                DateTimeFormatter.ISO_LOCAL_DATE,
                "a",
                DayOfWeek.MONDAY,
                StandardCharsets.UTF_8,
                CsvOptions.standard(),
                CsvType.INT,
                CsvLoader.of(Path.of("absent")),
                CsvSaver.of(Path.of("absent")));
    }

    /** What is asked for by another class. */
    private static Map<Class<?>, Object> kinds() {
        Map<Class<?>, Object> all = new HashMap<>();
        all.put(Path.class, Path.of("absent"));
        all.put(ZoneId.class, ZoneOffset.UTC);
        all.put(Charset.class, StandardCharsets.UTF_8);
        all.put(Class.class, DoubleColumn.class);
        all.put(DateUnit.class, DateUnit.WEEK);
        all.put(Writer.class, new StringWriter());
        all.put(Reader.class, new StringReader("a\n1\n"));
        all.put(Projection.class, Projection.all());
        all.put(FrameStream.class, FrameStream.of(FRAME));
        all.put(NumericColumn.class, DOUBLES);
        all.put(Column.class, DOUBLES);
        all.put(Object.class, "b");
        all.put(TemporalAmount.class, Duration.ofHours(1));
        all.put(BusinessCalendar.class, BusinessCalendar.weekdays());
        all.put(List.class, List.of("a"));
        all.put(Collection.class, List.of("a"));
        all.put(Map.class, Map.of("a", DOUBLES));
        all.put(Predicate.class, (Predicate<Object>) each -> true);
        all.put(Function.class, (Function<Object, Object>) each -> DAY);
        all.put(BiFunction.class, (BiFunction<Object, Object, Object>) (one, other) -> one);
        all.put(UnaryOperator.class, UnaryOperator.identity());
        all.put(ToDoubleFunction.class, (ToDoubleFunction<Object>) each -> 1);
        all.put(ToIntFunction.class, (ToIntFunction<Object>) each -> 1);
        all.put(ToLongFunction.class, (ToLongFunction<Object>) each -> 1);
        all.put(DoubleUnaryOperator.class, DoubleUnaryOperator.identity());
        all.put(DoubleBinaryOperator.class, (DoubleBinaryOperator) Double::sum);
        return all;
    }

    /** All public classes, in order. */
    static List<Class<?>> classes() throws IOException, URISyntaxException {
        Path root = Path.of(
                Column.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                String name = root.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), ".");
                if (name.startsWith("dev.") && !name.contains("package-info")) {
                    Class<?> type = load(name.substring(0, name.length() - ".class".length()));
                    if (isPublic(type)) {
                        classes.add(type);
                    }
                }
            }
        }
        return classes;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new UncheckedIOException(new IOException(gone));
        }
    }

    private static boolean isPublic(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
    }

    /** Something of a class; nothing of those that only hold what all of its kind do. */
    static List<Object> receivers(Class<?> type) throws ReflectiveOperationException {
        if (type.getSimpleName().equals("Builder")) {
            return List.of(type.getEnclosingClass().getMethod("builder").invoke(null));
        }
        Object sample = SAMPLES.get(type);
        return sample == null ? List.of() : List.of(sample);
    }

    /** What the source calls an argument of a method, or of others of its name with as many. */
    static Set<String> names(Method method, int at) {
        Class<?> type = method.getDeclaringClass();
        while (type.getEnclosingClass() != null) {
            type = type.getEnclosingClass();
        }
        Path file = Path.of("src/main/java", type.getName().replace('.', '/') + ".java");
        String source;
        try {
            source = Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        Set<String> names = new TreeSet<>(Set.of(method.getName()));
        Matcher found = Pattern.compile("\\b" + method.getName() + "\\(([^()]*)\\)( throws \\w+)?( \\{|;)")
                .matcher(withoutGenerics(source));
        while (found.find()) {
            String[] parameters = found.group(1).split(",");
            if (parameters.length == method.getParameterCount()) {
                names.add(parameters[at].replaceAll(".*\\W", ""));
            }
        }
        return names;
    }

    private static String withoutGenerics(String source) {
        String inner = source.replaceAll("<[^<>;(]*>", "");
        return inner.replaceAll("<[^<>;(]*>", "");
    }

    /** Something for each argument, but what is given for one. */
    static @Nullable Object[] arguments(Class<?> type, Method method, int at, @Nullable Object given) {
        Parameter[] parameters = method.getParameters();
        @Nullable Object[] arguments = new @Nullable Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            arguments[i] = i == at ? given : argument(type, parameters[i]);
        }
        return arguments;
    }

    private static Object argument(Class<?> type, Parameter parameter) {
        Class<?> wanted = parameter.getType();
        if (wanted == ObjectColumn.class) {
            return type == Instants.class
                    ? INSTANTS
                    : type == ObjectColumn.class || type == Decimals.class ? DECIMALS : TIMES;
        }
        if (wanted.isArray()) {
            Object array = Array.newInstance(wanted.getComponentType(), 1);
            if (SAMPLES.containsKey(wanted.getComponentType())) {
                Array.set(array, 0, sample(wanted.getComponentType()));
            }
            return array;
        }
        return type == ObjectColumn.class && wanted == Object.class ? BigDecimal.ONE : sample(wanted);
    }

    private static Object sample(Class<?> wanted) {
        if (wanted.isPrimitive()) {
            return Array.get(Array.newInstance(wanted, 1), 0);
        }
        Object sample = SAMPLES.get(wanted);
        if (sample == null) {
            throw new IllegalArgumentException("no sample of " + wanted);
        }
        return sample;
    }
}
