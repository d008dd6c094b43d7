package dev.hamilton.picture;

import dev.hamilton.model.SourceRef;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds a method in the text of a Java file. It reads lines, not Java: the file is to be indented as is usual.
 *
 * @since 0.1
 */
public final class MethodText {
    /** So many lines the body of a method may begin below its name. */
    private static final int FARTHEST = 40;

    private static final List<String> STATEMENTS = List.of("return ", "throw ", "else ", "new ", "assert ", "yield ");

    private MethodText() {}

    /**
     * Cuts a method out of a file: from the first line of its annotations to its last bracket.
     *
     * @param source the text of the file
     * @param place the method, with the line of its name or, which is all that a class file knows, the first of its body
     * @return its text, without what it is indented by; or empty if neither that line nor one shortly above names it
     */
    public static Optional<String> in(String source, SourceRef place) {
        List<String> lines = source.lines().toList();
        if (place.member().isEmpty() || place.line() > lines.size()) {
            return Optional.empty();
        }
        int named = named(lines, place);
        if (named < 0) {
            return Optional.empty();
        }
        int first = named;
        while (first > 0 && isHead(lines.get(first - 1))) {
            first--;
        }
        return Optional.of(String.join("\n", lines.subList(first, lastLine(lines, named) + 1))
                .stripIndent());
    }

    private static int named(List<String> lines, SourceRef place) {
        Pattern head = Pattern.compile("[\\w@.<>\\[\\],?&\\s]*[\\w>\\]]\\s+\\Q" + place.member() + "\\E\\s*(\\(.*)?");
        for (int i = place.line() - 1; i >= Math.max(0, place.line() - FARTHEST); i--) {
            String line = lines.get(i).strip();
            if (head.matcher(line).matches() && STATEMENTS.stream().noneMatch(line::startsWith)) {
                return i;
            }
        }
        return -1;
    }

    /* What stands above a method's name and belongs to it: annotations and modifiers, also over several lines. */
    private static boolean isHead(String line) {
        String text = line.strip();
        return !text.isEmpty()
                && !text.startsWith("//")
                && !text.endsWith("*/")
                && "{};".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    /* The first line that ends something and is not indented deeper than the name; before any body, the first semicolon. */
    private static int lastLine(List<String> lines, int named) {
        int depth = indent(lines.get(named));
        boolean body = false;
        for (int i = named; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            body |= line.contains("{");
            if ((line.endsWith("}") || line.endsWith(";")) && (indent(line) <= depth || !body)) {
                return i;
            }
        }
        return named;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
