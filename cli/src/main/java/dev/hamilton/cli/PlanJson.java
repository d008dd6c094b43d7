package dev.hamilton.cli;

import dev.hamilton.model.Shape;
import dev.hamilton.plan.Argument;
import dev.hamilton.plan.Group;
import dev.hamilton.plan.Plan;
import dev.hamilton.plan.Step;
import dev.hamilton.render.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A plan for programs. */
final class PlanJson {
    private final Plan plan;

    PlanJson(Plan plan) {
        this.plan = plan;
    }

    String text() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("supplied", plan.supplied().stream().map(PlanJson::supplied).toList());
        json.put("steps", plan.steps().stream().map(this::step).toList());
        json.put("outputs", plan.outputs().stream().map(Object::toString).toList());
        json.put("loops", plan.groups().stream().flatMap(this::loops).toList());
        json.put("peakLiveColumns", plan.peakLiveColumns());
        json.put("peakLiveBytesPerRow", plan.peakLiveBytesPerRow());
        return JsonText.of(json, 2);
    }

    private static Map<String, Object> supplied(Plan.Supplied supplied) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", supplied.name().text());
        json.put("type", supplied.type().display());
        json.put("shape", word(supplied.shape()));
        json.put("origin", supplied.origin().name().toLowerCase(Locale.ROOT));
        return json;
    }

    private Map<String, Object> step(Step step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", step.name().text());
        json.put("type", step.type().display());
        json.put("shape", word(step.shape()));
        json.put("calls", step.function().source().toString());
        json.put("eachRow", step.lifted());
        json.put("reads", step.arguments().stream().map(this::argument).toList());
        json.put(
                "drops",
                step.releases().stream().map(slot -> plan.nameOf(slot).text()).toList());
        return json;
    }

    private Map<String, Object> argument(Argument argument) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (argument instanceof Argument.Slot slot) {
            json.put("node", plan.nameOf(slot.slot()).text());
            json.put("element", slot.element());
        } else if (argument instanceof Argument.Constant constant) {
            json.put("constant", constant.text());
        }
        return json;
    }

    /* The steps that one loop computes, by the names of their nodes. */
    private Stream<List<String>> loops(Group group) {
        List<List<String>> loops = new ArrayList<>();
        for (Group.Loop loop : group.loops()) {
            loops.add(IntStream.range(loop.first(), loop.first() + loop.count())
                    .mapToObj(each -> plan.steps().get(each).name().text())
                    .toList());
        }
        return loops.stream();
    }

    private static String word(Shape shape) {
        return shape.name().toLowerCase(Locale.ROOT);
    }
}
