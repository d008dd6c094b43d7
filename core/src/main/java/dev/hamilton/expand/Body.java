package dev.hamilton.expand;

import dev.hamilton.catalog.Absence;
import dev.hamilton.catalog.Binding;
import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.catalog.Source;
import dev.hamilton.catalog.SourceCheck;
import dev.hamilton.model.ArrayType;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.Nearest;
import dev.hamilton.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Another function in the place of one: what each of its parameters receives. Used once, on one thread. */
final class Body {
    /*
     * Arguments are passed on in boxes, so that a type fits if its box does: an int is not made a double on the way, as javac
     * would. Who wants that declares the parameter so, and the value is converted where it is read.
     */
    private final FunctionDef method;
    private final FunctionDef called;
    private final Site site;
    private final List<Parameter> flat;
    private final boolean[] used;
    private boolean sound = true;

    Body(FunctionDef method, FunctionDef called, Site site) {
        this.method = method;
        this.called = called;
        this.site = site;
        this.flat = new ArrayList<>(method.parameters());
        this.used = new boolean[flat.size()];
    }

    /** The function with that body; itself where it does not fit, which is reported. */
    FunctionDef of(List<Binding> bindings) {
        Map<String, Binding> bound = bound(bindings);
        List<Parameter> wanted = called.parameters();
        List<Optional<Code.Arrangement>> arguments = new ArrayList<>();
        for (Parameter parameter : wanted) {
            Binding binding = bound.get(parameter.name());
            arguments.add(binding == null ? sameName(parameter) : bound(parameter, binding));
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (arguments.get(i).isEmpty() && !bound.containsKey(wanted.get(i).name())) {
                arguments.set(i, others(wanted.get(i)));
            }
        }
        if (sound) { // else what is left may be what is missing elsewhere
            reportUnused();
        }
        if (!fits(called.output(), method.output())) {
            unfit("'%s' is %s, but '%s' gives %s"
                    .formatted(
                            method.name(),
                            method.output().display(),
                            called.name(),
                            called.output().display()));
        }
        if (!sound || arguments.stream().anyMatch(Optional::isEmpty)) {
            return method;
        }
        return with(arguments.stream().map(Optional::orElseThrow).toList());
    }

    private Map<String, Binding> bound(List<Binding> bindings) {
        Map<String, Binding> bound = new HashMap<>();
        List<String> names = called.parameters().stream().map(Parameter::name).toList();
        for (Binding binding : bindings) {
            if (!names.contains(binding.parameter())) {
                unknown(called, binding.parameter(), names, binding.path() + ".parameter");
            } else if (bound.putIfAbsent(binding.parameter(), binding) != null) {
                sound = false;
                site.report(
                        ProblemCode.CONFLICTING_ANNOTATIONS,
                        "'%s' is bound twice".formatted(binding.parameter()),
                        binding.path(),
                        "bind it once");
            }
        }
        return bound;
    }

    private Optional<Code.Arrangement> sameName(Parameter parameter) {
        int place = placeOf(parameter.name());
        return place < 0 ? Optional.empty() : one(place, parameter);
    }

    private int placeOf(String name) {
        return IntStream.range(0, used.length)
                .filter(i -> flat.get(i).name().equals(name))
                .findFirst()
                .orElse(-1);
    }

    private Optional<Code.Arrangement> one(int place, Parameter to) {
        used[place] = true;
        checkFits(flat.get(place), to, to.type());
        return Optional.of(Code.Arrangement.single(place));
    }

    private Optional<Code.Arrangement> bound(Parameter to, Binding binding) {
        List<SourceCheck.Fault> faults = SourceCheck.faults(to.name(), to.type(), binding.source(), site.types());
        faults.forEach(
                fault -> site.report(fault.code(), fault.message(), binding.path() + "." + fault.path(), fault.fix()));
        if (!faults.isEmpty()) {
            sound = false;
            return Optional.empty();
        }
        if (binding.source() instanceof Source.Group group) {
            ValueType member = SourceCheck.memberType(to.type()).orElse(to.type());
            List<Integer> from = new ArrayList<>();
            List<String> keys = new ArrayList<>();
            for (int i = 0; i < group.members().size(); i++) {
                Source.Member each = group.members().get(i);
                place(to, member, each.source(), binding.path() + ".group").ifPresent(from::add);
                keys.add(each.key());
            }
            return from.size() < keys.size() ? Optional.empty() : Optional.of(gathered(to, from, keys));
        }
        return place(to, to.type(), binding.source(), binding.path() + ".from").map(Code.Arrangement::single);
    }

    private Optional<Integer> place(Parameter to, ValueType type, Source source, String path) {
        if (!(source instanceof Source.Node node)) {
            return Optional.of(constant(to, type, source));
        }
        int place = placeOf(node.name().text());
        if (place < 0) {
            List<String> names =
                    method.parameters().stream().map(Parameter::name).toList();
            unknown(method, node.name().text(), names, path);
            return Optional.empty();
        }
        used[place] = true;
        checkFits(flat.get(place), to, type);
        return Optional.of(place);
    }

    private int constant(Parameter to, ValueType type, Source constant) {
        flat.add(new Parameter(called.name() + "." + to.name(), type, constant, false));
        return flat.size() - 1;
    }

    /* What is left: for the first parameter that can hold several all that is left, for any other its own constant. */
    private Optional<Code.Arrangement> others(Parameter to) {
        Optional<ValueType> member =
                to.type() instanceof ArrayType array ? Optional.of(array.element()) : SourceCheck.memberType(to.type());
        if (to.source() instanceof Source.Constant constant) {
            return Optional.of(Code.Arrangement.single(constant(to, to.type(), constant)));
        }
        if (to.source() instanceof Source.Node node && node.absence().kind() == Absence.Kind.CONSTANT) {
            Source constant = new Source.Constant(node.absence().text());
            return Optional.of(Code.Arrangement.single(constant(to, to.type(), constant)));
        }
        if (member.isEmpty()) {
            unfit("'%s' of '%s' receives nothing".formatted(to.name(), called.name()));
            return Optional.empty();
        }
        List<Integer> from = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                used[i] = true;
                checkFits(flat.get(i), to, member.get());
                from.add(i);
                keys.add(flat.get(i).name());
            }
        }
        return Optional.of(gathered(to, from, keys));
    }

    private static Code.Arrangement gathered(Parameter to, List<Integer> from, List<String> keys) {
        if (to.type() instanceof ArrayType array) {
            return new Code.Arrangement(Code.Arrangement.Kind.ARRAY, from, List.of(), array.element());
        }
        return SourceCheck.isMap(to.type())
                ? new Code.Arrangement(Code.Arrangement.Kind.MAP, from, keys, null)
                : new Code.Arrangement(Code.Arrangement.Kind.LIST, from, List.of(), null);
    }

    private void checkFits(Parameter from, Parameter to, ValueType type) {
        if (!fits(from.type(), type)) {
            ValueType plain = PrimitiveType.unboxed(type.boxed())
                    .<ValueType>map(each -> each)
                    .orElse(type);
            String message = "'%s' is %s, but '%s' of '%s' takes %s"
                    .formatted(from.name(), from.type().display(), to.name(), called.name(), type.display());
            if (site.types().isAssignable(from.type(), plain)) {
                unfit(message, "declare '%s' as %s: a body gets arguments as they are".formatted(from.name(), plain));
            } else {
                unfit(message);
            }
        }
    }

    private boolean fits(ValueType from, ValueType to) {
        return site.types().isAssignable(from.boxed(), to.boxed());
    }

    private void reportUnused() {
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                unfit("'%s' goes to no parameter of '%s'".formatted(flat.get(i).name(), called.name()));
            }
        }
    }

    private void unfit(String message) {
        unfit(
                message,
                "give both methods parameters of the same names and types, bind those that differ, "
                        + "or let '%s' take an array, a list or a map".formatted(called.name()));
    }

    private void unfit(String message, String fix) {
        sound = false;
        site.report(ProblemCode.UNFIT_BODY, message, "call", fix);
    }

    private void unknown(FunctionDef function, String name, List<String> names, String path) {
        sound = false;
        site.report(
                ProblemCode.UNKNOWN_PARAMETER,
                "'%s' has no parameter '%s'".formatted(function.name(), name),
                path,
                Nearest.question(name, names)
                        .orElseGet(() -> names.isEmpty()
                                ? "it has no parameters: take the binding away"
                                : "its parameters are " + String.join(", ", names)));
    }

    private FunctionDef with(List<Code.Arrangement> arguments) {
        boolean asTheyAre = arguments.size() == flat.size() && method.output().equals(called.output());
        for (int i = 0; asTheyAre && i < arguments.size(); i++) {
            asTheyAre = arguments.get(i).equals(Code.Arrangement.single(i))
                    && flat.get(i).type().equals(called.parameters().get(i).type());
        }
        Code code = asTheyAre ? called.code() : new Code.Arranged(called.code(), arguments);
        return new FunctionDef(
                method.name(),
                method.output(),
                called.async(),
                flat,
                code,
                List.of(),
                method.tags(),
                method.doc(),
                method.hash() + called.hash(),
                method.source());
    }
}
