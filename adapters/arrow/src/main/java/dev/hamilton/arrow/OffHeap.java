package dev.hamilton.arrow;

import dev.hamilton.io.TransferException;
import java.nio.ByteBuffer;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;

/** The memory that Arrow works in. */
final class OffHeap {

    private static final String OPTION = "--add-opens=java.base/java.nio=";

    private OffHeap() {}

    /**
     * Memory for one transfer, to be closed after it.
     *
     * @throws TransferException when this JVM keeps Arrow out of it, with the option that is needed
     */
    static BufferAllocator open(String place) {
        Module arrow = BufferAllocator.class.getModule();
        if (!ByteBuffer.class.getModule().isOpen(ByteBuffer.class.getPackageName(), arrow)) {
            throw new TransferException(
                    place,
                    "Arrow cannot reach its memory in this JVM: start it with " + OPTION
                            + (arrow.isNamed() ? arrow.getName() : "ALL-UNNAMED")
                            + " (java's command line, JAVA_TOOL_OPTIONS, Surefire's argLine, or jvmArgs in Gradle)");
        }
        return new RootAllocator();
    }
}
