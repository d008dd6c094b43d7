package dev.hamilton.cli;

/**
 * A label as it is written on the command line: {@code owner}, or {@code owner=growth}. Immutable.
 *
 * @param key the label's key
 * @param values the value, or none to ask for the key alone
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Label(String key, String... values) {
    static Label of(String text) {
        int equals = text.indexOf('=');
        return equals < 0 ? new Label(text) : new Label(text.substring(0, equals), text.substring(equals + 1));
    }
}
