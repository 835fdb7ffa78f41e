package dev.lockstep.explain.german;

import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.outcome.NameSeries;
import java.util.Collection;
import java.util.List;

/// Names of threads in a German sentence.
final class GermanNameList {

    private static final int MOST = 3;

    private GermanNameList() {}

    /// `A`, `A und B`, `A, B und C`; of more, `W1 … W6` where they are counted without a gap, otherwise `A, B und 4
    /// weitere`.
    static String of(Collection<ThreadId> threads) {
        List<String> names = threads.stream().map(ThreadId::name).toList();
        if (names.isEmpty()) {
            return "niemand";
        }
        if (names.size() <= MOST) {
            return all(names);
        }
        return NameSeries.isCounted(names)
                ? names.getFirst() + " … " + names.getLast()
                : names.get(0) + ", " + names.get(1) + " und " + (names.size() - 2) + " weitere";
    }

    /// All names: `A`, `A und B`, `A, B und C`.
    static String all(List<String> names) {
        int last = names.size() - 1;
        return last == 0
                ? names.getFirst()
                : String.join(", ", names.subList(0, last)) + " und " + names.get(last);
    }

    /// The names with the verb that fits their number.
    static String with(Collection<ThreadId> threads, String singular, String plural) {
        return of(threads) + " " + (threads.size() == 1 ? singular : plural);
    }
}
