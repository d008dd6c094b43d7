package dev.hamilton.jsonlines;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes objects of JSON values. Confined to one thread. */
final class NestedValues {

    private final Deque<Object> open = new ArrayDeque<>();
    private final Deque<Object> whole = new ArrayDeque<>();
    private final Deque<String> keys = new ArrayDeque<>();

    private NestedValues() {}

    /** The array or object that the parser is at the start of; then it is at its end. */
    static Object read(JsonParser parser) throws IOException {
        return new NestedValues().value(parser);
    }

    private Object value(JsonParser parser) throws IOException {
        open(parser.currentToken() == JsonToken.START_ARRAY);
        while (true) {
            JsonToken token = parser.nextToken();
            switch (token) {
                case START_ARRAY, START_OBJECT -> open(token == JsonToken.START_ARRAY);
                case FIELD_NAME -> keys.push(parser.currentName());
                case END_ARRAY, END_OBJECT -> {
                    open.pop();
                    Object done = whole.pop();
                    if (open.isEmpty()) {
                        return done;
                    }
                    put(done, parser);
                }
                default -> put(single(parser), parser);
            }
        }
    }

    /** Opens a container: one that is filled, and the view of it that nobody can change. */
    private void open(boolean array) {
        if (array) {
            List<@Nullable Object> elements = new ArrayList<>();
            open.push(elements);
            whole.push(Collections.unmodifiableList(elements));
        } else {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            open.push(fields);
            whole.push(Collections.unmodifiableMap(fields));
        }
    }

    @SuppressWarnings("unchecked") // what open() pushed
    private void put(@Nullable Object value, JsonParser parser) throws IOException {
        if (open.element() instanceof List<?> elements) {
            ((List<@Nullable Object>) elements).add(value);
            return;
        }
        String key = keys.pop();
        Map<String, @Nullable Object> fields = (Map<String, @Nullable Object>) open.element();
        if (fields.containsKey(key)) {
            throw new JsonParseException(parser, "the key '" + key + "' stands there twice");
        }
        fields.put(key, value);
    }

    private static @Nullable Object single(JsonParser parser) throws IOException {
        Cell cell = new Cell();
        cell.read(parser);
        if (cell.isMissing()) {
            return null;
        }
        cell.become(JsonType.OBJECT);
        return cell.object();
    }
}
