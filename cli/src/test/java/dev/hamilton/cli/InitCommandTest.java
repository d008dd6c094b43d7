package dev.hamilton.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InitCommandTest extends CommandTest {
    private static final String VERSION = BuildInfo.read().version("hamilton");

    @TempDir
    Path scratch;

    @Test
    void a_project_builds_tests_and_runs() throws Exception {
        Path maven = Path.of(System.getProperty("maven.home", "nowhere"), "bin/mvn");
        assumeTrue(Files.isExecutable(maven), "skipped: the tests were not started by Maven");
        assertThat(hamilton("init", "my-features").code()).isZero();
        Path repository = Reactor.repository(
                Files.createDirectory(scratch.resolve("repository")),
                VERSION,
                List.of("core", "columns", "kernel", "starter", "processor"));

        String log = mvn(maven, "-o", "-B", "-Dmaven.repo.local=" + repository, "verify");

        assertThat(log).contains("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0", "BUILD SUCCESS");
        assertThat(hamilton("run", "my-features").out()).isEqualTo("""
                 spend  spendPerSignup  avg3wkSpend  aboveTrend
                double          double       double     boolean
                  10.0            10.0            -           -
                  10.0             1.0            -           -
                  20.0             0.4    13.333333        true
                  40.0             0.4    23.333333        true
                  40.0             0.2    33.333333        true
                  50.0           0.125    43.333333        true
                6 rows x 4 columns
                """);
        assertThat(hamilton("list", "my-features").out()).contains("Whether more was spent than usual.");
    }

    private String mvn(Path maven, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(maven.toString())
                .directory(folder.resolve("my-features").toFile())
                .redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MAVEN_OPTS", "-Xmx512m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        Process process = builder.start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return log;
    }

    @Test
    void a_project_for_gradle_has_its_files() throws IOException {
        Said said = hamilton("init", "Sales 2026", "--gradle", "--package", "org.acme.sales");

        assertThat(said.out()).isEqualTo("""
                build.gradle
                settings.gradle
                hamilton.yaml
                weeks.csv
                README.md
                .gitignore
                src/main/java/org/acme/sales/Features.java
                src/test/java/org/acme/sales/FeaturesTest.java
                """);
        assertThat(read("Sales 2026/build.gradle"))
                .contains("group = 'org.acme'", "'dev.hamilton:hamilton:" + VERSION + "'")
                .doesNotContain("{{");
        assertThat(read("Sales 2026/settings.gradle")).isEqualTo("rootProject.name = 'sales-2026'\n");
        assertThat(read("Sales 2026/hamilton.yaml")).contains("  - org.acme.sales.Features");
        expectMistake("""
                Sales 2026/hamilton.yaml:3: there is no class 'org.acme.sales.Features'
                    fix: compile it first: there is no folder 'build/classes/java/main' beside Sales 2026/hamilton.yaml
                """, "run", "Sales 2026");
    }

    @Test
    void no_file_of_somebody_is_touched() throws IOException {
        write("home/letter.txt", "dear");

        expectMistake("""
                'home' has files already
                    fix: name a new folder, or an empty one
                """, "init", "home");
        expectMistakenOption("""
                'a b' is no name for a package
                    fix: name one such as com.example.features
                """, "init", "new", "--package", "a b");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void a_package_is_made_of_the_letters_of_the_folder() {
        assertThat(NewProject.packageFor("my-features")).isEqualTo("com.example.myfeatures");
        assertThat(NewProject.packageFor("2026")).isEqualTo("com.example.features2026");
    }
}
