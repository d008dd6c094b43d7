package dev.hamilton.expand;

import dev.hamilton.catalog.Binding;
import java.util.List;

/** Fills in what a doc leaves open: {@code {n}} for what the parameter {@code n} is bound to. Stateless. */
final class DocTemplate {
    private static final String NODE = "{node}";

    private DocTemplate() {}

    /** Braces around anything else stay as they are. */
    static String fill(String doc, String node, List<Binding> bindings) {
        if (doc.indexOf('{') < 0) {
            return doc;
        }
        String filled = doc;
        for (Binding binding : bindings) {
            filled = filled.replace(
                    "{" + binding.parameter() + "}", binding.source().toString());
        }
        return filled.replace(NODE, node);
    }
}
