package dev.hamilton.run;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A plan over single values as code, or the reason why there is none. As thread-safe as the functions that it calls.
 *
 * @param code makes one record of another; gives null, or throws anything, where it leaves the row to the interpreter
 * @param how what became of the plan, to stand behind "each row"
 * @since 0.1
 */
public record CompiledRow(UnaryOperator<@Nullable Object> code, String how) {
    /**
     * No code.
     *
     * @param why what keeps the plan from being compiled, to stand behind "because"
     * @return leaves every row to the interpreter
     */
    public static CompiledRow none(String why) {
        return new CompiledRow(row -> null, "is interpreted, because " + why);
    }
}
