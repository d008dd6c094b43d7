package dev.hamilton.model;

import java.util.ArrayList;
import java.util.List;

/** Reads and prints the notations of {@link ValueType}. Confined to one thread. */
final class ValueTypeParser {
    private final String text;
    private int at;

    ValueTypeParser(String text) {
        this.text = text;
    }

    ValueType parse() {
        ValueType type = type();
        if (at != text.length()) {
            throw unexpected();
        }
        return type;
    }

    private ValueType type() {
        if (at < text.length() && text.charAt(at) == '?') {
            at++;
            if (text.startsWith(" extends ", at)) {
                at += " extends ".length();
                return new WildcardType(WildcardType.Kind.EXTENDS, type());
            }
            if (text.startsWith(" super ", at)) {
                at += " super ".length();
                return new WildcardType(WildcardType.Kind.SUPER, type());
            }
            return WildcardType.UNBOUNDED;
        }
        ValueType type = text.startsWith("#", at) ? variable() : named();
        while (text.startsWith("[]", at)) {
            at += 2;
            type = new ArrayType(type);
        }
        return type;
    }

    private ValueType named() {
        String name = name();
        for (PrimitiveType primitive : PrimitiveType.values()) {
            if (primitive.toString().equals(name)) {
                return primitive;
            }
        }
        return new DeclaredType(name, arguments());
    }

    private ValueType variable() {
        at++;
        return new VariableType(name());
    }

    private String name() {
        int start = at;
        while (at < text.length() && (Character.isJavaIdentifierPart(text.codePointAt(at)) || text.charAt(at) == '.')) {
            at += Character.charCount(text.codePointAt(at));
        }
        if (at == start) {
            throw unexpected();
        }
        return text.substring(start, at);
    }

    private List<ValueType> arguments() {
        List<ValueType> arguments = new ArrayList<>();
        if (at < text.length() && text.charAt(at) == '<') {
            do {
                at++;
                arguments.add(type());
            } while (at < text.length() && text.charAt(at) == ',');
            if (at >= text.length() || text.charAt(at) != '>') {
                throw unexpected();
            }
            at++;
        }
        return arguments;
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("'%s' is not a type: unexpected %s at position %d"
                .formatted(text, at < text.length() ? "'" + text.charAt(at) + "'" : "end", at));
    }

    /* The canonical text with every package name taken off: a qualified name is a run of identifier characters and dots. */
    static String display(ValueType type) {
        String canonical = type.toString();
        StringBuilder display = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= canonical.length(); i++) {
            boolean inName = i < canonical.length()
                    && (Character.isSurrogate(canonical.charAt(i))
                            || Character.isJavaIdentifierPart(canonical.charAt(i))
                            || canonical.charAt(i) == '.');
            if (!inName) {
                String name = canonical.substring(start, i);
                display.append(name.substring(name.lastIndexOf('.') + 1).replace('$', '.'));
                if (i < canonical.length() && canonical.charAt(i) != '#') {
                    display.append(canonical.charAt(i) == ',' ? ", " : canonical.charAt(i));
                }
                start = i + 1;
            }
        }
        return display.toString();
    }
}
