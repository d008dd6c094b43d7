package dev.hamilton.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.module.ModuleDescriptor;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the library to its rules. */
final class HamiltonTest {
    private static final String ROOT = "dev.hamilton";

    private static final JavaClasses HAMILTON = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages(ROOT);

    /**
     * Published to be used, without a module declaration: the testkit, because JUnit's assertions are its API, and adapters
     * and pictures, because what they stand on are no modules.
     */
    private static final Promises PROMISES = Promises.declaredBy(
            ROOT,
            Set.of(
                    "dev.hamilton.testkit",
                    "dev.hamilton.arrow",
                    "dev.hamilton.dflib",
                    "dev.hamilton.duckdb",
                    "dev.hamilton.jdbc",
                    "dev.hamilton.jsonlines",
                    "dev.hamilton.parquet",
                    "dev.hamilton.picture",
                    "dev.hamilton.tablesaw",
                    "dev.hamilton.site"));

    @Test
    void the_rules_see_the_library() {
        assertThat(HAMILTON.size()).isGreaterThan(100);
        assertThat(Promises.modules(ROOT))
                .extracting(ModuleDescriptor::name)
                .containsExactlyInAnyOrder(
                        "dev.hamilton.core", "dev.hamilton.processor", "dev.hamilton.columns", "dev.hamilton.kernel");
        assertThat(PROMISES.packages()).hasSizeGreaterThan(5);
    }

    @Test
    void packages_have_no_cycles() {
        PackageRules.noCycles(ROOT).check(HAMILTON);
    }

    @Test
    void stages_use_only_the_stages_before_them() {
        PackageRules.arrows(ROOT).check(HAMILTON);
    }

    @Test
    void nothing_in_core_depends_on_the_front_door() {
        PackageRules.frontDoor(ROOT).check(HAMILTON);
    }

    @Test
    void everything_before_run_is_pure() {
        PurityRules.pureBeforeRun(ROOT).check(HAMILTON);
    }

    @Test
    void nothing_is_public_by_accident() {
        PublicRules.nothingByAccident(ROOT, PROMISES).check(HAMILTON);
    }

    @Test
    void the_library_is_silent() {
        PurityRules.silent(ROOT).check(HAMILTON);
    }

    @Test
    void every_package_is_null_marked() {
        PackageRules.nullMarked(ROOT).check(HAMILTON);
    }

    @Test
    void there_are_no_drawers() {
        PackageRules.noDrawers(ROOT).check(HAMILTON);
    }

    @Test
    void a_package_lives_in_one_module() {
        Map<String, Set<String>> homes = new TreeMap<>();
        for (JavaClass type : HAMILTON) {
            String home = type.getSource().map(Source::getUri).orElseThrow().toString();
            String file = type.getName().replace('.', '/') + ".class";
            homes.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>())
                    .add(home.replace(file, ""));
        }
        assertThat(homes)
                .allSatisfy((name, places) -> assertThat(places).as(name).hasSize(1));
    }
}
