package dev.hamilton.reader;

import dev.hamilton.annotation.Dataflow;
import dev.hamilton.declaration.AnnotationDeclaration;
import dev.hamilton.model.ValueType;
import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Turns Hamilton's annotations of a loaded class into data. Pure. */
final class ReflectiveAnnotations {
    private static final String PACKAGE = Dataflow.class.getPackageName();

    private ReflectiveAnnotations() {}

    /**
     * Hamilton's annotations among some, in their order, repeated ones taken out of their containers. An annotation of
     * an author's own stands for those of ours that it carries itself, or that an annotation on it carries.
     */
    static List<AnnotationDeclaration> of(Annotation[] annotations) {
        List<AnnotationDeclaration> declared = new ArrayList<>();
        for (Annotation annotation : annotations) {
            addUnfolded(annotation, declared);
        }
        return declared;
    }

    /* A stack, and a note of what was seen: annotations may carry each other, and themselves. */
    private static void addUnfolded(Annotation written, List<AnnotationDeclaration> declared) {
        Set<Class<?>> seen = new HashSet<>();
        Deque<Annotation> open = new ArrayDeque<>(List.of(written));
        while (!open.isEmpty()) {
            Annotation annotation = open.pop();
            Class<? extends Annotation> type = annotation.annotationType();
            if (type.getPackageName().equals(PACKAGE)) {
                addOurs(annotation, declared);
            } else if (!type.getName().startsWith("java.") && seen.add(type)) {
                List<Annotation> carried = new ArrayList<>(Arrays.asList(type.getDeclaredAnnotations()));
                Collections.reverse(carried);
                carried.forEach(open::push);
            }
        }
    }

    private static void addOurs(Annotation annotation, List<AnnotationDeclaration> declared) {
        AnnotationDeclaration declaration = describe(annotation);
        if (isContainer(annotation.annotationType())) {
            declared.addAll(declaration.list("value", AnnotationDeclaration.class));
        } else {
            declared.add(declaration);
        }
    }

    private static boolean isContainer(Class<? extends Annotation> type) {
        for (Method element : type.getDeclaredMethods()) {
            Class<?> content = element.getReturnType().getComponentType();
            if (element.getName().equals("value") && content != null) {
                Repeatable repeatable = content.getAnnotation(Repeatable.class);
                return repeatable != null && repeatable.value() == type;
            }
        }
        return false;
    }

    private static AnnotationDeclaration describe(Annotation annotation) {
        Map<String, Object> values = new TreeMap<>();
        for (Method element : annotation.annotationType().getDeclaredMethods()) {
            values.put(element.getName(), value(valueOf(element, annotation)));
        }
        return new AnnotationDeclaration(annotation.annotationType().getName(), values);
    }

    private static Object valueOf(Method element, Annotation annotation) {
        try {
            return element.invoke(annotation);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof TypeNotPresentException missing) {
                throw missing;
            }
            throw new IllegalStateException("cannot read " + annotation.annotationType(), e);
        } catch (IllegalAccessException e) {
            throw new AssertionError("annotations of Hamilton are public", e);
        }
    }

    private static Object value(Object value) {
        if (value instanceof Class<?> type) {
            return ValueType.of(type);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Annotation annotation) {
            return describe(annotation);
        }
        if (value.getClass().isArray()) {
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                values.add(value(Array.get(value, i)));
            }
            return values;
        }
        return value;
    }
}
