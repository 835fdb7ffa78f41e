package dev.lockstep.diagram.text;

import dev.lockstep.snapshot.ThreadView;
import java.util.Comparator;

/// The order of names as people count: W2 before W10. Threads start in any order, and are looked for in this one.
public final class NaturalOrder {

    public static final Comparator<String> OF_NAMES = Comparator.comparing(NaturalOrder::letters)
            .thenComparingInt(String::length)
            .thenComparing(Comparator.naturalOrder());

    public static final Comparator<ThreadView> OF_THREADS = Comparator
            .comparing(thread -> thread.id().name(), OF_NAMES);

    private NaturalOrder() {}

    /// The name without the digits at its end.
    private static String letters(String name) {
        int end = name.length();
        while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end);
    }
}
