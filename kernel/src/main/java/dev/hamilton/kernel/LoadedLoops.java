package dev.hamilton.kernel;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/**
 * Loops that are loaded, so that groups which differ in nothing but names share them: a module that is put under a hundred
 * prefixes is compiled once. Holds no class that no group uses. Thread-safe.
 */
final class LoadedLoops {
    private final Map<Shape, Loaded> known = new HashMap<>();
    private final ReferenceQueue<ObjIntConsumer<Object>> unused = new ReferenceQueue<>();

    /**
     * What makes two classes the same.
     *
     * @param code the class file
     * @param host beside which class it stands
     * @param constants what it was defined with, each the very object
     */
    private record Shape(ByteBuffer code, Class<?> host, List<Object> constants) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Shape that && host == that.host && code.equals(that.code) && sameConstants(that);
        }

        private boolean sameConstants(Shape that) {
            if (constants.size() != that.constants.size()) {
                return false;
            }
            for (int i = 0; i < constants.size(); i++) {
                if (constants.get(i) != that.constants.get(i)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public int hashCode() {
            return code.hashCode();
        }
    }

    /** An instance, as long as some group holds it. */
    private static final class Loaded extends WeakReference<ObjIntConsumer<Object>> {
        private final Shape shape;

        Loaded(Shape shape, ObjIntConsumer<Object> loops, ReferenceQueue<ObjIntConsumer<Object>> unused) {
            super(loops, unused);
            this.shape = shape;
        }
    }

    /**
     * An instance of a class.
     *
     * @param hidden the class, completely written; implements {@code ObjIntConsumer}, and has no state
     * @throws ReflectiveOperationException if the host may not define classes
     * @throws LinkageError if the class does not load
     */
    @SuppressWarnings({"unchecked", "ReferenceEquality"}) // the class says so; the very reference that was put there
    synchronized ObjIntConsumer<Object> instance(HiddenClass hidden) throws ReflectiveOperationException {
        for (Object ref = unused.poll(); ref != null; ref = unused.poll()) {
            Loaded gone = (Loaded) ref;
            known.remove(gone.shape, gone);
        }
        byte[] code = hidden.finished();
        Shape shape = new Shape(ByteBuffer.wrap(code), hidden.host(), hidden.constants());
        Loaded loaded = known.get(shape);
        ObjIntConsumer<Object> loops = loaded == null ? null : loaded.get();
        if (loops == null) {
            loops = (ObjIntConsumer<Object>) hidden.instance(code);
            known.put(shape, new Loaded(shape, loops, unused));
        }
        return loops;
    }
}
