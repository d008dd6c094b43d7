package dev.hamilton.cli;

import java.util.regex.Pattern;

/** Colours in what is told to people: only where somebody watches, and not if the variable {@code NO_COLOR} says so. */
final class Paint {
    private static final Pattern CODE = Pattern.compile("(?m)^\\[H\\d{3}]");
    private static final Pattern FIX = Pattern.compile("(?m)^ +fix:");

    private Paint() {}

    /** A complaint with the codes of problems in red, and what to do in green. */
    static String complaint(Terminal terminal, String text) {
        if (!terminal.interactive() || System.getenv("NO_COLOR") != null) {
            return text;
        }
        String codes = CODE.matcher(text).replaceAll("\u001b[1;31m$0\u001b[0m");
        return FIX.matcher(codes).replaceAll("\u001b[32m$0\u001b[0m");
    }
}
