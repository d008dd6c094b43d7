package dev.hamilton.problem;

/**
 * Every kind of problem. A code never changes its meaning; the manual has a page for each, {@code docs/problems/H101.md}.
 *
 * @since 0.1
 */
public enum ProblemCode {
    /** Two methods of one class have the same name. */
    OVERLOADED_METHOD("H001"),
    /** A class was compiled without the names of its parameters. */
    MISSING_PARAMETER_NAMES("H002"),
    /** A method returns nothing, or something that cannot be a value. */
    UNSUPPORTED_RETURN_TYPE("H003"),
    /** A method or its types have type parameters. */
    GENERIC_METHOD("H004"),
    /** A name is blank. */
    INVALID_NAME("H005"),
    /** The text of a constant cannot be read as the parameter's type. */
    INVALID_LITERAL("H006"),
    /** Annotations of one place contradict each other. */
    CONFLICTING_ANNOTATIONS("H007"),
    /** A class was given, but its method needs an instance. */
    INSTANCE_NEEDED("H008"),
    /** Fields are to be extracted from something that is not a record. */
    NOT_A_RECORD("H009"),
    /** A class has no methods that could be nodes. */
    EMPTY_MODULE("H010"),
    /** A class cannot be read: its module is closed, or it speaks of a class that is not there. */
    UNREADABLE_CLASS("H011"),
    /** The generated catalog of a class does not fit the class. */
    STALE_CATALOG("H012"),

    /** Nothing provides an input. */
    MISSING_INPUT("H101"),
    /** A name was given that the dataflow does not have. */
    UNKNOWN_NODE("H102"),
    /** A node's type does not fit the parameter that asks for it. */
    TYPE_MISMATCH("H103"),
    /** Two functions provide one node. */
    DUPLICATE_NODE("H104"),
    /** Nodes need each other in a circle. */
    CYCLE("H105"),
    /** Functions want one input with types that no value can satisfy. */
    INCOMPATIBLE_INPUT_TYPES("H106"),
    /** A name was given twice, in places that exclude each other. */
    NAME_GIVEN_TWICE("H107"),
    /** A module was wired at a parameter that it does not have. */
    UNKNOWN_WIRE("H108"),
    /** A rule that the dataflow's authors made for themselves is broken: for the problems of a {@code GraphRule}. */
    BROKEN_RULE("H109"),

    /** A function needs a whole column but gets one value. */
    COLUMN_NEEDED("H201"),
    /** A function over whole columns gets a column where it wants one value. */
    SCALAR_NEEDED("H202"),
    /** Columns that meet have different numbers of rows. */
    ROW_COUNTS_DIFFER("H203"),
    /** A value is not of the type that its node has. */
    WRONG_VALUE_TYPE("H204"),
    /** Null was given where a primitive is needed. */
    NULL_FOR_PRIMITIVE("H205"),
    /** A function that answers later would have to run once a row. */
    ASYNC_OVER_ROWS("H206"),
    /** A reference to a method could not be resolved to a node. */
    UNRESOLVED_METHOD_REFERENCE("H207"),
    /** Nothing was requested. */
    EMPTY_REQUEST("H208"),
    /** A column family cannot hold what a lifted function yields. */
    NO_COLUMN_TYPE("H209"),
    /** Results cannot be made into what was asked for. */
    UNSUITABLE_RESULT("H210"),
    /** A class can be neither read nor made as a row. */
    UNFIT_ROW_CLASS("H211"),

    /** A node is wanted that the config rules out. */
    UNSELECTED_NODE("H301"),
    /** The config has no value for a key that decides which functions there are. */
    UNSET_CONFIG("H302"),
    /** A condition decides nothing. */
    USELESS_CONDITION("H303"),
    /** A predicate of the config cannot be made or asked. */
    UNUSABLE_PREDICATE("H304"),
    /** An annotation of an author's own carries one of ours, but is not kept at run time. */
    UNKEPT_ANNOTATION("H305"),

    /** A modifier names a parameter that the function does not have. */
    UNKNOWN_PARAMETER("H311"),
    /** A binding or a group says not exactly one thing. */
    UNCLEAR_BINDING("H312"),
    /** A group is to be passed to a parameter that holds one value. */
    UNSUITABLE_GROUP("H313"),
    /** Nodes are to be taken out of what cannot have them. */
    UNSUITABLE_EXTRACT("H314"),
    /** An annotation names a function that is not there. */
    UNKNOWN_FUNCTION("H315"),
    /** An annotation names a method that cannot be called by its name alone. */
    UNUSABLE_FUNCTION("H316"),
    /** A step cannot take what comes before it, or what it gives cannot be taken. */
    UNFIT_STEP("H317"),
    /** A function cannot be the body of a method. */
    UNFIT_BODY("H318"),
    /** A pipe has no steps, or alters no function. */
    EMPTY_PIPE("H319"),

    /** A module is put before a function of its own. */
    SUBDAG_WITHIN_ITSELF("H330"),
    /** A node is wanted of a subdag that it does not have. */
    UNKNOWN_INNER_NODE("H331"),
    /** A subdag is given something that nothing in it asks for. */
    UNUSED_SUBDAG_INPUT("H332"),
    /** A resolver cannot be made or asked. */
    UNUSABLE_RESOLVER("H333"),

    /** A check says nothing that is to be checked. */
    EMPTY_CHECK("H350"),
    /** A check judges values of another kind than the node has. */
    UNFIT_CHECK("H351"),
    /** The limits of a check let nothing pass, or are none. */
    INVALID_LIMITS("H352"),
    /** An annotation is for a node that its method does not make. */
    UNKNOWN_TARGET("H353"),
    /** A validator judges values of another type than the node has. */
    UNFIT_VALIDATOR("H354"),
    /** A validator cannot be made. */
    UNUSABLE_VALIDATOR("H355"),
    /** Columns are described of a node that is not a frame. */
    NOT_A_FRAME("H356");

    private final String code;

    ProblemCode(String code) {
        this.code = code;
    }

    /**
     * The code that is printed and that the manual is sorted by.
     *
     * @return for example {@code H101}
     */
    public String code() {
        return code;
    }
}
