package dev.hamilton.expand;

import dev.hamilton.catalog.Absence;
import dev.hamilton.catalog.Code;
import dev.hamilton.catalog.Extract;
import dev.hamilton.catalog.FunctionCatalog;
import dev.hamilton.catalog.FunctionDef;
import dev.hamilton.catalog.Modifier;
import dev.hamilton.catalog.Parameter;
import dev.hamilton.catalog.Source;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.Tags;
import dev.hamilton.model.ValueType;
import dev.hamilton.problem.Nearest;
import dev.hamilton.problem.ProblemCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts the functions of other modules before a function that gets a frame, and what they compute into the frame. */
final class WithColumnsExpander implements Expander<Modifier.WithColumns> {
    private static final ValueType FRAME = DeclaredType.of("dev.hamilton.result.Tabular");
    private static final String APPEND = "_append";

    @Override
    public List<FunctionDef> expand(List<FunctionDef> functions, Modifier.WithColumns modifier, Site site) {
        List<FunctionDef> all = new ArrayList<>(functions);
        all.set(0, new Placing(functions.get(0), modifier, site).place()); // the others were made of it
        return all;
    }

    /** One modifier of one function while it takes effect. */
    private static final class Placing {
        private final FunctionDef function;
        private final Modifier.WithColumns modifier;
        private final Site site;
        private final String prefix;

        Placing(FunctionDef function, Modifier.WithColumns modifier, Site site) {
            this.function = function;
            this.modifier = modifier;
            this.site = site;
            this.prefix = (modifier.namespace().isEmpty() ? function.name().text() : modifier.namespace()) + ".";
        }

        FunctionDef place() {
            Optional<Parameter> frame = frame();
            if (frame.isEmpty()) {
                return function;
            }
            Optional<InnerFunctions> inner = site.before().expanded(modifier.modules(), site.config(), site);
            inner.ifPresent(functions -> put(frame.get(), functions));
            /* Why nothing is known of the inner functions was told, or will be. */
            Absence absence = inner.isPresent() ? Absence.REQUIRED : Absence.NULL;
            List<Parameter> parameters = new ArrayList<>(function.parameters());
            parameters.replaceAll(parameter -> parameter.equals(frame.get())
                    ? parameter.from(new Source.Node(inside(APPEND), absence))
                    : parameter);
            return function.as(function.name(), parameters);
        }

        private NodeName inside(String name) {
            return new NodeName(prefix + name);
        }

        private Optional<Parameter> frame() {
            List<Parameter> parameters = function.parameters();
            Optional<Parameter> frame = parameters.stream()
                    .filter(each -> modifier.onInput().isEmpty() || each.name().equals(modifier.onInput()))
                    .findFirst();
            List<String> names = parameters.stream().map(Parameter::name).toList();
            if (frame.isEmpty()) {
                site.report(
                        ProblemCode.UNKNOWN_PARAMETER,
                        modifier.onInput().isEmpty()
                                ? "'%s' has no parameter that could be a frame".formatted(function.name())
                                : "'%s' has no parameter '%s'".formatted(function.name(), modifier.onInput()),
                        modifier.onInput().isEmpty() ? "" : "onInput",
                        Nearest.question(modifier.onInput(), names).orElse("name the parameter that is the frame"));
            } else if (!site.types().isAssignable(frame.get().type(), FRAME)) {
                site.report(
                        ProblemCode.UNSUITABLE_EXTRACT,
                        "'%s' is %s, which is no frame that columns can be put into"
                                .formatted(
                                        frame.get().name(), frame.get().type().display()),
                        "",
                        "declare it as a frame, such as DataFrame, or name with onInput the parameter that is one");
                return Optional.empty();
            }
            return frame;
        }

        private void put(Parameter frame, InnerFunctions inner) {
            Map<NodeName, NodeName> wires = new LinkedHashMap<>();
            List<FunctionDef> functions = new ArrayList<>();
            NodeName whole = new NodeName(frame.name());
            if (!inner.wanted(whole).isEmpty()) {
                wires.put(whole, inside(frame.name()));
                functions.add(site.same(inside(frame.name()), frame)
                        .documented("The frame of '%s'.".formatted(function.name())));
            }
            for (Extract column : modifier.columns()) {
                ExtractColumnsExpander.check(column, site);
                if (inner.provided().contains(column.name())) {
                    site.report(
                            ProblemCode.NAME_GIVEN_TWICE,
                            "'%s' is a column that is read, and a function".formatted(column.name()),
                            column.path(),
                            "read the column under another name, or name the frame with onInput and take it out there");
                } else if (!inner.wanted(new NodeName(column.name())).isEmpty()) {
                    wires.put(new NodeName(column.name()), inside(column.name()));
                    functions.add(column(frame, column));
                } else if (!inner.partial() && !inner.mayAskFor(new NodeName(column.name()))) {
                    reportUnread(column, inner);
                }
            }
            List<String> selected = selected(inner);
            Set<String> needed = needed(selected, inner.plain());
            List<FunctionDef> kept = inner.plain().functions().stream()
                    .filter(each -> needed.contains(each.name().text()))
                    .toList();
            wires.keySet().retainAll(read(kept));
            Mount mount = new Mount(prefix, wires, Tags.of(Modifier.Subdag.TAG, "true"));
            site.before()
                    .put(new FunctionCatalog(functions.stream()
                            .filter(each -> wires.containsValue(each.name()))
                            .map(each -> each.tagged(mount.tags()))
                            .toList()));
            site.before()
                    .put(mount.apply(new FunctionCatalog(kept, inner.plain().unselected()), site.problems()));
            site.before()
                    .put(new FunctionCatalog(List.of(append(frame, selected).tagged(mount.tags()))));
        }

        private FunctionDef column(Parameter frame, Extract column) {
            Code code = new Code.ColumnOf(column.name(), 0, column.type(), column.orElse());
            String doc = column.doc().isEmpty()
                    ? "The column '%s' of the frame of '%s'.".formatted(column.name(), function.name())
                    : column.doc();
            return FunctionDef.of(
                            inside(column.name()),
                            column.type(),
                            List.of(frame),
                            code,
                            site.function().source())
                    .documented(doc);
        }

        private FunctionDef append(Parameter frame, List<String> selected) {
            List<Parameter> parameters = new ArrayList<>(List.of(frame));
            for (String name : selected) {
                parameters.add(new Parameter(
                        name, DeclaredType.OBJECT, new Source.Node(inside(name), Absence.REQUIRED), true));
            }
            return FunctionDef.of(
                            inside(APPEND),
                            frame.type(),
                            parameters,
                            new Code.Appended(selected),
                            site.function().source())
                    .documented("The frame of '%s' with %s.".formatted(function.name(), String.join(", ", selected)));
        }

        private void reportUnread(Extract column, InnerFunctions inner) {
            site.report(
                    ProblemCode.UNUSED_SUBDAG_INPUT,
                    "'%s' is read from the frame of '%s', but no function asks for it"
                            .formatted(column.name(), function.name()),
                    column.path(),
                    Nearest.question(column.name(), inner.asked()).orElse("leave it out"));
        }

        private List<String> selected(InnerFunctions inner) {
            if (modifier.select().isEmpty()) {
                return giveColumns(inner);
            }
            List<String> selected = new ArrayList<>();
            for (int i = 0; i < modifier.select().size(); i++) {
                String name = modifier.select().get(i);
                if (inner.provided().contains(name)) {
                    selected.add(name);
                } else if (!inner.partial()) {
                    site.report(
                            ProblemCode.UNKNOWN_INNER_NODE,
                            "nothing before '%s' provides '%s'".formatted(function.name(), name),
                            "select[" + i + "]",
                            Nearest.question(name, inner.provided()).orElse("select one of its functions"));
                }
            }
            return selected;
        }

        /* What returns a column, and what is called row by row because it reads one. */
        private List<String> giveColumns(InnerFunctions inner) {
            Map<String, List<FunctionDef>> readers = new HashMap<>();
            Set<String> columns = new LinkedHashSet<>();
            Deque<String> open = new ArrayDeque<>();
            modifier.columns().forEach(column -> open.add(column.name()));
            for (FunctionDef each : inner.plain().functions()) {
                if (site.columns().column(each.output()).isPresent()) {
                    columns.add(each.name().text());
                    open.add(each.name().text());
                }
                for (Parameter parameter : each.parameters()) {
                    if (parameter.source() instanceof Source.Node node
                            && site.columns().column(parameter.wanted()).isEmpty()) {
                        readers.computeIfAbsent(node.name().text(), name -> new ArrayList<>())
                                .add(each);
                    }
                }
            }
            while (!open.isEmpty()) {
                for (FunctionDef reader : readers.getOrDefault(open.remove(), List.of())) {
                    if (columns.add(reader.name().text())) {
                        open.add(reader.name().text());
                    }
                }
            }
            return inner.plain().functions().stream()
                    .map(each -> each.name().text())
                    .filter(columns::contains)
                    .toList();
        }

        private static Set<String> needed(List<String> selected, FunctionCatalog plain) {
            Map<String, FunctionDef> byName = new HashMap<>();
            plain.functions().forEach(each -> byName.putIfAbsent(each.name().text(), each));
            Set<String> needed = new LinkedHashSet<>();
            Deque<String> open = new ArrayDeque<>(selected);
            while (!open.isEmpty()) {
                String name = open.remove();
                FunctionDef each = byName.get(name);
                if (needed.add(name) && each != null) {
                    read(List.of(each)).forEach(read -> open.add(read.text()));
                }
            }
            return needed;
        }

        private static Set<NodeName> read(List<FunctionDef> functions) {
            Set<NodeName> read = new LinkedHashSet<>();
            functions.forEach(each -> each.parameters().forEach(parameter -> {
                if (parameter.source() instanceof Source.Node node) {
                    read.add(node.name());
                }
            }));
            return read;
        }
    }
}
