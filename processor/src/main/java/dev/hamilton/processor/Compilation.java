package dev.hamilton.processor;

import dev.hamilton.column.ColumnType;
import java.util.ServiceLoader;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * Everything that asks the compiler, for one round: elements of an earlier round must not be asked again. Confined to one
 * thread.
 *
 * @param reader reads classes
 * @param mirrors translates types
 * @param types answers questions about types
 * @param columns knows column types
 */
record Compilation(ClassReader reader, TypeMirrors mirrors, JavacTypes types, JavacColumns columns) {
    static Compilation of(ProcessingEnvironment environment) {
        ServiceLoader<ColumnType> services = ServiceLoader.load(ColumnType.class, Compilation.class.getClassLoader());
        TypeMirrors mirrors = new TypeMirrors(environment.getTypeUtils(), environment.getElementUtils());
        return new Compilation(
                new ClassReader(environment.getElementUtils(), mirrors, Sources.of(environment)),
                mirrors,
                new JavacTypes(environment.getTypeUtils(), mirrors),
                new JavacColumns(environment.getElementUtils(), mirrors, services));
    }

    /** Reads a class whose source is compiled. */
    ReadClass fromSource(TypeElement type) {
        return reader.read(type, true);
    }
}
