package dev.hamilton.model;

/**
 * An attribute of an annotation, wherever the annotation stands. Immutable.
 *
 * @param annotation the binary name of the annotation's class
 * @param nth which of the annotations of that class at the place it is, from 0; repeated ones count one by one, and those
 *     that an annotation of the author's own carries where that one stands
 * @param path the attribute, such as {@code name} or {@code bind[1].value}; empty for the annotation as a whole
 * @since 0.1
 */
public record AttributeRef(String annotation, int nth, String path) {
    /**
     * An annotation as a whole.
     *
     * @param annotation the binary name of its class
     * @param nth which of those at the place it is, from 0
     * @return the annotation
     */
    public static AttributeRef of(String annotation, int nth) {
        return new AttributeRef(annotation, nth, "");
    }

    /**
     * An attribute of the same annotation, or of one within it.
     *
     * @param attribute its path beneath this one, such as {@code bind[1].value}
     * @return the attribute
     */
    public AttributeRef attribute(String attribute) {
        return new AttributeRef(
                annotation, nth, path.isEmpty() || attribute.isEmpty() ? path + attribute : path + "." + attribute);
    }

    /**
     * An element of this attribute, which is an array.
     *
     * @param place its place there, from 0
     * @return the element
     */
    public AttributeRef element(int place) {
        return new AttributeRef(annotation, nth, path + "[" + place + "]");
    }

    /** The attribute as one would write it: {@code @Parameterize(name)}, and for a repeated one which it is. */
    @Override
    public String toString() {
        String simple = annotation.substring(annotation.lastIndexOf('.') + 1).replace('$', '.');
        boolean whole = path.isEmpty() || path.equals("value");
        return "@" + simple + (whole ? "" : "(" + path + ")") + (nth == 0 ? "" : " no. " + (nth + 1));
    }
}
