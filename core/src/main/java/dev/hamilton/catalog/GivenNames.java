package dev.hamilton.catalog;

import dev.hamilton.declaration.MethodDeclaration;
import dev.hamilton.model.AttributeRef;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names that one modifier of a method gives to nodes: none is blank, and each is given once. Confined to one thread. */
final class GivenNames {
    private final MethodDeclaration method;
    private final Problems problems;
    private final Map<String, AttributeRef> given = new HashMap<>();
    private int wrong;

    GivenNames(MethodDeclaration method, Problems problems) {
        this.method = method;
        this.problems = problems;
    }

    /** Takes a name; or says what is wrong with it, where it is written. */
    boolean take(String name, AttributeRef written) {
        if (name.isBlank()) {
            problems.add(
                    Problem.of(ProblemCode.INVALID_NAME, "a name that '%s' gives is blank".formatted(method.name()))
                            .at(method.source())
                            .on(written)
                            .fix("name the node"));
            return false;
        }
        AttributeRef first = given.putIfAbsent(name, written);
        if (first != null) {
            problems.add(Problem.of(ProblemCode.DUPLICATE_NODE, "'%s' is provided twice".formatted(name))
                    .at(method.source())
                    .on(written)
                    .detail("first by " + first)
                    .fix("give each of the method's nodes a name of its own"));
        }
        return first == null;
    }

    /** Takes names that mean something by their places; in the place of one that is wrong stands what nobody asks for. */
    List<String> take(List<String> names, AttributeRef written) {
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean right = take(names.get(i), written.element(i));
            taken.add(right ? names.get(i) : "%s (%d wrong)".formatted(method.name(), ++wrong));
        }
        return taken;
    }
}
