package dev.hamilton;

import dev.hamilton.expand.Mount;
import dev.hamilton.model.NodeName;
import dev.hamilton.model.Tags;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Functions that are given to a driver: those of a class, of an instance, or of a {@link ModuleBuilder}; and where they
 * are put. The same module may be put under any number of prefixes. Immutable.
 *
 * <pre>{@code
 * Module.of(SectorFeatures.class).prefix("retail_").wire("level", "retail_trade")
 * }</pre>
 *
 * @since 0.1
 */
public final class Module {
    private final Object source;
    private final Mount mount;

    private Module(Object source, Mount mount) {
        this.source = source;
        this.mount = mount;
    }

    /**
     * The static methods of a class.
     *
     * @param type a class whose methods that are not private are functions
     * @return the module
     */
    public static Module of(Class<?> type) {
        return new Module(Objects.requireNonNull(type, "type"), Mount.PLAIN);
    }

    /**
     * The methods of an instance, static ones included. Its fields are the parameters of the module.
     *
     * @param instance an instance whose methods that are not private are functions, as thread-safe as the executor needs
     * @return the module
     */
    public static Module of(Object instance) {
        Objects.requireNonNull(instance, "instance");
        return instance instanceof Module module ? module : new Module(instance, Mount.PLAIN);
    }

    /**
     * Functions that are written down one by one, for what a class cannot say: computed names, lambdas.
     *
     * @param name the module's name, for messages
     * @return a builder without functions
     */
    public static ModuleBuilder builder(String name) {
        return new ModuleBuilder(name);
    }

    static Module of(FluentFunctions functions) {
        return new Module(functions, Mount.PLAIN);
    }

    /**
     * Puts the module's nodes under a prefix.
     *
     * <p>Every node of the module is called by the prefix followed by its own name, and the module's functions find each
     * other there. What they need from outside keeps its name, unless it is wired.
     *
     * @param prefix text such as {@code retail_}; follows the prefix that the module is under already, if any
     * @return the module in that place
     */
    public Module prefix(String prefix) {
        Objects.requireNonNull(prefix, "prefix");
        return new Module(source, new Mount(prefix + mount.prefix(), mount.wires(), mount.tags()));
    }

    /**
     * Lets an input of the module be read from another node.
     *
     * @param input what the module's functions call it
     * @param node the node that supplies it
     * @return the module, wired so
     * @throws IllegalStateException if the input is wired already
     */
    public Module wire(String input, String node) {
        Map<NodeName, NodeName> wires = new LinkedHashMap<>(mount.wires());
        NodeName before = wires.put(
                new NodeName(Objects.requireNonNull(input, "input")),
                new NodeName(Objects.requireNonNull(node, "node")));
        if (before != null) {
            throw new IllegalStateException("'%s' is already wired to '%s'".formatted(input, before));
        }
        return new Module(source, new Mount(mount.prefix(), wires, mount.tags()));
    }

    /**
     * Labels every node of the module; a label of the same key on a function wins.
     *
     * @param key what is said about the nodes
     * @param values what they have
     * @return the module, labelled so
     */
    public Module tag(String key, String... values) {
        return new Module(
                source, new Mount(mount.prefix(), mount.wires(), mount.tags().and(Tags.of(key, values))));
    }

    /** A class, a {@link FluentFunctions}, or an instance. */
    Object source() {
        return source;
    }

    Mount mount() {
        return mount;
    }

    /** Its class or name, and its prefix if it has one. */
    @Override
    public String toString() {
        String name = source instanceof Class<?> type ? type.getName() : source.toString();
        return mount.prefix().isEmpty() ? name : name + " under '" + mount.prefix() + "'";
    }
}
