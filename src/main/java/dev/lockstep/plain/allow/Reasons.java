package dev.lockstep.plain.allow;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The list `reasons.txt`: why what is not allowed is refused.
final class Reasons {
    private static final Map<String, RefusalReason> BY_PREFIX = read(ListFile.lines("reasons.txt"));

    private Reasons() {}

    private static Map<String, RefusalReason> read(List<String> lines) {
        Map<String, RefusalReason> byPrefix = new TreeMap<>();
        for (String line : lines) {
            List<String> words = List.of(line.split(" +"));
            RefusalReason reason = RefusalReason.named(words.getFirst());
            for (String prefix : words.subList(1, words.size())) {
                if (byPrefix.put(prefix, reason) != null) {
                    throw new IllegalArgumentException("a second reason for " + prefix);
                }
            }
        }
        return byPrefix;
    }

    /// All that a reason is given for.
    static List<String> prefixes() {
        return List.copyOf(BY_PREFIX.keySet());
    }

    /// Why something is refused: that of the longest name that it begins with.
    ///
    /// @param name a type or a member without parameters, all in dots, such as `java.util.Map.Entry.getKey`
    static RefusalReason of(String name) {
        for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
            RefusalReason reason = BY_PREFIX.get(name.substring(0, end));
            if (reason != null) {
                return reason;
            }
        }
        return RefusalReason.UNLISTED;
    }
}
