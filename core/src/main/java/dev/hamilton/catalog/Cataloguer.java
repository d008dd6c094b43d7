package dev.hamilton.catalog;

import static dev.hamilton.declaration.AnnotationDeclaration.find;

import dev.hamilton.annotation.Cache;
import dev.hamilton.annotation.Check;
import dev.hamilton.annotation.CheckWith;
import dev.hamilton.annotation.Dataflow;
import dev.hamilton.annotation.Does;
import dev.hamilton.annotation.Exclude;
import dev.hamilton.annotation.Mutate;
import dev.hamilton.annotation.Name;
import dev.hamilton.annotation.Naming;
import dev.hamilton.annotation.Schema;
import dev.hamilton.annotation.Tag;
import dev.hamilton.annotation.TagOutput;
import dev.hamilton.declaration.AnnotationDeclaration;
import dev.hamilton.declaration.ClassDeclaration;
import dev.hamilton.declaration.Declarations;
import dev.hamilton.declaration.MethodDeclaration;
import dev.hamilton.model.ArrayType;
import dev.hamilton.model.AttributeRef;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.PrimitiveType;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.Tags;
import dev.hamilton.model.TypeSystem;
import dev.hamilton.model.ValueType;
import dev.hamilton.model.VariableType;
import dev.hamilton.model.WildcardType;
import dev.hamilton.problem.Problem;
import dev.hamilton.problem.ProblemCode;
import dev.hamilton.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the meaning of an author's class: which methods are functions, what they are called, what they need.
 *
 * <p>The one place where annotations are interpreted; javac and a running program both come through here. Confined to one
 * thread.
 *
 * @since 0.1
 */
public final class Cataloguer {
    private static final Set<String> STAGES =
            Set.of("java.util.concurrent.CompletionStage", "java.util.concurrent.CompletableFuture");

    /** Annotations after which a method is still the one node of its name. */
    private static final Set<String> ONE_NODE = Stream.concat(
                    Stream.of(
                            Name.class,
                            Tag.class,
                            TagOutput.class,
                            Cache.class,
                            Schema.class,
                            Check.class,
                            CheckWith.class),
                    ConditionCataloguer.annotations().stream())
            .map(Class::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final Problems problems;
    private final ParameterCataloguer parameters;
    private final ModifierCataloguer modifiers;
    private final TagCataloguer tags;

    /**
     * Prepares to read classes.
     *
     * @param types answers questions about their types
     * @param declarations finds the other classes that annotations speak of
     * @param problems receives what is wrong
     */
    public Cataloguer(TypeSystem types, Declarations declarations, Problems problems) {
        this.problems = problems;
        this.parameters = new ParameterCataloguer(types, problems);
        this.modifiers = new ModifierCataloguer(types, declarations, problems);
        this.tags = new TagCataloguer(problems);
    }

    /**
     * Reads one class. A method in which something is wrong is reported and left out; of a modifier in which something is
     * wrong, that part.
     *
     * @param declaration the class as written
     * @param module what its functions' code is to be found under, see {@link Code.Method#module()}
     * @param instance whether there is an instance, so that instance methods can be called
     * @return its functions in source order
     */
    public FunctionCatalog read(ClassDeclaration declaration, String module, boolean instance) {
        Optional<String> foreign = Foreign.why(declaration, instance);
        if (foreign.isPresent()) {
            reportEmpty(
                    declaration,
                    foreign.get(),
                    "give a class of your own whose methods are functions, or leave it out");
            return lost(declaration.source());
        }
        int before = problems.count();
        Home home = new Home(declaration, module, instance);
        Tags classTags = tags.read(declaration.annotations(), declaration.source());
        Set<String> overloaded = reportOverloads(declaration);
        List<MethodDeclaration> candidates = declaration.methods().stream()
                .filter(method -> isCandidate(declaration, method))
                .toList();
        List<MethodDeclaration> single = candidates.stream()
                .filter(method -> !overloaded.contains(method.name()))
                .toList();
        List<MethodDeclaration> lacking = new ArrayList<>(reportMissingNames(single));
        lacking.addAll(instance ? List.of() : reportMissingInstance(declaration, single));
        List<FunctionDef> functions = new ArrayList<>();
        List<Unselected> lost = new ArrayList<>();
        for (MethodDeclaration method : candidates) {
            Optional<FunctionDef> function =
                    overloaded.contains(method.name()) ? Optional.empty() : function(home, method);
            if (function.isPresent() && !lacking.contains(method)) {
                functions.add(function.get().tagged(classTags));
            } else {
                lost.add(lost(method, home.naming()));
            }
        }
        if (functions.isEmpty() && problems.count() == before && !includesOthers(declaration)) {
            reportEmpty(
                    declaration,
                    "has no method that could be a node",
                    "write a method that is neither private nor inherited nor hidden with @Exclude, "
                            + "or leave the class out");
        }
        return new FunctionCatalog(functions, lost);
    }

    /**
     * What takes the place of the functions of a class that cannot be read, which is reported.
     *
     * @param place where the class stands
     * @return no functions, though others may ask for nodes of any name
     */
    public static FunctionCatalog lost(SourceRef place) {
        return new FunctionCatalog(List.of(), List.of(Unselected.told(new NodeName(place.type()), true, place)));
    }

    private static Unselected lost(MethodDeclaration method, Naming naming) {
        String name = nodeName(method, naming);
        boolean all = name.isBlank()
                || !isOneNode(method.annotations().stream()
                        .map(AnnotationDeclaration::type)
                        .toList());
        return Unselected.told(new NodeName(name.isBlank() ? method.name() : name), all, method.source());
    }

    /**
     * Whether a method is a node of its own name and no other.
     *
     * @param annotations the binary names of its annotations
     * @return false if one of them may make it into others
     */
    public static boolean isOneNode(List<String> annotations) {
        return ONE_NODE.containsAll(annotations);
    }

    private static boolean includesOthers(ClassDeclaration declaration) {
        return find(Dataflow.class, declaration.annotations())
                .map(dataflow -> !dataflow.list("includes", ValueType.class).isEmpty())
                .orElse(false);
    }

    private void reportEmpty(ClassDeclaration declaration, String why, String fix) {
        String type = SourceRef.of(declaration.name(), "").toString();
        problems.add(Problem.of(ProblemCode.EMPTY_MODULE, "'%s' %s".formatted(type, why))
                .at(declaration.source())
                .fix(fix));
    }

    /**
     * The code of a method that is no node, but that annotations may name for being called.
     *
     * @param declaration the class as written
     * @param method one of its methods
     * @return the code under the class's own name, or empty for a method that is a node or cannot be called by its name
     */
    public static Optional<Code.Method> callable(ClassDeclaration declaration, MethodDeclaration method) {
        boolean hidden = find(Exclude.class, method.annotations()).isPresent();
        Home home = new Home(declaration, declaration.name(), true);
        return hidden && CalledFunctions.obstacle(method, home, home).isEmpty()
                ? Optional.of(home.code(method))
                : Optional.empty();
    }

    /**
     * The naming that a class declares.
     *
     * @param declaration the class
     * @return {@link Naming#EXACT} where it declares none
     */
    public static Naming naming(ClassDeclaration declaration) {
        return find(Dataflow.class, declaration.annotations())
                .map(dataflow -> Naming.valueOf(dataflow.text("naming")))
                .orElse(Naming.EXACT);
    }

    /* Methods that every class has, a record's accessors, and a program's entry are nobody's columns. */
    private static boolean isCandidate(ClassDeclaration declaration, MethodDeclaration method) {
        if (find(Exclude.class, method.annotations()).isPresent()
                && find(Mutate.class, method.annotations()).isEmpty()) {
            return false;
        }
        int parameters = method.parameters().size();
        if (method.isStatic()) {
            return !(method.name().equals("main")
                    && parameters == 1
                    && method.returnType() == PrimitiveType.VOID
                    && method.parameters().get(0).type().equals(new ArrayType(DeclaredType.of("java.lang.String"))));
        }
        return switch (method.name()) {
            case "toString", "hashCode", "clone", "finalize" -> parameters > 0;
            case "equals" -> parameters != 1;
            default -> parameters > 0 || !declaration.recordComponents().contains(method.name());
        };
    }

    private Set<String> reportOverloads(ClassDeclaration declaration) {
        Map<String, List<MethodDeclaration>> byName = new LinkedHashMap<>();
        for (MethodDeclaration method : declaration.methods()) {
            if (isCandidate(declaration, method)) {
                byName.computeIfAbsent(method.name(), name -> new ArrayList<>()).add(method);
            }
        }
        byName.values().removeIf(methods -> methods.size() == 1);
        byName.forEach((name, methods) -> {
            Problem problem = Problem.of(
                    ProblemCode.OVERLOADED_METHOD,
                    "'%s' is the name of %d methods, but a node has one".formatted(name, methods.size()));
            for (MethodDeclaration other : methods.subList(0, methods.size() - 1)) {
                problem = problem.detail("another is " + other.source());
            }
            problems.add(problem.at(methods.get(methods.size() - 1).source())
                    .fix("rename one, make it private, or hide it with @Exclude"));
        });
        return byName.keySet();
    }

    private Optional<FunctionDef> function(Home home, MethodDeclaration method) {
        int before = problems.count();
        Naming naming = home.naming();
        reportGenerics(method);
        NodeName name = reportedName(method, naming);
        ValueType output = output(method);
        boolean sound = problems.count() == before;
        /* What is wrong in a parameter or a modifier is left out of it, so that the rest can be judged where it is expanded. */
        List<Parameter> read = parameters.read(method, naming);
        List<AppliedModifier> applied = modifiers.read(home, method);
        if (!sound) {
            return Optional.empty();
        }
        return Optional.of(new FunctionDef(
                name,
                output,
                isStage(method),
                read,
                home.code(method),
                applied,
                Tags.NONE,
                method.doc(),
                method.hash(),
                method.source()));
    }

    private void reportGenerics(MethodDeclaration method) {
        if (isGeneric(method)) {
            problems.add(Problem.of(
                            ProblemCode.GENERIC_METHOD,
                            "'%s' has a type parameter, but a node has one exact type".formatted(method.name()))
                    .at(method.source())
                    .fix("name the types it is used with, or make it private"));
        }
    }

    static boolean isGeneric(MethodDeclaration method) {
        return method.generic()
                || mentionsVariable(method.returnType())
                || method.parameters().stream().anyMatch(parameter -> mentionsVariable(parameter.type()));
    }

    private static boolean mentionsVariable(ValueType type) {
        if (type instanceof DeclaredType declared) {
            return declared.arguments().stream().anyMatch(Cataloguer::mentionsVariable);
        }
        if (type instanceof ArrayType array) {
            return mentionsVariable(array.element());
        }
        return type instanceof VariableType
                || (type instanceof WildcardType wildcard && mentionsVariable(wildcard.bound()));
    }

    /* A class file has names for all of its methods or for none: one fault, said once. */
    private List<MethodDeclaration> reportMissingNames(List<MethodDeclaration> methods) {
        List<MethodDeclaration> nameless =
                methods.stream().filter(ParameterCataloguer::lacksNames).toList();
        if (!nameless.isEmpty()) {
            MethodDeclaration first = nameless.get(0);
            Problem problem = Problem.of(
                            ProblemCode.MISSING_PARAMETER_NAMES,
                            "the parameters of '%s' have no names in the class file".formatted(first.name()))
                    .at(first.source())
                    .fix(
                            "compile the class with -parameters, or with the hamilton-processor where it is not private, or name each node with @From");
            problems.add(nameless.size() == 1 ? problem : problem.detail("nor have those of " + others(nameless)));
        }
        return nameless;
    }

    private List<MethodDeclaration> reportMissingInstance(
            ClassDeclaration declaration, List<MethodDeclaration> methods) {
        List<MethodDeclaration> needing =
                methods.stream().filter(Cataloguer::needsInstance).toList();
        if (!needing.isEmpty()) {
            String type = SourceRef.of(declaration.name(), "").toString();
            MethodDeclaration first = needing.get(0);
            Problem problem = Problem.of(
                            ProblemCode.INSTANCE_NEEDED,
                            "'%s' is an instance method, but only the class %s was given".formatted(first.name(), type))
                    .at(first.source())
                    .fix("give an instance, as in Module.of(new %s(...)), or make the method static".formatted(type));
            problems.add(needing.size() == 1 ? problem : problem.detail("so are " + others(needing)));
        }
        return needing;
    }

    /* What another method is called in the place of, is never called itself. */
    private static boolean needsInstance(MethodDeclaration method) {
        return !method.isStatic() && find(Does.class, method.annotations()).isEmpty();
    }

    private static String others(List<MethodDeclaration> methods) {
        List<String> names = new ArrayList<>();
        methods.stream().skip(1).limit(5).forEach(method -> names.add("'" + method.name() + "'"));
        int more = methods.size() - 1 - names.size();
        return String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
    }

    /**
     * The name of a method's node.
     *
     * @param method the method
     * @param naming the naming of its class
     * @return its {@code @Name}, else the method's name after the naming, without the {@code __suffix} that tells apart
     *     the methods which the config chooses from
     */
    public static String nodeName(MethodDeclaration method, Naming naming) {
        return find(Name.class, method.annotations())
                .map(name -> name.text("value"))
                .orElseGet(() -> NodeNaming.apply(naming, method.name().substring(0, endOfName(method))));
    }

    private static int endOfName(MethodDeclaration method) {
        int suffix = ConditionCataloguer.isConditional(method) ? method.name().lastIndexOf("__") : 0;
        return suffix > 0 ? suffix : method.name().length();
    }

    private NodeName reportedName(MethodDeclaration method, Naming naming) {
        String name = nodeName(method, naming);
        if (name.isBlank()) {
            problems.add(Problem.of(ProblemCode.INVALID_NAME, "the @Name of '%s' is blank".formatted(method.name()))
                    .at(method.source())
                    .on(AttributeRef.of(Name.class.getName(), 0).attribute("value"))
                    .fix("give it a name, or leave @Name out"));
            return new NodeName(method.name());
        }
        if (ConditionCataloguer.isConditional(method) && method.name().endsWith("__")) {
            problems.add(Problem.of(
                            ProblemCode.INVALID_NAME, "'%s' has nothing after its '__'".formatted(method.name()))
                    .at(method.source())
                    .fix("call it as in spend__us, or give the node's name with @Name and another to the method"));
        }
        return new NodeName(name);
    }

    /* Of a method that answers later, what it answers. */
    static ValueType value(MethodDeclaration method) {
        ValueType type = method.returnType();
        if (isStage(method)) {
            List<ValueType> arguments = ((DeclaredType) type).arguments();
            type = arguments.isEmpty() ? DeclaredType.OBJECT : arguments.get(0);
            if (type instanceof WildcardType wildcard) {
                type = wildcard.upperBound();
            }
        }
        return type;
    }

    private ValueType output(MethodDeclaration method) {
        ValueType type = value(method);
        if (type == PrimitiveType.VOID || type.equals(PrimitiveType.VOID.box())) {
            problems.add(Problem.of(
                            ProblemCode.UNSUPPORTED_RETURN_TYPE,
                            "'%s' returns %s, but a node has a value"
                                    .formatted(
                                            method.name(), method.returnType().display()))
                    .at(method.source())
                    .fix("return the value, make the method private, or hide it with @Exclude"));
        }
        return type;
    }

    static boolean isStage(MethodDeclaration method) {
        return method.returnType() instanceof DeclaredType declared && STAGES.contains(declared.name());
    }
}
