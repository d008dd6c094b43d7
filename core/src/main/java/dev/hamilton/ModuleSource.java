package dev.hamilton;

import java.util.List;

/**
 * Lists the modules of a dataflow, for tools that know a class by its name alone: a class of this kind says what a list of
 * class names cannot, such as a module that is put under many prefixes.
 *
 * <p>It has a constructor without parameters. Stateless, so thread-safe.
 *
 * @since 0.1
 */
public interface ModuleSource {
    /**
     * The modules.
     *
     * @return the modules, in the order in which a driver is given them
     */
    List<Module> modules();
}
