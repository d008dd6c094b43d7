package dev.hamilton.expand;

import dev.hamilton.catalog.AppliedModifier;
import dev.hamilton.catalog.Condition;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each kind of modifier means, and when: one line for each. */
final class Expanders {
    private static final Map<Class<?>, Expanding<?>> ALL = new HashMap<>();

    static {
        add(Condition.When.class, Phase.RESOLVE, new WhenExpander());
        add(Condition.WhenConfig.class, Phase.RESOLVE, new WhenConfigExpander());
        add(Condition.WhenAsked.class, Phase.RESOLVE, new WhenAskedExpander());
        add(Modifier.Subdag.class, Phase.CREATE, new SubdagExpander());
        add(Modifier.Does.class, Phase.CREATE, new DoesExpander());
        add(Modifier.PipeInput.class, Phase.INJECT, new PipeInputExpander());
        add(Modifier.PipeOutput.class, Phase.TRANSFORM, new PipeOutputExpander());
        add(Modifier.Parameterize.class, Phase.EXPAND, new ParameterizeExpander());
        add(Modifier.ParameterizeExtract.class, Phase.EXPAND, new ParameterizeExtractExpander());
        add(Modifier.WithColumns.class, Phase.INJECT, new WithColumnsExpander());
        add(Modifier.ExtractColumns.class, Phase.TRANSFORM, new ExtractColumnsExpander());
        add(Modifier.Unpack.class, Phase.TRANSFORM, new UnpackExpander());
        add(Modifier.ExtractFields.class, Phase.TRANSFORM, new ExtractFieldsExpander());
        add(Modifier.Checks.class, Phase.CHECK, new CheckExpander());
        add(Modifier.Tag.class, Phase.DECORATE, new TagExpander());
        add(Modifier.Schema.class, Phase.DECORATE, new SchemaExpander());
        add(Modifier.TagOutput.class, Phase.DECORATE, new TagOutputExpander());
    }

    private Expanders() {}

    private static <M extends Modifier> void add(Class<M> modifier, Phase phase, Expander<M> expander) {
        ALL.put(modifier, new Expanding<>(modifier, phase, expander));
    }

    /** Whether a kind of modifier has an expander. */
    static boolean know(Class<?> modifier) {
        return ALL.containsKey(modifier);
    }

    static Phase phase(AppliedModifier applied) {
        return of(applied).phase;
    }

    static List<FunctionDef> expand(List<FunctionDef> functions, AppliedModifier applied, Site site) {
        return of(applied).expand(functions, applied.modifier(), site);
    }

    private static Expanding<?> of(AppliedModifier applied) {
        Expanding<?> expanding = ALL.get(applied.modifier().getClass());
        if (expanding == null) {
            throw new AssertionError("nothing expands " + applied.modifier());
        }
        return expanding;
    }

    private record Expanding<M extends Modifier>(Class<M> modifier, Phase phase, Expander<M> expander) {
        List<FunctionDef> expand(List<FunctionDef> functions, Modifier applied, Site site) {
            return expander.expand(functions, modifier.cast(applied), site);
        }
    }
}
