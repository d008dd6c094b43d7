package dev.hamilton.model;

/**
 * A place in an author's source: a member of a type, with file and line where they are known. Immutable.
 *
 * @param type the binary name of the class, or the name of a module that was built without a class
 * @param member the name of the method or record component; empty for the type itself
 * @param file the file's simple name, such as {@code Bakery.java}; empty when unknown
 * @param line the line of the member's name, from 1; 0 when unknown
 * @since 0.1
 */
public record SourceRef(String type, String member, String file, int line) {
    /**
     * A place of which only type and member are known.
     *
     * @param type the binary name of the class or the name of a module
     * @param member the member's name
     * @return the place, without file and line
     */
    public static SourceRef of(String type, String member) {
        return new SourceRef(type, member, "", 0);
    }

    /** The place as in a stack trace, with the simple class name: {@code Bakery.crumb(Bakery.java:4)}. */
    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder(type.substring(type.lastIndexOf('.') + 1).replace('$', '.'));
        if (!member.isEmpty()) {
            text.append('.').append(member);
        }
        if (!file.isEmpty()) {
            text.append('(').append(file);
            if (line > 0) {
                text.append(':').append(line);
            }
            text.append(')');
        }
        return text.toString();
    }
}
