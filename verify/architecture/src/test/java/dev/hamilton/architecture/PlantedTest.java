package dev.hamilton.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule can fail: each reports the violations that were planted for it, and nothing beside them. */
final class PlantedTest {
    @Test
    void a_cycle_between_packages_is_reported() {
        assertThat(report(PackageRules.noCycles("planted.cycle"), "planted.cycle"))
                .singleElement()
                .asString()
                .contains("Cycle detected", "planted.cycle.first", "planted.cycle.second");
    }

    @Test
    void a_cycle_is_seen_from_every_root_above_it_and_from_no_other() {
        assertThat(report(PackageRules.noCycles("planted.cycle.second"), "planted.cycle"))
                .isEmpty();
        assertThat(report(PackageRules.noCycles("planted"), "planted.cycle")).hasSize(1);
    }

    @Test
    void a_stage_that_looks_ahead_or_beside_is_reported() {
        List<String> report = report(PackageRules.arrows("planted.arrows"), "planted.arrows");

        assertThat(report).anyMatch(line -> line.contains("LooksAhead") && line.contains("graph.Wire"));
        assertThat(report).anyMatch(line -> line.contains("LooksBeside") && line.contains("plan.UsesTheWire"));
        assertThat(report).anyMatch(line -> line.contains("KnowsTheCatalog") && line.contains("LooksAhead"));
        assertThat(report).noneMatch(line -> line.contains("UsesTheWire") && line.contains("graph.Wire"));
    }

    @Test
    void a_package_of_core_without_a_place_in_the_river_is_reported() {
        assertThat(report(PackageRules.arrows("planted.arrows"), "planted.arrows"))
                .anyMatch(line -> line.contains("newcomer.HasNoPlace"));
    }

    @Test
    void a_stage_that_leans_on_the_front_door_is_reported() {
        assertThat(report(PackageRules.frontDoor("planted.front"), "planted.front"))
                .isNotEmpty()
                .allMatch(line -> line.contains("LeansOnTheDoor") && line.contains("planted.front.Door"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sharedState",
                "file",
                "network",
                "clock",
                "now",
                "today",
                "millis",
                "nanos",
                "thread",
                "processors",
                "environment",
                "property",
                "loaded",
                "reflection",
                "services",
                "chance",
                "chanceAgain",
                "identity"
            })
    void a_stage_that_touches_the_world_is_reported(String method) {
        assertThat(report(PurityRules.pureBeforeRun("planted.pure"), "planted.pure"))
                .anyMatch(line -> line.contains("TouchesTheWorld." + method + "("));
    }

    @Test
    void only_what_touches_the_world_before_run_is_reported() {
        assertThat(report(PurityRules.pureBeforeRun("planted.pure"), "planted.pure"))
                .allMatch(line -> line.contains("TouchesTheWorld"));
    }

    @Test
    void a_class_that_is_public_by_accident_is_reported() {
        Promises promises = new Promises(
                Set.of("planted.open.exported", "planted.open.exported.internal"),
                Set.of("planted.open.forgotten.Service"));

        assertThat(report(PublicRules.nothingByAccident("planted.open", promises), "planted.open"))
                .containsExactlyInAnyOrder(
                        "'planted.open.exported.internal.Inside' is public, but its package is not exported",
                        "'planted.open.forgotten.Leaked' is public, but its package is not exported");
    }

    @Test
    void a_library_that_talks_is_reported() {
        assertThat(report(PurityRules.silent("planted.streams"), "planted.streams"))
                .hasSize(2)
                .anyMatch(line -> line.contains("Talks.talk()"))
                .anyMatch(line -> line.contains("Talks.trace("));
    }

    @Test
    void a_package_that_is_not_null_marked_is_reported() {
        assertThat(report(PackageRules.nullMarked("planted.nulls"), "planted.nulls"))
                .containsExactlyInAnyOrder(
                        "'planted.nulls.silent.Careless' is in a package without @NullMarked",
                        "'planted.nulls.silent.package-info' is in a package without @NullMarked",
                        "'planted.nulls.unmarked.Careless' is in a package without @NullMarked");
    }

    @Test
    void a_drawer_is_reported() {
        assertThat(report(PackageRules.noDrawers("planted.names"), "planted.names"))
                .containsExactlyInAnyOrder(
                        "'planted.names.utils.Scissors' is a drawer: it has 'utils' in its name",
                        "'planted.names.kitchen.Names$BaseKnife' is a drawer: it has 'base' in its name",
                        "'planted.names.kitchen.Names$KnifeManager' is a drawer: it has 'manager' in its name",
                        "'planted.names.kitchen.Names$KnifeImpl' is a drawer: it has 'impl' in its name");
    }

    private static List<String> report(ArchRule rule, String planted) {
        JavaClasses classes = new ClassFileImporter().importPackages(planted);
        assertThat(classes).as("the planted classes of '%s'", planted).isNotEmpty();
        return List.copyOf(rule.evaluate(classes).getFailureReport().getDetails());
    }
}
