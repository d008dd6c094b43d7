package dev.hamilton.reader;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a class file that reflection does not show: the order of the methods, their first lines, the names of their
 * parameters where only debugging information has them, and annotations that are not kept at run time (Java Virtual Machine
 * Specification, chapter 4). Immutable once read.
 */
final class ClassFile {
    /** Of a class whose file is not to be had: nothing is known. */
    private static final ClassFile UNKNOWN = new ClassFile();

    private static final int MAGIC = 0xCAFEBABE;

    private final Map<String, CompiledMethod> methods = new HashMap<>();
    private String sourceFile = "";

    private ClassFile() {}

    /** Reads the file of a loaded class through its loader; what cannot be had or understood is left unknown. */
    static ClassFile of(Class<?> type) {
        try (@Nullable
                InputStream bytes =
                        type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
            return bytes == null ? UNKNOWN : new ClassFile().read(new DataInputStream(new BufferedInputStream(bytes)));
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    /** The simple name of the source file; empty when unknown. */
    String sourceFile() {
        return sourceFile;
    }

    /** What is known of a method, by its name and descriptor. */
    Optional<CompiledMethod> method(String name, String descriptor) {
        return Optional.ofNullable(methods.get(name + descriptor));
    }

    private ClassFile read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("not a class file");
        }
        in.skipNBytes(4); // versions
        ConstantPool constants = ConstantPool.read(in);
        in.skipNBytes(6); // flags, class, superclass
        in.skipNBytes(2L * in.readUnsignedShort()); // interfaces
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            in.skipNBytes(6); // a field's flags, name, descriptor
            readAttributes(in, constants, (name, size) -> in.skipNBytes(size));
        }
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            readMethod(in, constants, new CompiledMethod(i));
        }
        readAttributes(in, constants, (name, size) -> {
            if (name.equals("SourceFile")) {
                sourceFile = constants.text(in.readUnsignedShort());
            } else {
                in.skipNBytes(size);
            }
        });
        return this;
    }

    private void readMethod(DataInputStream in, ConstantPool constants, CompiledMethod method) throws IOException {
        in.skipNBytes(2); // flags
        methods.put(constants.text(in.readUnsignedShort()) + constants.text(in.readUnsignedShort()), method);
        CompiledAnnotations annotations = new CompiledAnnotations(in, constants);
        readAttributes(in, constants, (name, size) -> {
            switch (name) {
                case "Code" -> readCode(in, constants, method);
                case "RuntimeVisibleParameterAnnotations", "RuntimeInvisibleParameterAnnotations" ->
                    annotations.readParameters(method);
                case "RuntimeVisibleTypeAnnotations", "RuntimeInvisibleTypeAnnotations" ->
                    annotations.readTypes(method);
                default -> in.skipNBytes(size);
            }
        });
    }

    private static void readCode(DataInputStream in, ConstantPool constants, CompiledMethod method) throws IOException {
        in.skipNBytes(4); // sizes of stack and frame
        in.skipNBytes(in.readInt()); // the code
        in.skipNBytes(8L * in.readUnsignedShort()); // handlers of exceptions
        readAttributes(in, constants, (name, size) -> {
            switch (name) {
                case "LineNumberTable" -> readLines(in, method);
                case "LocalVariableTable" -> readLocals(in, constants, method);
                default -> in.skipNBytes(size);
            }
        });
    }

    private static void readLines(DataInputStream in, CompiledMethod method) throws IOException {
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            in.skipNBytes(2); // where in the code
            method.addLine(in.readUnsignedShort());
        }
    }

    /* A parameter is a variable that exists from the first instruction on. */
    private static void readLocals(DataInputStream in, ConstantPool constants, CompiledMethod method)
            throws IOException {
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            int start = in.readUnsignedShort();
            in.skipNBytes(2); // how long it exists
            String name = constants.text(in.readUnsignedShort());
            in.skipNBytes(2); // its descriptor
            int slot = in.readUnsignedShort();
            if (start == 0) {
                method.addLocal(slot, name);
            }
        }
    }

    private static void readAttributes(DataInputStream in, ConstantPool constants, AttributeReader reader)
            throws IOException {
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            String name = constants.text(in.readUnsignedShort());
            reader.read(name, Integer.toUnsignedLong(in.readInt()));
        }
    }

    private interface AttributeReader {
        void read(String name, long size) throws IOException;
    }
}
