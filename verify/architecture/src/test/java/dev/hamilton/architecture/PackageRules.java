package dev.hamilton.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Rules about packages: which may know which, and what they and their classes may be called. */
final class PackageRules {
    private static final Set<String> DRAWERS = Set.of(
            "base", "common", "helper", "helpers", "impl", "manager", "managers", "misc", "util", "utils", "utilities");

    private PackageRules() {}

    /** No two packages know each other, directly or through others. Each package counts, a nested one too. */
    static ArchRule noCycles(String root) {
        return slices().assignedFrom(new OnePackageEach(root)).should().beFreeOfCycles();
    }

    /** Each package of core uses only what {@link CoreArrows} lets it use. */
    static ArchRule arrows(String root) {
        ArchRule rule = unmapped(root);
        for (String stage : CoreArrows.stages()) {
            String[] others = CoreArrows.forbiddenTo(stage).stream()
                    .map(s -> subtree(root, s))
                    .toArray(String[]::new);
            rule = CompositeArchRule.of(rule)
                    .and(noClasses()
                            .that()
                            .resideInAPackage(subtree(root, stage))
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(others))
                            .because("'" + stage + "' may use only " + CoreArrows.allowedTo(stage))
                            .allowEmptyShould(true));
        }
        return rule;
    }

    /** The front door knows everything and nothing knows the front door. */
    static ArchRule frontDoor(String root) {
        return noClasses()
                .that(inCore(root))
                .should()
                .dependOnClassesThat(resideInAPackage(root))
                .because("the front door wires the stages, and no stage may lean on it");
    }

    /** A drawer is a place for what has no home; a function without a home has found a missing noun. */
    static ArchRule noDrawers(String root) {
        return classes().that().resideInAPackage(root + "..").should(haveNoDrawerInTheirName());
    }

    /** Null is refused unless marked, in every package. */
    static ArchRule nullMarked(String root) {
        return classes().that().resideInAPackage(root + "..").should(resideInANullMarkedPackage());
    }

    private static ArchRule unmapped(String root) {
        Stream<String> known = CoreArrows.stages().stream().map(s -> subtree(root, s));
        return classes()
                .that(inCore(root))
                .should()
                .resideInAnyPackage(known.toArray(String[]::new))
                .because("a new package of core has a place in CoreArrows");
    }

    /** Packages below the root that belong to core: all but those of the other modules. */
    private static DescribedPredicate<JavaClass> inCore(String root) {
        String[] elsewhere =
                CoreArrows.OTHER_MODULES.stream().map(m -> subtree(root, m)).toArray(String[]::new);
        return resideInAPackage(root + ".*..").and(DescribedPredicate.not(resideInAnyPackage(elsewhere)));
    }

    private static String subtree(String root, String name) {
        return root + "." + name + "..";
    }

    private static ArchCondition<JavaClass> haveNoDrawerInTheirName() {
        return new ArchCondition<>("have no drawer such as 'utils' in their name") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                List<String> words = words(type);
                words.stream()
                        .filter(DRAWERS::contains)
                        .forEach(word -> events.add(SimpleConditionEvent.violated(
                                type, "'" + type.getName() + "' is a drawer: it has '" + word + "' in its name")));
            }
        };
    }

    private static List<String> words(JavaClass type) {
        Stream<String> packages = Stream.of(type.getPackageName().split("\\."));
        Stream<String> name = Stream.of(type.getSimpleName().split("(?<=[a-z0-9])(?=[A-Z])|_"));
        return Stream.concat(packages, name)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package whose package-info says @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
                    events.add(SimpleConditionEvent.violated(
                            type, "'" + type.getName() + "' is in a package without @NullMarked"));
                }
            }
        };
    }

    private record OnePackageEach(String root) implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String name = type.getPackageName();
            return name.equals(root) || name.startsWith(root + ".")
                    ? SliceIdentifier.of(name)
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "the packages of '" + root + "'";
        }
    }
}
