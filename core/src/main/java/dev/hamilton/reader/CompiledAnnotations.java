package dev.hamilton.reader;

import java.io.DataInputStream;
import java.io.IOException;

/**
 * Finds the parameters that are marked {@code Nullable} in a class file, whichever package the annotation is of, whether
 * or not it is kept at run time, and whether or not its class is there (Java Virtual Machine Specification, 4.7.16 to
 * 4.7.21). Confined to one thread.
 */
final class CompiledAnnotations {
    private static final int FORMAL_PARAMETER = 0x16;
    private static final int INTO_INNER_TYPE = 1;

    private final DataInputStream in;
    private final ConstantPool constants;

    CompiledAnnotations(DataInputStream in, ConstantPool constants) {
        this.in = in;
        this.constants = constants;
    }

    /** Reads a {@code Runtime[In]VisibleParameterAnnotations} attribute. */
    void readParameters(CompiledMethod method) throws IOException {
        int parameters = in.readUnsignedByte();
        for (int parameter = 0; parameter < parameters; parameter++) {
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                if (annotationIsNullable()) {
                    method.addNullable(parameter);
                }
            }
        }
    }

    /** Reads a {@code Runtime[In]VisibleTypeAnnotations} attribute of a method. */
    void readTypes(CompiledMethod method) throws IOException {
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            int target = in.readUnsignedByte();
            int parameter = target == FORMAL_PARAMETER ? in.readUnsignedByte() : -1;
            in.skipNBytes(targetSize(target));
            boolean whole = pathIsOfWholeType();
            if (annotationIsNullable() && whole && parameter >= 0) {
                method.addNullable(parameter);
            }
        }
    }

    /* What is left of the target's description; targets within code stand in the Code attribute, not here. */
    private static int targetSize(int target) throws IOException {
        return switch (target) {
            case 0x13, 0x14, 0x15, FORMAL_PARAMETER -> 0; // field, result, receiver
            case 0x00, 0x01 -> 1; // type parameters
            case 0x10, 0x11, 0x12, 0x17 -> 2; // supertypes, bounds, exceptions
            default -> throw new IOException("a type annotation of unknown target " + target);
        };
    }

    /* An annotation of an element of an array, or of a type argument, says nothing of the parameter. */
    private boolean pathIsOfWholeType() throws IOException {
        boolean whole = true;
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            whole &= in.readUnsignedByte() == INTO_INNER_TYPE;
            in.skipNBytes(1);
        }
        return whole;
    }

    private boolean annotationIsNullable() throws IOException {
        String type = constants.text(in.readUnsignedShort());
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            in.skipNBytes(2); // the element's name
            skipValue();
        }
        return type.endsWith("/Nullable;") || type.endsWith("$Nullable;") || type.equals("LNullable;");
    }

    /* Recursive over the nesting of an annotation's values, which javac bounds. */
    private void skipValue() throws IOException {
        int tag = in.readUnsignedByte();
        switch (tag) {
            case 'e' -> in.skipNBytes(4);
            case '@' -> annotationIsNullable();
            case '[' -> {
                for (int left = in.readUnsignedShort(); left > 0; left--) {
                    skipValue();
                }
            }
            default -> in.skipNBytes(2);
        }
    }
}
