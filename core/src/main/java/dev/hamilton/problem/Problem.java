package dev.hamilton.problem;

import dev.hamilton.model.AttributeRef;
import dev.hamilton.model.SourceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong. Immutable.
 *
 * @param code what kind of problem it is
 * @param message what is wrong, in a line that begins with a lower-case letter or a quoted name
 * @param where the class or method that has to change, or null when it is the request
 * @param parameter the parameter of that method, as its author named it, or null when it is the method itself
 * @param attribute the attribute of an annotation at that place, or null when it is no annotation's
 * @param details further lines, such as who needs the missing thing
 * @param fix what to do about it, or null when nothing can be said
 * @since 0.1
 */
public record Problem(
        ProblemCode code,
        String message,
        @Nullable SourceRef where,
        @Nullable String parameter,
        @Nullable AttributeRef attribute,
        List<String> details,
        @Nullable String fix) {
    /** Copies the details. */
    public Problem {
        details = List.copyOf(details);
    }

    /**
     * A problem of which only the message is known yet.
     *
     * @param code what kind of problem it is
     * @param message what is wrong
     * @return the problem, to be completed by the methods below
     */
    public static Problem of(ProblemCode code, String message) {
        return new Problem(code, message, null, null, null, List.of(), null);
    }

    /**
     * Says where it is.
     *
     * @param place the class or method that has to change, or null
     * @return this problem at that place
     */
    public Problem at(@Nullable SourceRef place) {
        return new Problem(code, message, place, null, null, details, fix);
    }

    /**
     * Says where it is, to the parameter.
     *
     * @param place the method that has to change
     * @param name the parameter's name
     * @return this problem at that parameter
     */
    public Problem at(SourceRef place, String name) {
        return new Problem(code, message, place, name, null, details, fix);
    }

    /**
     * Says where it is, to the attribute of an annotation of that method or parameter.
     *
     * @param written the attribute, or null when it is no annotation's
     * @return this problem at that attribute
     */
    public Problem on(@Nullable AttributeRef written) {
        return new Problem(code, message, where, parameter, written, details, fix);
    }

    /**
     * Adds a line.
     *
     * @param detail for example {@code needed by 'a' <- 'b'}
     * @return this problem with one more detail
     */
    public Problem detail(String detail) {
        List<String> more = new ArrayList<>(details);
        more.add(detail);
        return new Problem(code, message, where, parameter, attribute, more, fix);
    }

    /**
     * Says what to do.
     *
     * @param remedy an instruction, or a question that names the nearest name
     * @return this problem with that fix
     */
    public Problem fix(String remedy) {
        return new Problem(code, message, where, parameter, attribute, details, remedy);
    }

    /**
     * The problem as javac prints it at its place: everything but the place.
     *
     * @return lines separated by line feeds, the first beginning with the code in brackets
     */
    public String textWithoutPlace() {
        return text(null);
    }

    private String text(@Nullable String place) {
        List<String> lines = new ArrayList<>();
        lines.add("[" + code.code() + "] " + message);
        if (place != null) {
            lines.add("    at " + place);
        }
        details.forEach(detail -> lines.add("    " + detail));
        if (fix != null) {
            lines.add("    fix: " + fix);
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }

    /** The whole problem: code and message, place, details, fix, each on a line of its own. */
    @Override
    public String toString() {
        if (where == null) {
            return text(null);
        }
        String place = parameter == null ? where.toString() : where + ", parameter '" + parameter + "'";
        return text(attribute == null ? place : place + ", " + attribute);
    }
}
