package dev.hamilton.reader;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;

/** The texts of a class file's constant pool (Java Virtual Machine Specification, 4.4). Immutable. */
final class ConstantPool {
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;

    private final String[] texts;

    private ConstantPool(String[] texts) {
        this.texts = texts;
    }

    static ConstantPool read(DataInputStream in) throws IOException {
        String[] texts = new String[in.readUnsignedShort()];
        Arrays.fill(texts, "");
        for (int i = 1; i < texts.length; i++) {
            int tag = in.readUnsignedByte();
            if (tag == UTF8) {
                texts[i] = in.readUTF();
            } else {
                in.skipNBytes(size(tag));
                i += tag == LONG || tag == DOUBLE ? 1 : 0; // these two take two places
            }
        }
        return new ConstantPool(texts);
    }

    /** The text at an index; empty where something else stands. */
    String text(int index) throws IOException {
        if (index >= texts.length) {
            throw new IOException("no constant " + index);
        }
        return texts[index];
    }

    private static int size(int tag) throws IOException {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2; // class, string, method type, module, package
            case 15 -> 3; // method handle
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4; // int, float, references, name and type, dynamic
            case LONG, DOUBLE -> 8;
            default -> throw new IOException("a constant of unknown kind " + tag);
        };
    }
}
