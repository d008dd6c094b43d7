package dev.hamilton.plan;

import dev.hamilton.model.ValueType;

/**
 * What a wanted type and the one found instead are called in a message: by simple names, or with their packages where these are the
 * same, as with the columns of two libraries.
 */
record TypeNames(String wanted, String found, boolean areOne) {

    static TypeNames of(ValueType wanted, ValueType found) {
        return wanted.display().equals(found.display())
                ? new TypeNames(wanted.toString(), found.toString(), true)
                : new TypeNames(wanted.display(), found.display(), false);
    }
}
