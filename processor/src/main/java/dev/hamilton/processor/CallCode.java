package dev.hamilton.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.hamilton.catalog.Code;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Writes the calls of a class's methods. A method with a parameter of a type that only the class may name is called
 * through a method handle, which is a constant of the generated class. Confined to one thread.
 */
final class CallCode {
    private static final String HIDDEN = "Hidden";

    private final Types types;
    private final Visibility visibility;
    private final TypeElement type;
    private final ClassName catalog;
    private final List<FieldSpec> hidden = new ArrayList<>();

    CallCode(Types types, Visibility visibility, TypeElement type, ClassName catalog) {
        this.types = types;
        this.visibility = visibility;
        this.type = type;
        this.catalog = catalog;
    }

    /** The expression that calls a method with the variables {@code instance} and {@code arguments}. */
    CodeBlock call(ExecutableElement method, Code.Method code) {
        List<TypeMirror> parameters = new ArrayList<>();
        method.getParameters().forEach(parameter -> parameters.add(types.erasure(parameter.asType())));
        if (!parameters.stream().allMatch(visibility::ofClass)) {
            return hidden(method, code);
        }
        List<CodeBlock> arguments = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            TypeName name = TypeName.get(parameters.get(i)).withoutAnnotations();
            arguments.add(
                    name.equals(ClassName.OBJECT)
                            ? CodeBlock.of("arguments[$L]", i)
                            : CodeBlock.of("($T) arguments[$L]", name, i));
        }
        TypeName owner = TypeName.get(types.erasure(type.asType()));
        CodeBlock target = code.isStatic() ? CodeBlock.of("$T", owner) : CodeBlock.of("(($T) instance)", owner);
        return CodeBlock.of("$L.$N($L)", target, code.name(), CodeBlock.join(arguments, ", "));
    }

    private CodeBlock hidden(ExecutableElement method, Code.Method code) {
        String name = "M" + hidden.size();
        hidden.add(FieldSpec.builder(MethodHandle.class, name, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "handle($S, $S, $L)", method.getSimpleName().toString(), code.descriptor(), code.isStatic())
                .build());
        return CodeBlock.of("$T.$N.invoke(instance, arguments)", catalog.nestedClass(HIDDEN), name);
    }

    /** The class that holds the method handles, if any were needed. */
    Optional<TypeSpec> hidden() {
        if (hidden.isEmpty()) {
            return Optional.empty();
        }
        ClassName owner = ClassName.get(type);
        MethodSpec handle = MethodSpec.methodBuilder("handle")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(MethodHandle.class)
                .addParameter(String.class, "name")
                .addParameter(String.class, "descriptor")
                .addParameter(boolean.class, "isStatic")
                .beginControlFlow("try")
                .addStatement(
                        "$1T lookup = $2T.privateLookupIn($3T.class, $2T.lookup())",
                        MethodHandles.Lookup.class,
                        MethodHandles.class,
                        owner)
                .addStatement(
                        "$1T type = $1T.fromMethodDescriptorString(descriptor, $2T.class.getClassLoader())",
                        MethodType.class,
                        owner)
                .addStatement(
                        "$1T method = isStatic ? $2T.dropArguments(lookup.findStatic($3T.class, name, type), 0, Object.class)"
                                + " : lookup.findVirtual($3T.class, name, type)",
                        MethodHandle.class,
                        MethodHandles.class,
                        owner)
                .addStatement(
                        "return method.asSpreader(1, Object[].class, type.parameterCount())"
                                + ".asType($T.methodType(Object.class, Object.class, Object[].class))",
                        MethodType.class)
                .nextControlFlow("catch ($T e)", ReflectiveOperationException.class)
                .addStatement("throw new $T(e)", AssertionError.class)
                .endControlFlow()
                .build();
        return Optional.of(TypeSpec.classBuilder(HIDDEN)
                .addJavadoc("Methods with parameters of types that cannot be named here.\n")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addFields(hidden)
                .addMethod(handle)
                .build());
    }
}
