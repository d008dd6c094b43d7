package dev.hamilton.catalog;

import dev.hamilton.annotation.Naming;

/**
 * Turns the names of methods, parameters and components into names of nodes.
 *
 * @since 0.1
 */
public final class NodeNaming {
    private NodeNaming() {}

    /**
     * The name of a node.
     *
     * @param naming the rule of the class
     * @param name the name as its author wrote it
     * @return the node's name
     */
    public static String apply(Naming naming, String name) {
        return switch (naming) {
            case EXACT -> name;
            case SNAKE_CASE -> snakeCase(name);
        };
    }

    private static String snakeCase(String name) {
        StringBuilder snake = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            if (i > 0 && name.charAt(i - 1) != '_' && startsWord(name, i)) {
                snake.append('_');
            }
            snake.append(Character.toLowerCase(name.charAt(i)));
        }
        return snake.toString();
    }

    private static boolean startsWord(String name, int at) {
        char before = name.charAt(at - 1);
        char here = name.charAt(at);
        if (Character.isDigit(here)) {
            return Character.isLowerCase(before);
        }
        if (!Character.isUpperCase(here)) {
            return false;
        }
        boolean endsAcronym = at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
        return !Character.isUpperCase(before) || endsAcronym;
    }
}
