package dev.hamilton.declaration;

import dev.hamilton.model.SourceRef;
import dev.hamilton.model.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds a class declaration as generated catalogs write it: types in their canonical spelling, each spelling parsed once.
 * Confined to one thread.
 *
 * @since 0.1
 */
public final class ClassDeclarationBuilder {
    private final String name;
    private final String file;
    private final int line;
    private final List<AnnotationDeclaration> annotations = new ArrayList<>();
    private final List<String> recordComponents = new ArrayList<>();
    private final List<MethodBuilder> methods = new ArrayList<>();
    private final Map<String, ValueType> types = new HashMap<>();

    /**
     * Begins a class.
     *
     * @param name its binary name
     * @param file the simple name of its source file; empty when unknown
     * @param line the line of its name, from 1; 0 when unknown
     */
    public ClassDeclarationBuilder(String name, String file, int line) {
        this.name = name;
        this.file = file;
        this.line = line;
    }

    /**
     * Adds annotations of the class.
     *
     * @param added the next annotations in source order
     * @return this builder
     */
    public ClassDeclarationBuilder annotated(AnnotationDeclaration... added) {
        annotations.addAll(List.of(added));
        return this;
    }

    /**
     * Says that the class is a record, of these components.
     *
     * @param names the names of its components in order
     * @return this builder
     */
    public ClassDeclarationBuilder recordComponents(String... names) {
        recordComponents.addAll(List.of(names));
        return this;
    }

    /**
     * Adds a method that needs an instance.
     *
     * @param returnType what it returns, in the spelling of {@link ValueType}
     * @param methodName its name
     * @return the method, to be completed
     */
    public MethodBuilder method(String returnType, String methodName) {
        return add(returnType, methodName, false);
    }

    /**
     * Adds a method that needs none.
     *
     * @param returnType what it returns, in the spelling of {@link ValueType}
     * @param methodName its name
     * @return the method, to be completed
     */
    public MethodBuilder staticMethod(String returnType, String methodName) {
        return add(returnType, methodName, true);
    }

    /**
     * Ends the class.
     *
     * @return its declaration
     */
    public ClassDeclaration build() {
        return new ClassDeclaration(
                name,
                annotations,
                recordComponents,
                methods.stream().map(MethodBuilder::build).toList(),
                new SourceRef(name, "", file, line));
    }

    private MethodBuilder add(String returnType, String methodName, boolean isStatic) {
        MethodBuilder method = new MethodBuilder(type(returnType), methodName, isStatic);
        methods.add(method);
        return method;
    }

    private ValueType type(String spelling) {
        return types.computeIfAbsent(spelling, ValueType::parse);
    }

    /**
     * Builds one method of the class. Confined to one thread.
     *
     * @since 0.1
     */
    public final class MethodBuilder {
        private final ValueType returnType;
        private final String methodName;
        private final boolean isStatic;
        private final List<ParameterDeclaration> parameters = new ArrayList<>();
        private final List<AnnotationDeclaration> methodAnnotations = new ArrayList<>();
        private boolean generic;
        private String doc = "";
        private String hash = "";
        private int methodLine;

        private MethodBuilder(ValueType returnType, String methodName, boolean isStatic) {
            this.returnType = returnType;
            this.methodName = methodName;
            this.isStatic = isStatic;
        }

        /**
         * Says that the method has type parameters of its own.
         *
         * @return this builder
         */
        public MethodBuilder generic() {
            generic = true;
            return this;
        }

        /**
         * Adds a parameter without annotations.
         *
         * @param type its type, in the spelling of {@link ValueType}
         * @param parameterName its name, or null where it is not known
         * @return this builder
         */
        public MethodBuilder parameter(String type, @Nullable String parameterName) {
            parameters.add(new ParameterDeclaration(parameterName, type(type), false, List.of()));
            return this;
        }

        /**
         * Adds a parameter.
         *
         * @param type its type, in the spelling of {@link ValueType}
         * @param parameterName its name, or null where it is not known
         * @param added its annotations in source order
         * @return this builder
         */
        public MethodBuilder parameter(String type, @Nullable String parameterName, AnnotationDeclaration... added) {
            parameters.add(new ParameterDeclaration(parameterName, type(type), false, List.of(added)));
            return this;
        }

        /**
         * Adds a parameter that is marked {@code @Nullable}.
         *
         * @param type its type, in the spelling of {@link ValueType}
         * @param parameterName its name, or null where it is not known
         * @param added its annotations in source order
         * @return this builder
         */
        public MethodBuilder nullableParameter(
                String type, @Nullable String parameterName, AnnotationDeclaration... added) {
            parameters.add(new ParameterDeclaration(parameterName, type(type), true, List.of(added)));
            return this;
        }

        /**
         * Adds annotations of the method.
         *
         * @param added the next annotations in source order
         * @return this builder
         */
        public MethodBuilder annotated(AnnotationDeclaration... added) {
            methodAnnotations.addAll(List.of(added));
            return this;
        }

        /**
         * Says what the method's author says about it.
         *
         * @param text plain text
         * @return this builder
         */
        public MethodBuilder doc(String text) {
            doc = text;
            return this;
        }

        /**
         * Says what the method's author says about it.
         *
         * @param text plain text; several are joined, as a constant of a class file has a greatest length
         * @return this builder
         */
        public MethodBuilder doc(String... text) {
            doc = String.join("", text);
            return this;
        }

        /**
         * Gives the digest of the method's source.
         *
         * @param sha256 lower-case hexadecimal
         * @return this builder
         */
        public MethodBuilder hash(String sha256) {
            hash = sha256;
            return this;
        }

        /**
         * Says where the method stands.
         *
         * @param number the line of its name, from 1
         * @return this builder
         */
        public MethodBuilder line(int number) {
            methodLine = number;
            return this;
        }

        private MethodDeclaration build() {
            return new MethodDeclaration(
                    methodName,
                    isStatic,
                    generic,
                    returnType,
                    parameters,
                    methodAnnotations,
                    doc,
                    hash,
                    new SourceRef(name, methodName, file, methodLine));
        }
    }
}
