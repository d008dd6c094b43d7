package dev.hamilton.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * One dataflow that is put before a function. Immutable.
 *
 * @param name the node that the function is then; empty for its own name
 * @param namespace what the names of the inner nodes begin with; empty for the node's name
 * @param inputs what inner inputs are wired to: nodes and constants
 * @param config what the inner functions are configured with
 * @param externalInputs the parameters of the function that are read from outside
 * @param path the attribute of the annotation that asks for it, such as {@code cases[1]}; empty for the annotation itself
 * @since 0.1
 */
public record SubdagInstance(
        String name,
        String namespace,
        List<Binding> inputs,
        List<Setting> config,
        List<String> externalInputs,
        String path) {
    /** The one of a function that keeps its name: nothing given, the config of the whole dataflow. */
    public static final SubdagInstance OWN = new SubdagInstance("", "", List.of(), List.of(), List.of(), "");

    /** Copies the lists. */
    public SubdagInstance {
        inputs = List.copyOf(inputs);
        config = List.copyOf(config);
        externalInputs = List.copyOf(externalInputs);
    }

    /**
     * The same for a node of another name.
     *
     * @param other the node
     * @return the instance
     */
    public SubdagInstance as(String other) {
        return new SubdagInstance(other, namespace, inputs, config, externalInputs, path);
    }

    /**
     * The same under another prefix.
     *
     * @param other what the names of the inner nodes begin with, before a dot
     * @return the instance
     */
    public SubdagInstance under(String other) {
        return new SubdagInstance(name, other, inputs, config, externalInputs, path);
    }

    /**
     * The same with inputs.
     *
     * @param others what inner inputs are wired to: nodes and constants
     * @return the instance
     */
    public SubdagInstance inputs(Binding... others) {
        return new SubdagInstance(name, namespace, List.of(others), config, externalInputs, path);
    }

    /**
     * The same with one more setting.
     *
     * @param key a key of the config
     * @param value its value inside, of a type that a constant may have, see {@link Literals}
     * @return the instance
     */
    public SubdagInstance config(String key, Object value) {
        return set(new Setting(key, Literals.text(value), false, ""));
    }

    /**
     * The same with one more setting.
     *
     * @param key a key of the config
     * @param outside the key outside whose value it has inside
     * @return the instance
     */
    public SubdagInstance configFrom(String key, String outside) {
        return set(new Setting(key, outside, true, ""));
    }

    private SubdagInstance set(Setting setting) {
        List<Setting> settings = new ArrayList<>(config);
        settings.add(setting);
        return new SubdagInstance(name, namespace, inputs, settings, externalInputs, path);
    }

    /**
     * The same with parameters that are read from outside.
     *
     * @param others names of parameters of the function
     * @return the instance
     */
    public SubdagInstance externalInputs(String... others) {
        return new SubdagInstance(name, namespace, inputs, config, List.of(others), path);
    }

    /**
     * What a key of the config is inside. Immutable.
     *
     * @param key the key
     * @param text the value in the notation of {@link Literals}, or the key of the config outside whose value it is
     * @param fromOutside which of the two
     * @param path the attribute of the annotation that says so
     */
    public record Setting(String key, String text, boolean fromOutside, String path) {}
}
