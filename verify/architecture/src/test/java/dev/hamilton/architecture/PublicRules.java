package dev.hamilton.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Rules about what is public: a public class is a promise, and a promise is made in an exported package. */
final class PublicRules {
    private PublicRules() {}

    /** Nothing is public by accident: a public class is in an exported package, or is a service that a module provides. */
    static ArchRule nothingByAccident(String root, Promises promises) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .should(bePromisedOrHidden(promises));
    }

    private static ArchCondition<JavaClass> bePromisedOrHidden(Promises promises) {
        return new ArchCondition<>("be package-private, or public in an exported package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean open = type.getModifiers().contains(JavaModifier.PUBLIC);
                if (open && !promises.covers(type.getPackageName(), type.getName())) {
                    events.add(SimpleConditionEvent.violated(
                            type, "'" + type.getName() + "' is public, but its package is not exported"));
                }
            }
        };
    }
}
