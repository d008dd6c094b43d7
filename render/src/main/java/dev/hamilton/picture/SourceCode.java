package dev.hamilton.picture;

import dev.hamilton.model.SourceRef;
import java.util.Optional;

/**
 * Finds the code of functions, to be shown beside them.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface SourceCode {
    /** Finds none. */
    SourceCode NONE = place -> Optional.empty();

    /**
     * The code that stands at a place.
     *
     * @param place a function
     * @return its text, without what it is indented by; or empty if it is not known
     */
    Optional<String> of(SourceRef place);
}
