package dev.hamilton.reader;

import dev.hamilton.model.SourceRef;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says why a class cannot be read, and what to do. Confined to one thread. */
final class ReadingProblems {
    private final Problems problems;

    ReadingProblems(Problems problems) {
        this.problems = problems;
    }

    void unreadable(Class<?> type, Throwable why) {
        String missing = why instanceof TypeNotPresentException absent ? absent.typeName() : why.getMessage();
        report(
                type,
                ProblemCode.UNREADABLE_CLASS,
                "'%s' cannot be read, because it speaks of a class that cannot be loaded: %s"
                        .formatted(name(type), String.valueOf(missing).replace('/', '.')),
                "put the library that has that class on the class path");
    }

    void closed(Class<?> type) {
        report(
                type,
                ProblemCode.UNREADABLE_CLASS,
                "the methods of '%s' cannot be called, because its module '%s' does not open the package"
                        .formatted(name(type), type.getModule().getName()),
                opens(type) + "; or make it public, export its package and compile it with the hamilton-processor");
    }

    void unusableCatalog(Class<?> type, Throwable why) {
        String again = "compile the class again, with the hamilton-processor of this version of Hamilton";
        boolean closed = type.getModule().isNamed() && why.getCause() instanceof IllegalAccessException;
        report(
                type,
                ProblemCode.STALE_CATALOG,
                "the generated catalog of '%s' cannot be used: %s".formatted(name(type), why.getMessage()),
                closed ? opens(type) + "; or make it public and export its package" : again);
    }

    void staleCatalog(Class<?> type, Set<Signature> there, Set<Signature> listed) {
        Stream<String> gone =
                differing(listed, there).map("the catalog speaks of %s, which the class has not"::formatted);
        Stream<String> added = differing(there, listed).map("the class has %s, which the catalog has not"::formatted);
        report(
                type,
                ProblemCode.STALE_CATALOG,
                "the generated catalog of '%s' is of another version of the class".formatted(name(type)),
                "compile the class again, with the hamilton-processor",
                Stream.concat(gone, added).toList());
    }

    private static Stream<String> differing(Set<Signature> some, Set<Signature> others) {
        return some.stream()
                .filter(Predicate.not(others::contains))
                .map(Signature::toString)
                .sorted();
    }

    private void report(Class<?> type, ProblemCode code, String message, String fix) {
        report(type, code, message, fix, List.of());
    }

    private void report(Class<?> type, ProblemCode code, String message, String fix, List<String> details) {
        SourceRef place = new SourceRef(type.getName(), "", ClassFile.of(type).sourceFile(), 0);
        problems.add(new Problem(code, message, place, null, null, details, fix));
    }

    private static String name(Class<?> type) {
        return SourceRef.of(type.getName(), "").toString();
    }

    /** The line that makes a package of a named module accessible to Hamilton. */
    static String opens(Class<?> type) {
        @Nullable String to = ReadingProblems.class.getModule().getName();
        return "write 'opens %s%s;' in its module-info.java"
                .formatted(type.getPackageName(), to == null ? "" : " to " + to);
    }
}
