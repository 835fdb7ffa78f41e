package dev.lockstep.snapshot;

import dev.lockstep.event.ThreadId;
import java.util.Collection;
import java.util.List;

/// Names of threads in a sentence.
final class Names {

    private static final int MOST = 3;

    private Names() {}

    /// `A`, `A and B`, `A, B and C`; of more, the first and the last: `A … F`.
    static String of(Collection<ThreadId> threads) {
        List<String> names = threads.stream().map(ThreadId::name).toList();
        return switch (names.size()) {
            case 0 -> "nobody";
            case 1 -> names.getFirst();
            default -> names.size() > MOST
                    ? names.getFirst() + " … " + names.getLast()
                    : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
        };
    }

    /// The names with the verb that fits their number.
    static String with(Collection<ThreadId> threads, String singular, String plural) {
        return of(threads) + " " + (threads.size() == 1 ? singular : plural);
    }
}
