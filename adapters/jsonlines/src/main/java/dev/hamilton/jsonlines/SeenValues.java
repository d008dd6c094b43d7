package dev.hamilton.jsonlines;

/** What the values of a column have been so far. Confined to one thread. */
final class SeenValues {

    private boolean booleans;
    private boolean ints;
    private boolean longs;
    private boolean roundedWholes;
    private boolean fractions;
    private boolean beyondDoubles;
    private boolean notFinite;
    private boolean strings;
    private boolean nested;

    void see(Cell cell) {
        switch (cell.kind()) {
            case ABSENT, NULL -> {}
            case BOOLEAN -> booleans = true;
            case WHOLE -> {
                boolean small = cell.become(JsonType.INT);
                ints |= small;
                longs |= !small;
                roundedWholes |= !cell.isExactAsDouble();
            }
            case NUMBER -> seeNumber(cell);
            case TEXT -> seeText(cell);
            case NESTED -> nested = true;
        }
    }

    private void seeNumber(Cell cell) {
        if (cell.isNotFinite()) {
            notFinite = true;
            fractions = true;
        } else if (NumberTexts.isWhole(cell.text()) || !cell.become(JsonType.DOUBLE)) {
            beyondDoubles = true;
        } else {
            fractions = true;
        }
    }

    private void seeText(Cell cell) {
        if (cell.isNotFinite()) {
            notFinite = true; // a number where the others are, else a text
        } else {
            strings = true;
        }
    }

    /** The first type that all the values fit. */
    JsonType type() {
        boolean numbers = ints || longs || fractions || beyondDoubles;
        boolean texts = strings || (notFinite && !numbers);
        if ((booleans ? 1 : 0) + (numbers ? 1 : 0) + (texts ? 1 : 0) + (nested ? 1 : 0) > 1) {
            return JsonType.OBJECT;
        }
        if (numbers) {
            return numberType();
        }
        if (texts) {
            return JsonType.STRING;
        }
        return booleans ? JsonType.BOOLEAN : nested ? JsonType.OBJECT : JsonType.DOUBLE;
    }

    private JsonType numberType() {
        boolean decimals = beyondDoubles || ((fractions || notFinite) && roundedWholes);
        if (decimals) {
            return notFinite ? JsonType.OBJECT : JsonType.DECIMAL;
        }
        return fractions || notFinite ? JsonType.DOUBLE : longs ? JsonType.LONG : JsonType.INT;
    }
}
