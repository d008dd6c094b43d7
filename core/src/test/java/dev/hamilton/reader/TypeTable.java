package dev.hamilton.reader;

import dev.hamilton.model.ValueType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** The types of {@code type-table/types.txt}, and javac's answer to which may be passed to which. */
final class TypeTable {
    static final String CLASSES = "typetable.TableTypes";

    private static final Set<String> NOT_PASSED =
            Set.of("compiler.err.cant.apply.symbol", "compiler.err.prob.found.req");

    private TypeTable() {}

    record Pair(ValueType from, ValueType to) {}

    static List<ValueType> types() {
        return text("types.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(ValueType::parse)
                .toList();
    }

    static List<Pair> pairs(List<ValueType> types) {
        List<Pair> pairs = new ArrayList<>();
        types.forEach(from -> types.forEach(to -> pairs.add(new Pair(from, to))));
        return pairs;
    }

    /** The classes of the table, and one that has a field {@code f0, f1, ...} of each type. */
    static Compilation fields(List<ValueType> types) {
        StringBuilder source = new StringBuilder("package typetable;\nfinal class Fields {\n");
        for (int i = 0; i < types.size(); i++) {
            source.append("    static ")
                    .append(java(types.get(i)))
                    .append(" f")
                    .append(i)
                    .append(";\n");
        }
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put(CLASSES, text("TableTypes.java"));
        sources.put("typetable.Fields", source.append("}\n").toString());
        return Compilation.of(sources);
    }

    /** The pairs that javac compiles a call for. Pairs of types that are not types at all are an error of the test. */
    static Set<Pair> accepted(List<Pair> pairs) {
        Map<ValueType, Integer> targets = new LinkedHashMap<>();
        pairs.forEach(pair -> targets.putIfAbsent(pair.to(), targets.size()));
        return compile(pairs, targets);
    }

    /* One class a pair would be slow, one class for all too large: a class holds 500 calls, one a line from line 2. */
    private static Set<Pair> compile(List<Pair> pairs, Map<ValueType, Integer> targets) {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put(CLASSES, text("TableTypes.java"));
        StringBuilder sinks = new StringBuilder("package typetable; final class Sinks {\n");
        targets.forEach(
                (type, number) -> sinks.append("    static void to%d(%s value) {}%n".formatted(number, java(type))));
        sources.put("typetable.Sinks", sinks.append("}\n").toString());
        for (int start = 0; start < pairs.size(); start += 500) {
            StringBuilder calls = new StringBuilder("package typetable; final class Calls" + start + " {\n");
            for (int i = start; i < Math.min(start + 500, pairs.size()); i++) {
                calls.append("static void c%d(%s value) { Sinks.to%d(value); }%n"
                        .formatted(
                                i,
                                java(pairs.get(i).from()),
                                targets.get(pairs.get(i).to())));
            }
            sources.put("typetable.Calls" + start, calls.append("}\n").toString());
        }
        Set<Pair> accepted = new HashSet<>(pairs);
        for (Diagnostic<? extends JavaFileObject> error :
                Compilation.of(sources).errors()) {
            String file = error.getSource().getName();
            if (!file.contains("Calls") || !NOT_PASSED.contains(error.getCode())) {
                throw new AssertionError("the test itself is wrong: " + error);
            }
            int start = Integer.parseInt(file.replaceAll("\\D", ""));
            accepted.remove(pairs.get(start + (int) error.getLineNumber() - 2));
        }
        return accepted;
    }

    /** The classes of the table, and a class {@code typetable.Reads}. */
    static Compilation compile(String reads) {
        return Compilation.of(Map.of(CLASSES, text("TableTypes.java"), "typetable.Reads", reads));
    }

    static String java(ValueType type) {
        return type.toString().replace('$', '.');
    }

    private static String text(String file) {
        try (InputStream in = TypeTable.class.getResourceAsStream("/type-table/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
