package dev.hamilton.parquet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * How objects are stored at one place of a schema. Nested ones go as deep as {@link Inference} lets them. Immutable.
 *
 * <p>The source of the forms of lists and maps is the format's own definition (parquet-format, LogicalTypes.md).
 */
sealed interface Stored permits Scalar, Stored.Elements, Stored.Entries, Stored.Fields {

    /** The field of such objects in a schema. */
    Type type(Repetition repetition, String name);

    /**
     * Writes an object.
     *
     * @throws IllegalArgumentException when it is none that is stored so
     */
    void write(Object value, RecordConsumer to);

    private static IllegalArgumentException unfit(Object value, String expected) {
        return new IllegalArgumentException(
                "an object of " + value.getClass().getName() + " where " + expected + " is stored");
    }

    /** Writes a field, or nothing where there is no value. */
    private static void field(String name, int index, Stored stored, @Nullable Object value, RecordConsumer to) {
        if (value != null) {
            to.startField(name, index);
            stored.write(value, to);
            to.endField(name, index);
        }
    }

    /** Writes a group of one repeated group, each of which is for one of the elements. */
    private static <T> void repeated(String name, Collection<T> elements, RecordConsumer to, Consumer<T> each) {
        to.startGroup();
        if (!elements.isEmpty()) {
            to.startField(name, 0);
            for (T element : elements) {
                to.startGroup();
                each.accept(element);
                to.endGroup();
            }
            to.endField(name, 0);
        }
        to.endGroup();
    }

    /** Collections, as lists. */
    record Elements(Stored element) implements Stored {
        @Override
        public Type type(Repetition repetition, String name) {
            Type repeated = Types.repeatedGroup()
                    .addField(element.type(Repetition.OPTIONAL, "element"))
                    .named("list");
            return Types.buildGroup(repetition)
                    .as(LogicalTypeAnnotation.listType())
                    .addField(repeated)
                    .named(name);
        }

        @Override
        public void write(Object value, RecordConsumer to) {
            if (!(value instanceof Collection<?> elements)) {
                throw unfit(value, "a list");
            }
            repeated("list", elements, to, each -> field("element", 0, element, each, to));
        }
    }

    /** Maps whose keys are of one kind, and whose values are of one kind. */
    record Entries(Stored key, Stored value) implements Stored {
        @Override
        public Type type(Repetition repetition, String name) {
            Type repeated = Types.repeatedGroup()
                    .addField(key.type(Repetition.REQUIRED, "key"))
                    .addField(value.type(Repetition.OPTIONAL, "value"))
                    .named("key_value");
            return Types.buildGroup(repetition)
                    .as(LogicalTypeAnnotation.mapType())
                    .addField(repeated)
                    .named(name);
        }

        @Override
        public void write(Object map, RecordConsumer to) {
            if (!(map instanceof Map<?, ?> entries)) {
                throw unfit(map, "a map");
            }
            Set<? extends Map.Entry<?, ?>> all = entries.entrySet();
            repeated("key_value", all, to, entry -> {
                if (entry.getKey() == null) {
                    throw new IllegalArgumentException("a map with a key that is null");
                }
                field("key", 0, key, entry.getKey(), to);
                field("value", 1, value, entry.getValue(), to);
            });
        }
    }

    /**
     * A field of a group.
     *
     * @param name its name
     * @param stored how its values are stored
     * @param value its value in an object; refuses objects that have other fields
     */
    record Field(String name, Stored stored, Function<Object, @Nullable Object> value) {
        public Field {
            Scalar.requireWhole("a field '" + name + "'", name);
        }
    }

    /** Groups: records, and maps that all have the same keys. */
    record Fields(List<Field> fields) implements Stored {
        @Override
        public Type type(Repetition repetition, String name) {
            Types.GroupBuilder<GroupType> group = Types.buildGroup(repetition);
            for (Field field : fields) {
                group = group.addField(field.stored().type(Repetition.OPTIONAL, field.name()));
            }
            return group.named(name);
        }

        @Override
        public void write(Object object, RecordConsumer to) {
            to.startGroup();
            for (int i = 0; i < fields.size(); i++) {
                Field each = fields.get(i);
                field(each.name(), i, each.stored(), each.value().apply(object), to);
            }
            to.endGroup();
        }
    }
}
