package dev.hamilton.jsonlines;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The value of one column in the line at hand, as it stands there and as its column wants it. Confined to one thread. */
final class Cell {

    private static final double LONG_LIMIT = 0x1p63;
    private static final int SHOWN = 60;
    private static final String YEAR_OF_NO_DATE = "1000000000"; // behind a sign

    /** What stands in a line. */
    enum Kind {
        /** The key is not there. */
        ABSENT,
        NULL,
        BOOLEAN,
        /** A number without fraction and exponent, that fits a long. */
        WHOLE,
        /** Any other number; not-a-number and infinities too. */
        NUMBER,
        TEXT,
        /** An array or an object. */
        NESTED
    }

    private Kind kind = Kind.ABSENT;
    private long whole;
    private double number;
    private String text = "";
    private @Nullable Object object;

    Kind kind() {
        return kind;
    }

    void clear() {
        kind = Kind.ABSENT;
    }

    /** Takes the value that the parser is at, to its end. */
    void read(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case VALUE_NULL -> kind = Kind.NULL;
            case VALUE_TRUE -> {
                kind = Kind.BOOLEAN;
                whole = 1;
            }
            case VALUE_FALSE -> {
                kind = Kind.BOOLEAN;
                whole = 0;
            }
            case VALUE_STRING -> {
                kind = Kind.TEXT;
                text = parser.getText();
            }
            case VALUE_NUMBER_INT -> readWhole(parser);
            case VALUE_NUMBER_FLOAT -> {
                kind = Kind.NUMBER;
                text = parser.isNaN() ? Double.toString(parser.getDoubleValue()) : parser.getText();
            }
            default -> {
                kind = Kind.NESTED;
                object = NestedValues.read(parser);
            }
        }
    }

    private void readWhole(JsonParser parser) throws IOException {
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            kind = Kind.NUMBER;
            text = parser.getText();
            return;
        }
        whole = parser.getLongValue();
        boolean negativeZero = whole == 0 && parser.getText().charAt(0) == '-'; // no long has it, a double has
        kind = negativeZero ? Kind.NUMBER : Kind.WHOLE;
        text = negativeZero ? "-0" : "";
    }

    boolean isMissing() {
        return kind == Kind.ABSENT || kind == Kind.NULL;
    }

    /** Makes the value, which is not missing, what a column of the type wants; false when it does not fit. */
    boolean become(JsonType type) {
        return switch (type) {
            case BOOLEAN -> kind == Kind.BOOLEAN;
            case INT -> kind == Kind.WHOLE && whole == (int) whole;
            case LONG -> kind == Kind.WHOLE;
            case SHORT -> kind == Kind.WHOLE && whole == (short) whole;
            case BYTE -> kind == Kind.WHOLE && whole == (byte) whole;
            case DOUBLE -> becomeNumber((double) whole, Double::parseDouble);
            case FLOAT -> becomeNumber((float) whole, Float::parseFloat);
            case DECIMAL -> becomeDecimal();
            case STRING -> kind == Kind.TEXT;
            case DATE -> becomeTime(LocalDate::parse) && isDayOfColumns((LocalDate) object());
            case DATE_TIME -> becomeTime(LocalDateTime::parse);
            case INSTANT -> becomeTime(Cell::instant);
            case OBJECT -> {
                object = anyObject();
                yield true;
            }
        };
    }

    private boolean becomeNumber(double ofWhole, ToDoubleFunction<String> nearest) {
        if (kind == Kind.WHOLE) {
            number = ofWhole;
            return true;
        }
        boolean notFinite = isNotFinite();
        if (kind != Kind.NUMBER && !notFinite) {
            return false;
        }
        number = nearest.applyAsDouble(text);
        return notFinite || NumberTexts.isInRange(text, number);
    }

    private boolean becomeDecimal() {
        if (kind != Kind.WHOLE && (kind != Kind.NUMBER || isNotFinite())) {
            return false;
        }
        object = kind == Kind.WHOLE ? BigDecimal.valueOf(whole) : new BigDecimal(text);
        return true;
    }

    private boolean becomeTime(Function<String, Temporal> parse) {
        if (kind != Kind.TEXT) {
            return false;
        }
        try {
            object = parse.apply(text);
            return true;
        } catch (DateTimeParseException notOne) {
            return false;
        }
    }

    /** Whether a column of dates can hold it: its days are ints. */
    private static boolean isDayOfColumns(LocalDate date) {
        return date.toEpochDay() == (int) date.toEpochDay();
    }

    /** Instants reach a year farther than dates with offsets do. */
    private static Instant instant(String text) {
        return text.startsWith(YEAR_OF_NO_DATE, 1)
                ? Instant.parse(text)
                : OffsetDateTime.parse(text).toInstant();
    }

    private Object anyObject() {
        return switch (kind) {
            case BOOLEAN -> truth();
            case WHOLE -> NumberTexts.object(whole);
            case NUMBER -> NumberTexts.object(text);
            case TEXT -> text;
            case NESTED -> object();
            case ABSENT, NULL -> throw new AssertionError("a missing value has no object");
        };
    }

    /** Whether this is a number that is not finite; in quotes it is a text as well. */
    boolean isNotFinite() {
        return (kind == Kind.NUMBER || kind == Kind.TEXT) && NumberTexts.isNotFinite(text);
    }

    /** Whether a double is equal to the whole number. */
    boolean isExactAsDouble() {
        double nearest = (double) whole;
        return nearest < LONG_LIMIT && (long) nearest == whole;
    }

    boolean truth() {
        return whole != 0;
    }

    long whole() {
        return whole;
    }

    double number() {
        return number;
    }

    String text() {
        return text;
    }

    Object object() {
        return Objects.requireNonNull(object);
    }

    /** What was found, for messages. */
    String found() {
        return switch (kind) {
            case ABSENT -> "nothing";
            case NULL -> "null";
            case BOOLEAN -> String.valueOf(truth());
            case WHOLE -> String.valueOf(whole);
            case NUMBER -> cut();
            case TEXT -> '"' + cut() + '"';
            case NESTED -> object instanceof List ? "an array" : "an object";
        };
    }

    private String cut() {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
