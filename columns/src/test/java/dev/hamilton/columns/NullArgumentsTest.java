package dev.hamilton.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hamilton.columns.stream.FrameStream;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every public operation is called with null for each of its arguments in turn, and says which it was. */
final class NullArgumentsTest {

    private final List<String> silent = new ArrayList<>();
    private int calls;

    @Test
    void null_is_refused_by_the_name_of_the_argument() throws Exception {
        for (Class<?> type : PublicOperations.classes()) {
            for (Method method : methods(type)) {
                boolean ofClass = Modifier.isStatic(method.getModifiers());
                for (Object receiver : ofClass ? List.of("") : PublicOperations.receivers(type)) {
                    call(type, method, receiver);
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(calls).isGreaterThan(400);
    }

    @Test
    void a_function_that_makes_null_of_a_frame_or_a_group_is_told() {
        FrameStream none = FrameStream.of(DataFrame.of()).map(frame -> null);
        assertThatThrownBy(none::next)
                .isInstanceOf(NullPointerException.class)
                .hasMessage("what became of a frame is null");
        Grouped<DoubleColumn> groups = DoubleColumn.of(1).over(IntColumn.of(1));
        assertThatThrownBy(() -> groups.apply(group -> null))
                .hasMessage(
                        "an operation over the group [1], which begins in row 0, must keep its number of rows, but made null");
    }

    private static List<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method ->
                        !method.isBridge() && !List.of("equals", "valueOf").contains(method.getName()))
                .filter(method -> method.getDeclaringClass().getName().startsWith("dev.hamilton.columns"))
                .sorted(Comparator.comparing(Method::toGenericString))
                .toList();
    }

    private void call(Class<?> type, Method method, Object receiver) throws Exception {
        Parameter[] parameters = method.getParameters();
        for (int at = 0; at < parameters.length; at++) {
            Parameter parameter = parameters[at];
            if (parameter.getType().isPrimitive()) {
                continue;
            }
            String names = String.join("|", PublicOperations.names(method, at));
            if (!mayBeNull(parameter.getAnnotatedType())) {
                call(type, method, receiver, at, null, "^(%1$s)( is null.*)?$|\"(%1$s)\" is null".formatted(names));
            }
            Object holder = holdingNull(parameter);
            if (holder != null) {
                call(type, method, receiver, at, holder, "^(?!Cannot).*\\bnull\\b");
            }
        }
    }

    /** An array, list or map with null in it; null where the argument is none or may have such. */
    private static @Nullable Object holdingNull(Parameter parameter) {
        Class<?> wanted = parameter.getType();
        if (wanted.isArray() && !wanted.getComponentType().isPrimitive()) {
            AnnotatedArrayType array = (AnnotatedArrayType) parameter.getAnnotatedType();
            boolean mayHave = mayBeNull(array.getAnnotatedGenericComponentType());
            return mayHave ? null : Array.newInstance(wanted.getComponentType(), 1);
        }
        if (Map.class.isAssignableFrom(wanted)) {
            return Collections.singletonMap("a", null);
        }
        return wanted.isAssignableFrom(List.class) && wanted != Object.class ? Collections.singletonList(null) : null;
    }

    private static boolean mayBeNull(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private void call(Class<?> type, Method method, Object receiver, int at, @Nullable Object given, String said)
            throws Exception {
        @Nullable Object[] arguments = PublicOperations.arguments(type, method, at, given);
        String what = what(type, method, at);
        method.trySetAccessible();
        calls++;
        try {
            method.invoke(receiver, arguments);
            silent.add(what + " takes null");
        } catch (InvocationTargetException thrown) {
            Throwable cause = thrown.getCause();
            String message = cause.getMessage() == null ? "" : cause.getMessage();
            if (!(cause instanceof NullPointerException)
                    || !Pattern.compile(said).matcher(message).find()) {
                silent.add(what + " says " + cause + " at " + cause.getStackTrace()[0]);
            }
        }
    }

    private static String what(Class<?> type, Method method, int at) {
        StringBuilder text = new StringBuilder(type.getSimpleName()).append('.').append(method.getName());
        char before = '(';
        for (Parameter each : method.getParameters()) {
            text.append(before).append(each.getType().getSimpleName());
            before = ',';
        }
        return text + ") with null in " + PublicOperations.names(method, at);
    }
}
