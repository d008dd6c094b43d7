package dev.hamilton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.hamilton.problem.InvalidDataflowException;
import dev.hamilton.problem.InvalidRequestException;
import dev.hamilton.problem.ProblemCode;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every code has a page, and what a page says is printed is printed: the page's classes are compiled, its statements are
 * run (or a driver of its first class is built), and the message is compared. {@code -Dgoldens=update} writes the
 * messages into the pages.
 */
class ProblemPagesTest {
    private static final Path PAGES = Path.of(System.getProperty("hamilton.root", ".."), "docs", "problems")
            .normalize();
    private static final Pattern BLOCK = Pattern.compile("```(java|text)\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern FIRST_TYPE = Pattern.compile("(?m)^(?:final class|record|interface) (\\w+)");
    /* On one line with the first of the page, so that lines are those of the page's block. */
    private static final String IMPORTS = "import dev.hamilton.*; import dev.hamilton.Module; "
            + "import dev.hamilton.annotation.*; import dev.hamilton.graph.*; import dev.hamilton.problem.*; "
            + "import dev.hamilton.reader.*; import java.time.*; import java.util.*; import java.util.concurrent.*; ";
    /** What an example alone cannot show, two builds of a class and another library's columns, and where it is tested. */
    private static final Map<ProblemCode, String> SHOWN_ELSEWHERE = Map.of(
            ProblemCode.STALE_CATALOG, "reader/GeneratedCatalogsTest.java",
            ProblemCode.NO_COLUMN_TYPE, "plan/RequestProblemsTest.java",
            ProblemCode.UNKEPT_ANNOTATION,
                    "../../../../../../processor/src/test/java/dev/hamilton/processor/MetaAnnotationsTest.java");

    @TempDir
    private Path classes;

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void a_page_shows_what_is_printed(ProblemCode code) throws IOException {
        Path file = PAGES.resolve(code.code() + ".md");
        assertThat(file).exists();
        String page = Files.readString(file);
        assertThat(page).startsWith("# " + code.code() + ": ").contains("\n## Why\n", "\n## How to fix it\n");
        List<String> java = blocks(page, "java");
        List<String> text = blocks(page, "text");
        assertThat(text).hasSize(1);
        if (!"update".equals(System.getProperty("goldens"))) {
            assertThat(text.get(0)).contains("[" + code.code() + "] ");
        }
        if (SHOWN_ELSEWHERE.containsKey(code)) {
            assertThat(java).isEmpty();
            Path test = Path.of("src", "test", "java", "dev", "hamilton").resolve(SHOWN_ELSEWHERE.get(code));
            assertThat(Files.readString(test)).contains(text.get(0).lines().toList());
            return;
        }
        String printed = message(java, code == ProblemCode.MISSING_PARAMETER_NAMES);
        if ("update".equals(System.getProperty("goldens"))) {
            Files.writeString(file, page.replace("```text\n" + text.get(0) + "\n", "```text\n" + printed + "\n"));
        } else {
            assertThat(text.get(0)).isEqualTo(printed);
        }
    }

    @Test
    void the_index_lists_every_page_under_its_title() throws IOException {
        String index = Files.readString(PAGES.resolve("README.md"));
        for (ProblemCode code : ProblemCode.values()) {
            String title = Files.readString(PAGES.resolve(code.code() + ".md"))
                    .lines()
                    .findFirst()
                    .orElseThrow()
                    .substring("# H000: ".length());
            assertThat(index).contains("| [%s](%s.md) | %s |\n".formatted(code.code(), code.code(), title));
        }
    }

    @Test
    void there_is_no_page_without_a_code() throws IOException {
        Set<String> codes = Stream.of(ProblemCode.values())
                .map(code -> code.code() + ".md")
                .collect(java.util.stream.Collectors.toSet());
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .allMatch(name -> name.equals("README.md") || codes.contains(name));
        }
    }

    private String message(List<String> java, boolean nameless) throws IOException {
        Matcher type = FIRST_TYPE.matcher(java.get(0));
        assertThat(type.find()).isTrue();
        String run = java.size() > 1 ? java.get(1) : "Driver.of(" + type.group(1) + ".class);";
        Path module = write(type.group(1), IMPORTS + java.get(0));
        Path example = write(
                "Example", IMPORTS + "final class Example { static void run() throws Exception {\n" + run + "\n} }");
        StringWriter said = new StringWriter();
        List<String> options = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
        options.addAll(List.of("-cp", System.getProperty("java.class.path")));
        if (!nameless) {
            options.add("-parameters");
        }
        var javac = ToolProvider.getSystemJavaCompiler();
        try (var files = javac.getStandardFileManager(null, null, null)) {
            boolean compiled = javac.getTask(
                            said, files, null, options, null, files.getJavaFileObjects(module, example))
                    .call();
            assertThat(compiled).as(said.toString()).isTrue();
        }
        Files.deleteIfExists(classes.resolve("Absent.class"));
        Throwable thrown = catchThrowable(this::run);
        assertThat(thrown).isInstanceOfAny(InvalidDataflowException.class, InvalidRequestException.class);
        return thrown.getMessage();
    }

    private void run() throws Throwable {
        ClassLoader parent = ProblemPagesTest.class.getClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, parent)) {
            Method run = loader.loadClass("Example").getDeclaredMethod("run");
            run.setAccessible(true);
            run.invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Path write(String type, String source) throws IOException {
        return Files.writeString(classes.resolve(type + ".java"), source);
    }

    private static List<String> blocks(String page, String language) {
        return BLOCK.matcher(page)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }
}
