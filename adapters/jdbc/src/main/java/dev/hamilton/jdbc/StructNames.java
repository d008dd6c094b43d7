package dev.hamilton.jdbc;

import java.util.ArrayList;
import java.util.List;

/** Finds the names of a struct's fields in the name of its type, since JDBC's structs do not say them: DuckDB writes both together. */
final class StructNames {

    private static final String START = "STRUCT(";

    private final String type;
    private int at = START.length();

    private StructNames(String type) {
        this.type = type;
    }

    /** The names in a type such as {@code STRUCT(a INTEGER, "b c" DECIMAL(2,1)[])}; none where the type has no names. */
    static List<String> of(String type) {
        return type.startsWith(START) ? new StructNames(type).all() : List.of();
    }

    private List<String> all() {
        List<String> names = new ArrayList<>();
        while (at < type.length()) {
            names.add(name());
            skipType();
        }
        return names;
    }

    /** Names that are not plain stand in quotes, in which a quote stands twice. */
    private String name() {
        int from = at;
        if (type.charAt(at) == '"') {
            skipQuoted('"');
            return type.substring(from + 1, at - 1).replace("\"\"", "\"");
        }
        at = type.indexOf(' ', at);
        return type.substring(from, at);
    }

    /** Goes to the next name, or to the end. */
    private void skipType() {
        int depth = 0;
        while (at < type.length()) {
            char here = type.charAt(at);
            if (here == '"' || here == '\'') { // names within, and values of enums
                skipQuoted(here);
                continue;
            }
            at++;
            depth += here == '(' ? 1 : here == ')' ? -1 : 0;
            if (depth == 0 && here == ',') {
                at++; // a space
                return;
            }
        }
    }

    private void skipQuoted(char quote) {
        at++;
        while (type.charAt(at) != quote || (at + 1 < type.length() && type.charAt(at + 1) == quote)) {
            at += type.charAt(at) == quote ? 2 : 1;
        }
        at++;
    }
}
