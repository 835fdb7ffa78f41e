package dev.lockstep.plain.run;

import org.jspecify.annotations.Nullable;

/// Stands in the program's code in the place of `java.lang.IO`, as far as it prints.
public final class ProgramIO {
    private ProgramIO() {}

    public static void println() {
        Hooks.out().println();
    }

    public static void println(@Nullable Object value) {
        Hooks.out().println(value);
    }

    public static void print(@Nullable Object value) {
        Hooks.out().print(value);
    }
}
