package dev.hamilton.expand;

import dev.hamilton.catalog.Check;
import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.model.NodeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts checks behind functions; those of a function that is checked already join its checks, so that all are one pass. */
final class CheckExpander implements Expander<Modifier.Checks> {
    @Override
    public List<FunctionDef> expand(List<FunctionDef> functions, Modifier.Checks modifier, Site site) {
        Set<NodeName> targets = Targets.of(functions, modifier.targets(), "target", Sinks.of(functions), site);
        List<FunctionDef> expanded = functions;
        for (FunctionDef function : functions) {
            if (targets.contains(function.name())) {
                expanded = checked(expanded, function, modifier.checks(), site);
            }
        }
        return expanded;
    }

    private static List<FunctionDef> checked(
            List<FunctionDef> functions, FunctionDef target, List<Check> asked, Site site) {
        CheckFit fit = new CheckFit(target, site);
        List<Check> more = fit.sound(asked);
        if (more.isEmpty()) {
            return functions;
        }
        List<Check> checks = new ArrayList<>();
        FunctionDef plain = target;
        List<FunctionDef> others = new ArrayList<>(functions);
        int at = others.indexOf(target);
        if (target.code() instanceof Code.CheckedValue) {
            List<FunctionDef> chain = CheckChain.around(target, functions);
            at = others.indexOf(chain.get(0));
            checks.addAll(CheckChain.checks(chain));
            plain = CheckChain.unchecked(target, chain);
            others.removeAll(chain);
        } else {
            others.remove(target);
        }
        checks.addAll(more);
        others.addAll(at, CheckChain.of(plain, checks, fit.judged()));
        return others;
    }
}
