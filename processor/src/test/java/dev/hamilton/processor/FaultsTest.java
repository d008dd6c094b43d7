package dev.hamilton.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks the folder of wrong programs: each is one file, and says on which line which problem must be reported. */
final class FaultsTest {
    private static final Pattern EXPECTED = Pattern.compile("// expect (H\\d+)");
    private static final Pattern REPORTED = Pattern.compile("\\w+\\.java:(\\d+):\\d+: \\[(H\\d+)].*", Pattern.DOTALL);

    /*
     * H002 needs a class file, H102 a request, H108 a mounted module, H109 a rule; H011 and H012 are about loaded classes; H302
     * needs a config; H305 is of the compiler alone.
     */
    private static final Set<ProblemCode> OF_SOURCES = EnumSet.of(
            ProblemCode.OVERLOADED_METHOD,
            ProblemCode.UNSUPPORTED_RETURN_TYPE,
            ProblemCode.GENERIC_METHOD,
            ProblemCode.INVALID_NAME,
            ProblemCode.INVALID_LITERAL,
            ProblemCode.CONFLICTING_ANNOTATIONS,
            ProblemCode.INSTANCE_NEEDED,
            ProblemCode.NOT_A_RECORD,
            ProblemCode.EMPTY_MODULE,
            ProblemCode.MISSING_INPUT,
            ProblemCode.TYPE_MISMATCH,
            ProblemCode.DUPLICATE_NODE,
            ProblemCode.CYCLE,
            ProblemCode.INCOMPATIBLE_INPUT_TYPES,
            ProblemCode.NAME_GIVEN_TWICE,
            ProblemCode.UNSELECTED_NODE,
            ProblemCode.USELESS_CONDITION,
            ProblemCode.UNUSABLE_PREDICATE,
            ProblemCode.UNKNOWN_PARAMETER,
            ProblemCode.UNCLEAR_BINDING,
            ProblemCode.UNSUITABLE_GROUP,
            ProblemCode.UNSUITABLE_EXTRACT,
            ProblemCode.SUBDAG_WITHIN_ITSELF,
            ProblemCode.UNKNOWN_INNER_NODE,
            ProblemCode.UNUSED_SUBDAG_INPUT,
            ProblemCode.UNUSABLE_RESOLVER,
            ProblemCode.UNKNOWN_FUNCTION,
            ProblemCode.UNUSABLE_FUNCTION,
            ProblemCode.UNFIT_STEP,
            ProblemCode.UNFIT_BODY,
            ProblemCode.EMPTY_PIPE,
            ProblemCode.EMPTY_CHECK,
            ProblemCode.UNFIT_CHECK,
            ProblemCode.INVALID_LIMITS,
            ProblemCode.UNKNOWN_TARGET,
            ProblemCode.UNFIT_VALIDATOR,
            ProblemCode.UNUSABLE_VALIDATOR,
            ProblemCode.NOT_A_FRAME);

    @ParameterizedTest
    @MethodSource("faults")
    void the_compiler_reports_each_fault_on_its_line(Path fault) throws IOException {
        String source = Files.readString(fault);
        List<String> reported = new ArrayList<>();
        for (String error : Compiled.with(source).errors()) {
            Matcher matcher = REPORTED.matcher(error);
            reported.add(matcher.matches() ? matcher.group(1) + " " + matcher.group(2) : error);
        }

        assertThat(reported).containsExactlyInAnyOrderElementsOf(expected(source));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void the_reader_of_loaded_classes_reports_the_same_codes(Path fault) throws IOException {
        String source = Files.readString(fault);
        Compiled plain = Compiled.of(source)
                .processors()
                .options("-parameters")
                .compile()
                .succeeded();

        assertThat(RunTimeCheck.codes(plain))
                .containsExactlyElementsOf(expected(source).stream()
                        .map(each -> each.substring(each.indexOf(' ') + 1))
                        .sorted()
                        .toList());
    }

    @Test
    void every_problem_that_a_source_can_have_has_its_fault() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Path fault : faults().toList()) {
            expected(Files.readString(fault)).forEach(each -> shown.add(each.substring(each.indexOf(' ') + 1)));
        }

        assertThat(shown)
                .containsExactlyElementsOf(
                        OF_SOURCES.stream().map(ProblemCode::code).sorted().toList());
    }

    private static List<String> expected(String source) {
        List<String> expected = new ArrayList<>();
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = EXPECTED.matcher(lines.get(i));
            while (matcher.find()) {
                expected.add(i + 1 + " " + matcher.group(1));
            }
        }
        return expected;
    }

    static Stream<Path> faults() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/faults"))) {
            return files.sorted().toList().stream();
        }
    }
}
