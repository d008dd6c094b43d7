package dev.hamilton.catalog;

import static dev.hamilton.catalog.Declared.nullable;
import static dev.hamilton.catalog.Declared.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hamilton.annotation.Default;
import dev.hamilton.annotation.Exclude;
import dev.hamilton.annotation.ExtractFields;
import dev.hamilton.annotation.From;
import dev.hamilton.annotation.Name;
import dev.hamilton.annotation.Naming;
import dev.hamilton.annotation.Value;
import dev.hamilton.model.DeclaredType;
import dev.hamilton.model.Tags;
import dev.hamilton.problem.Problems;
import java.util.List;
import org.junit.jupiter.api.Test;

class CataloguerTest {
    @Test
    void methods_are_functions_and_parameters_their_inputs() {
        assertThat(Declared.type()
                        .method("dough", parameter("double", "flour"), parameter("int", "eggs"))
                        .own("crumb", parameter("double", "dough"))
                        .catalog())
                .hasToString("""
                        double dough(double flour, int eggs)
                        double crumb(double dough)""");
    }

    @Test
    void code_says_which_method_to_call() {
        FunctionCatalog catalog = Declared.type()
                .method("String", "label", parameter("int[]", "n"), parameter("List<String>", "names"))
                .catalog();
        assertThat(catalog.functions().get(0).code())
                .isEqualTo(new Code.Method(
                        "demo.Bakery", "demo.Bakery", "label", "([ILjava/util/List;)Ljava/lang/String;", true));
    }

    @Test
    void what_every_class_has_is_no_node() {
        assertThat(Declared.type()
                        .component("flour")
                        .method(false, false, "String", "toString")
                        .method(false, false, "int", "hashCode")
                        .method(false, false, "boolean", "equals", parameter("Object", "other"))
                        .method(false, false, "Object", "clone")
                        .method(false, false, "void", "finalize")
                        .own("flour")
                        .method("void", "main", parameter("String[]", "args"))
                        .own("hidden")
                        .on(Exclude.class)
                        .method("crumb")
                        .catalog())
                .hasToString("double crumb()");
    }

    @Test
    void a_class_without_a_node_is_a_problem() {
        assertThat(Declared.type().method("hidden").on(Exclude.class).faults())
                .startsWith("[H010] 'Bakery' has no method that could be a node\n    at Bakery(Bakery.java:1)\n");
    }

    @Test
    void what_is_only_called_alike_is_a_node() {
        assertThat(Declared.type()
                        .component("flour")
                        .own("flour", parameter("double", "wheat"))
                        .own("equals", parameter("double", "a"), parameter("double", "b"))
                        .method("main", parameter("double", "a"))
                        .catalog()
                        .functions())
                .hasSize(3);
    }

    @Test
    void an_overload_is_reported_at_the_last_and_names_the_others() {
        assertThat(Declared.type()
                        .method("crumb", parameter("double", "a"))
                        .method("fine")
                        .method("crumb", parameter("int", "a"))
                        .method("crumb")
                        .faults())
                .isEqualTo("""
                        [H001] 'crumb' is the name of 3 methods, but a node has one
                            at Bakery.crumb(Bakery.java:4)
                            another is Bakery.crumb(Bakery.java:1)
                            another is Bakery.crumb(Bakery.java:3)
                            fix: rename one, make it private, or hide it with @Exclude""");
    }

    @Test
    void an_excluded_method_does_not_overload() {
        assertThat(Declared.type()
                        .method("crumb", parameter("double", "a"))
                        .method("crumb")
                        .on(Exclude.class)
                        .catalog()
                        .functions())
                .hasSize(1);
    }

    @Test
    void a_node_has_a_value() {
        assertThat(Declared.type()
                        .method("void", "close")
                        .method("Void", "nothing")
                        .method("CompletionStage<Void>", "later")
                        .faults())
                .isEqualTo("""
                        [H003] 'close' returns void, but a node has a value
                            at Bakery.close(Bakery.java:1)
                            fix: return the value, make the method private, or hide it with @Exclude
                        [H003] 'nothing' returns Void, but a node has a value
                            at Bakery.nothing(Bakery.java:2)
                            fix: return the value, make the method private, or hide it with @Exclude
                        [H003] 'later' returns CompletionStage<Void>, but a node has a value
                            at Bakery.later(Bakery.java:3)
                            fix: return the value, make the method private, or hide it with @Exclude""");
    }

    @Test
    void a_stage_counts_as_what_it_completes_with() {
        FunctionCatalog catalog = Declared.type()
                .method("CompletionStage<String>", "a")
                .method("java.util.concurrent.CompletableFuture<? extends Number>", "b")
                .method("CompletionStage", "raw")
                .method("String", "now")
                .catalog();
        assertThat(catalog).hasToString("""
                String a()
                Number b()
                Object raw()
                String now()""");
        assertThat(catalog.functions().stream().map(FunctionDef::async)).containsExactly(true, true, true, false);
        assertThat(catalog.functions().get(2).output()).isEqualTo(DeclaredType.OBJECT);
    }

    @Test
    void a_type_parameter_is_no_type() {
        assertThat(Declared.type()
                        .method(true, true, "double", "own")
                        .method("List<#T>", "returned")
                        .method("taken", parameter("List<? super #T[]>", "x"))
                        .faults()
                        .lines()
                        .filter(line -> line.startsWith("[")))
                .containsExactly(
                        "[H004] 'own' has a type parameter, but a node has one exact type",
                        "[H004] 'returned' has a type parameter, but a node has one exact type",
                        "[H004] 'taken' has a type parameter, but a node has one exact type");
    }

    @Test
    void an_instance_is_asked_for_once() {
        Declared type = Declared.type().own("a").method("b").own("c").own("d");
        Problems problems = new Problems();
        assertThat(type.read(false, problems)).hasToString("double b()");
        assertThat(Declared.text(problems)).isEqualTo("""
                [H008] 'a' is an instance method, but only the class Bakery was given
                    at Bakery.a(Bakery.java:1)
                    so are 'c', 'd'
                    fix: give an instance, as in Module.of(new Bakery(...)), or make the method static""");
        assertThat(type.catalog().functions()).hasSize(4);
    }

    @Test
    void missing_parameter_names_are_reported_once_a_class() {
        assertThat(Declared.type()
                        .method("a", parameter("double", null))
                        .method("b", parameter("double", null), parameter("int", null))
                        .method("none")
                        .faults())
                .isEqualTo("""
                        [H002] the parameters of 'a' have no names in the class file
                            at Bakery.a(Bakery.java:1)
                            nor have those of 'b'
                            fix: compile the class with -parameters, or with the hamilton-processor where it is not private, or name each node with @From""");
    }

    @Test
    void a_parameter_without_name_may_be_wired_or_constant() {
        assertThat(Declared.type()
                        .method(
                                "a",
                                parameter("double", null, From.class, "spend"),
                                parameter("int", null, Value.class, "3"))
                        .catalog())
                .hasToString("double a(double arg0 <- spend, int arg1 = 3)");
    }

    @Test
    void a_method_in_which_something_is_wrong_is_left_out_each_time_it_is_read() {
        Declared type = Declared.type().method("void", "wrong").method("right");
        Problems problems = new Problems();
        assertThat(type.read(true, problems)).hasToString("double right()");
        assertThat(type.read(true, problems)).hasToString("double right()");
        assertThat(problems.list()).hasSize(1);
    }

    @Test
    void names_are_taken_as_they_are_given() {
        assertThat(Declared.type()
                        .naming("SNAKE_CASE")
                        .method(
                                "avg3wkSpend",
                                parameter("double", "weeklySpend"),
                                parameter("int", "n", From.class, "maxLag"))
                        .method("total")
                        .on(Name.class, "value", "Total spend")
                        .catalog())
                .hasToString("""
                        double avg_3wk_spend(double weeklySpend <- weekly_spend, int n <- maxLag)
                        double Total spend()""");
    }

    @Test
    void blank_names_are_refused() {
        assertThat(Declared.type()
                        .method("a")
                        .on(Name.class, "value", " ")
                        .method("b", parameter("double", "x", From.class, ""))
                        .method("c")
                        .onTag("")
                        .faults())
                .isEqualTo("""
                        [H005] the @Name of 'a' is blank
                            at Bakery.a(Bakery.java:1), @Name
                            fix: give it a name, or leave @Name out
                        [H005] the @From of 'x' is blank
                            at Bakery.b(Bakery.java:2), parameter 'x', @From
                            fix: name the node that supplies it, or leave @From out
                        [H005] the key of a @Tag is blank
                            at Bakery.c(Bakery.java:3), @Tag(key)
                            fix: give it a key, such as owner""");
    }

    @Test
    void words_are_joined_by_underscores() {
        assertThat(java.util.stream.Stream.of(
                                "spend",
                                "avg3wkSpend",
                                "HTMLParser",
                                "gdp2024",
                                "aB",
                                "ABC",
                                "x_Y",
                                "lag52W",
                                "_a",
                                "URLs")
                        .map(name -> NodeNaming.apply(Naming.SNAKE_CASE, name)))
                .containsExactly(
                        "spend",
                        "avg_3wk_spend",
                        "html_parser",
                        "gdp_2024",
                        "a_b",
                        "abc",
                        "x_y",
                        "lag_52_w",
                        "_a",
                        "ur_ls");
        assertThat(NodeNaming.apply(Naming.EXACT, "avg3wkSpend")).isEqualTo("avg3wkSpend");
    }

    @Test
    void a_parameter_says_what_it_gets_when_nothing_provides_it() {
        assertThat(Declared.type()
                        .method(
                                "a",
                                parameter("double", "required"),
                                parameter("double", "fallback", Default.class, "0.5"),
                                nullable("Double", "maybe"),
                                nullable("Double", "both", Default.class, "1"),
                                parameter("OptionalDouble", "optional"),
                                nullable("Optional<String>", "nothing"))
                        .catalog()
                        .functions()
                        .get(0)
                        .parameters()
                        .stream()
                        .map(each -> ((Source.Node) each.source()).absence()))
                .containsExactly(
                        Absence.REQUIRED,
                        Absence.constant("0.5"),
                        Absence.NULL,
                        Absence.constant("1"),
                        Absence.EMPTY,
                        Absence.EMPTY);
    }

    @Test
    void contradictions_are_refused() {
        assertThat(Declared.type()
                        .method(
                                "a",
                                parameter("int", "b", Value.class, "1", From.class, "x"),
                                parameter("int", "c", Value.class, "1", Default.class, "2"),
                                parameter("OptionalInt", "d", Default.class, "2"),
                                parameter("OptionalInt", "e", Value.class, "2"),
                                nullable("int", "f"))
                        .onTag("owner", "anna")
                        .onTag("owner", "ben")
                        .faults())
                .isEqualTo("""
                        [H007] 'b' is a constant by @Value, so that @From has no meaning
                            at Bakery.a(Bakery.java:1), parameter 'b', @From
                            fix: keep one of them
                        [H007] 'c' is a constant by @Value, so that @Default has no meaning
                            at Bakery.a(Bakery.java:1), parameter 'c', @Default
                            fix: keep one of them
                        [H007] 'd' is optional by its type, so that @Default has no meaning
                            at Bakery.a(Bakery.java:1), parameter 'd', @Default
                            fix: take the annotation away, or declare the parameter as int
                        [H007] 'e' is optional by its type, so that @Value has no meaning
                            at Bakery.a(Bakery.java:1), parameter 'e', @Value
                            fix: take the annotation away, or declare the parameter as int
                        [H007] 'f' is marked @Nullable, but int cannot be null
                            at Bakery.a(Bakery.java:1), parameter 'f'
                            fix: use Integer, or take @Nullable away
                        [H007] the @Tag 'owner' is given twice
                            at Bakery.a(Bakery.java:1), @Tag(key) no. 2
                            fix: give it once, with all of its values""");
    }

    @Test
    void a_tag_is_given_once() {
        assertThat(Declared.type()
                        .method("a")
                        .onTag("owner", "anna")
                        .onTag("owner", "ben")
                        .faults())
                .isEqualTo("""
                        [H007] the @Tag 'owner' is given twice
                            at Bakery.a(Bakery.java:1), @Tag(key) no. 2
                            fix: give it once, with all of its values""");
    }

    @Test
    void a_class_labels_all_of_its_nodes_and_a_method_its_own() {
        FunctionCatalog catalog = Declared.type()
                .tag("owner", "anna")
                .tag("area", "bread")
                .method("a")
                .method("Weather", "b")
                .on(ExtractFields.class, "prefix", "w_", "value", List.of(), "outputs", List.of())
                .onTag("owner", "ben", "cleo")
                .catalog();
        assertThat(catalog.functions().get(0).tags()).hasToString("area=bread, owner=anna");
        assertThat(catalog.functions().get(1).tags()).hasToString("area=bread, owner=anna");
        assertThat(catalog.functions().get(1).modifiers().stream().map(AppliedModifier::modifier))
                .containsExactly(
                        new Modifier.ExtractFields(List.of(), List.of(), "w_", Naming.EXACT),
                        new Modifier.Tag(Tags.of("owner", "ben", "cleo")));
    }
}
