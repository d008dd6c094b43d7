package dev.hamilton.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.UUID;

/** Rules about the world outside the arguments: who may touch it, and who may speak to it. */
final class PurityRules {
    /** Everything before running is a pure function of its arguments. */
    private static final List<String> PURE = List.of(
            "annotation",
            "quality",
            "model",
            "problem",
            "declaration",
            "catalog",
            "expand",
            "graph",
            "lineage",
            "plan",
            "render");

    private PurityRules() {}

    /** No clock, thread, file, environment, chance or reflection before the run. */
    static ArchRule pureBeforeRun(String root) {
        String[] pure = PURE.stream().map(stage -> root + "." + stage + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAnyPackage(pure)
                .should(touchTheWorld())
                .because("everything before run is a pure function of its arguments");
    }

    /** A library is silent: what it has to say goes to listeners and logs. The command line speaks. */
    static ArchRule silent(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .because("a library does not write to the streams of the program that uses it");
    }

    private static ArchCondition<JavaClass> touchTheWorld() {
        return dependOnClassesThat(worldly()).or(accessTargetWhere(worldlyCall()));
    }

    private static DescribedPredicate<JavaClass> worldly() {
        DescribedPredicate<JavaClass> packages = resideInAnyPackage(
                "java.lang.reflect..",
                "java.util.concurrent..",
                "java.io..",
                "java.net..",
                "java.nio.file..",
                "java.nio.channels..");
        DescribedPredicate<JavaClass> types = belongToAnyOf(
                java.time.Clock.class,
                Process.class,
                ProcessBuilder.class,
                ProcessHandle.class,
                Random.class,
                Runtime.class,
                ServiceLoader.class);
        return packages.or(types).or(assignableTo(Thread.class)).or(assignableTo(ClassLoader.class));
    }

    private static DescribedPredicate<JavaAccess<?>> worldlyCall() {
        return on(System.class, "getenv|getProperty|getProperties|currentTimeMillis|nanoTime|lineSeparator")
                .or(on(
                        Class.class,
                        "forName|newInstance|getResource.*|get(Declared)?(Method|Field|Constructor|Class)(e?s)?"))
                .or(on(Math.class, "random"))
                .or(on(UUID.class, "randomUUID"))
                .or(target(owner(resideInAnyPackage("java.time.."))).and(target(nameMatching("now"))));
    }

    private static DescribedPredicate<JavaAccess<?>> on(Class<?> type, String methods) {
        return target(owner(belongToAnyOf(type))).and(target(nameMatching(methods)));
    }
}
