package dev.hamilton.catalog;

import dev.hamilton.model.NodeName;
import dev.hamilton.model.SourceRef;
import dev.hamilton.model.Tags;
import dev.hamilton.model.ValueType;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a function says about itself. It describes the function; it cannot call it. Immutable.
 *
 * @param name the node it provides
 * @param output the type of its value; for a method that returns a {@code CompletionStage<T>}, {@code T}
 * @param async whether it returns a stage that completes with its value
 * @param parameters its parameters in the order of the call
 * @param code what to call
 * @param modifiers what is still to be expanded, in source order
 * @param tags its labels
 * @param doc what its author says about it, as plain text; may be empty
 * @param hash a digest of its source; empty where it is not known
 * @param source where it stands
 * @since 0.1
 */
public record FunctionDef(
        NodeName name,
        ValueType output,
        boolean async,
        List<Parameter> parameters,
        Code code,
        List<AppliedModifier> modifiers,
        Tags tags,
        String doc,
        String hash,
        SourceRef source) {
    /** Copies the lists. */
    public FunctionDef {
        parameters = List.copyOf(parameters);
        modifiers = List.copyOf(modifiers);
    }

    /**
     * A plain function without modifiers, tags, doc or hash.
     *
     * @param name the node it provides
     * @param output the type of its value
     * @param parameters its parameters in the order of the call
     * @param code what to call
     * @param source where it stands
     * @return the function
     */
    public static FunctionDef of(
            NodeName name, ValueType output, List<Parameter> parameters, Code code, SourceRef source) {
        return new FunctionDef(name, output, false, parameters, code, List.of(), Tags.NONE, "", "", source);
    }

    /**
     * The same function under another name, wired elsewhere.
     *
     * @param other the node it provides
     * @param rewired its parameters, as many as before
     * @return the function
     */
    public FunctionDef as(NodeName other, List<Parameter> rewired) {
        return new FunctionDef(other, output, async, rewired, code, modifiers, tags, doc, hash, source);
    }

    /**
     * The same function with its code elsewhere.
     *
     * @param other what to call
     * @return the function that calls it
     */
    public FunctionDef calling(Code other) {
        return new FunctionDef(name, output, async, parameters, other, modifiers, tags, doc, hash, source);
    }

    /**
     * The same function with something else said about it.
     *
     * @param other what is said, as plain text
     * @return the function
     */
    public FunctionDef documented(String other) {
        return new FunctionDef(name, output, async, parameters, code, modifiers, tags, other, hash, source);
    }

    /**
     * The same function with more labels.
     *
     * @param more labels that win over its own
     * @return the function
     */
    public FunctionDef tagged(Tags more) {
        if (more.values().isEmpty()) {
            return this;
        }
        return new FunctionDef(name, output, async, parameters, code, modifiers, tags.and(more), doc, hash, source);
    }

    /**
     * The same function with other modifiers.
     *
     * @param others what is to be expanded, in order
     * @return the function with these
     */
    public FunctionDef modified(List<AppliedModifier> others) {
        return new FunctionDef(name, output, async, parameters, code, others, tags, doc, hash, source);
    }

    /**
     * The same function with nothing left to expand.
     *
     * @return the function without modifiers
     */
    public FunctionDef plain() {
        return modifiers.isEmpty() ? this : modified(List.of());
    }

    /** The function as a signature: {@code double spendPerSignup(double spend, double signups)}. */
    @Override
    public String toString() {
        return output.display() + " " + name
                + parameters.stream().map(Parameter::toString).collect(Collectors.joining(", ", "(", ")"));
    }
}
