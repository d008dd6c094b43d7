package dev.hamilton.kernel;

import dev.hamilton.model.PrimitiveType;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What the cells of a column are kept as, and the instructions for it. */
enum Storage {
    BOOLEAN(boolean.class, Boolean.class, "Z", Opcodes.ILOAD, Opcodes.BALOAD, Opcodes.BASTORE),
    BYTE(byte.class, Byte.class, "B", Opcodes.ILOAD, Opcodes.BALOAD, Opcodes.BASTORE),
    SHORT(short.class, Short.class, "S", Opcodes.ILOAD, Opcodes.SALOAD, Opcodes.SASTORE),
    CHAR(char.class, Character.class, "C", Opcodes.ILOAD, Opcodes.CALOAD, Opcodes.CASTORE),
    INT(int.class, Integer.class, "I", Opcodes.ILOAD, Opcodes.IALOAD, Opcodes.IASTORE),
    LONG(long.class, Long.class, "J", Opcodes.LLOAD, Opcodes.LALOAD, Opcodes.LASTORE),
    FLOAT(float.class, Float.class, "F", Opcodes.FLOAD, Opcodes.FALOAD, Opcodes.FASTORE),
    DOUBLE(double.class, Double.class, "D", Opcodes.DLOAD, Opcodes.DALOAD, Opcodes.DASTORE),
    /** Objects, of which null is missing. */
    REFERENCE(Object.class, Object.class, "Ljava/lang/Object;", Opcodes.ALOAD, Opcodes.AALOAD, Opcodes.AASTORE);

    private final Class<?> type;
    private final Class<?> box;
    private final String descriptor;
    private final int load;
    private final int loadElement;
    private final int storeElement;

    Storage(Class<?> type, Class<?> box, String descriptor, int load, int loadElement, int storeElement) {
        this.type = type;
        this.box = box;
        this.descriptor = descriptor;
        this.load = load;
        this.loadElement = loadElement;
        this.storeElement = storeElement;
    }

    static Storage of(PrimitiveType primitive) {
        return valueOf(primitive.name());
    }

    /** The storage of values of a class: of a primitive class its own, of all others references. */
    static Storage of(Class<?> type) {
        for (Storage storage : values()) {
            if (storage.type == type) {
                return storage;
            }
        }
        return REFERENCE;
    }

    /** The storage of what a class boxes. */
    static Optional<Storage> unboxed(Class<?> box) {
        for (Storage storage : values()) {
            if (storage != REFERENCE && storage.box == box) {
                return Optional.of(storage);
            }
        }
        return Optional.empty();
    }

    boolean isPrimitive() {
        return this != REFERENCE;
    }

    Class<?> type() {
        return type;
    }

    String descriptor() {
        return descriptor;
    }

    /** The internal name of the class that boxes it. */
    String boxName() {
        return Type.getInternalName(box);
    }

    /** The internal name of an array of it. */
    String arrayName() {
        return "[" + descriptor;
    }

    int load() {
        return load;
    }

    int store() {
        return load + (Opcodes.ISTORE - Opcodes.ILOAD);
    }

    int loadElement() {
        return loadElement;
    }

    int storeElement() {
        return storeElement;
    }

    /** How many local variables a value takes. */
    int size() {
        return this == LONG || this == DOUBLE ? 2 : 1;
    }

    /** The instruction that pushes zero or null. */
    int zero() {
        return switch (this) {
            case LONG -> Opcodes.LCONST_0;
            case FLOAT -> Opcodes.FCONST_0;
            case DOUBLE -> Opcodes.DCONST_0;
            case REFERENCE -> Opcodes.ACONST_NULL;
            default -> Opcodes.ICONST_0;
        };
    }
}
