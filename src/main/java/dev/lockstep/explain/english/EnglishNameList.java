package dev.lockstep.explain.english;

import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.outcome.NameSeries;
import java.util.Collection;
import java.util.List;

/// Names of threads in a sentence.
final class EnglishNameList {

    private static final int MOST = 3;

    private EnglishNameList() {}

    /// `A`, `A and B`, `A, B and C`; of more, `W1 … W6` where they are counted without a gap, otherwise `A, B and 4
    /// more`.
    static String of(Collection<ThreadId> threads) {
        List<String> names = threads.stream().map(ThreadId::name).toList();
        return switch (names.size()) {
            case 0 -> "nobody";
            case 1 -> names.getFirst();
            default -> names.size() <= MOST
                    ? String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast()
                    : NameSeries.isCounted(names)
                            ? names.getFirst() + " … " + names.getLast()
                            : names.get(0) + ", " + names.get(1) + " and " + (names.size() - 2) + " more";
        };
    }

    /// The names with the verb that fits their number.
    static String with(Collection<ThreadId> threads, String singular, String plural) {
        return of(threads) + " " + (threads.size() == 1 ? singular : plural);
    }
}
