package dev.lockstep.explain.english;

import dev.lockstep.event.ConditionId;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.LockId;
import dev.lockstep.snapshot.ObjectText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Short names of locks and conditions, in English.
final class EnglishNames {

    /// What a waiter on an engine's condition waits for, by the condition's name.
    private static final Map<String, String> WAITED_FOR = Map.of(
            EngineLocks.NOT_EMPTY, "a task",
            EngineLocks.NOT_FULL, "room",
            EngineLocks.CHANGED, "a task or room",
            EngineLocks.IDLE, "the last task",
            EngineLocks.TERMINATED, "the end",
            EngineLocks.TRIP, "the others");

    /// What an engine is called where a program has one of its kind.
    private static final Set<String> KINDS = Set.of("pool", "cache", "barrier");

    /// The lock of an engine that is not a key's.
    private static final String LOCK = "(?:pool|cache|barrier)\\.("
            + String.join(
                    "|",
                    EngineLocks.QUEUE,
                    EngineLocks.CREW,
                    EngineLocks.MASTER,
                    EngineLocks.GLOBAL,
                    EngineLocks.GATE)
            + ")\\b";

    /// Longer names first: a condition's name begins with that of its lock.
    private static final Map<Pattern, String> SHORTER = shorter();

    private EnglishNames() {}

    private static Map<Pattern, String> shorter() {
        Map<Pattern, String> shorter = new LinkedHashMap<>();
        for (Map.Entry<String, String> word : WAITED_FOR.entrySet()) {
            String condition = "(?:pool\\." + EngineLocks.QUEUE + "|pool\\." + EngineLocks.CREW + "|barrier\\."
                    + EngineLocks.GATE + ")\\." + word.getKey() + "\\b";
            shorter.put(Pattern.compile("\\bwait on " + condition), "wait for " + word.getValue());
            shorter.put(Pattern.compile("\\bstop waiting on " + condition), "stop waiting for " + word.getValue());
            shorter.put(Pattern.compile("\\bsignal " + condition), "wake one who waits for " + word.getValue());
            shorter.put(Pattern.compile("\\bsignal all on " + condition), "wake all who wait for " + word.getValue());
            shorter.put(Pattern.compile("\\b" + condition), word.getValue());
        }
        shorter.put(Pattern.compile("\\block again " + LOCK), "$1 lock again");
        shorter.put(Pattern.compile("\\btake lock again (.+)$"), "take lock $1 again");
        shorter.put(Pattern.compile("\\block " + LOCK), "$1 lock");
        shorter.put(Pattern.compile("\\b" + LOCK), "the $1 lock");
        String entry = "\\bcache\\.(?:" + EngineLocks.KEY + "|" + EngineLocks.VALUES + ")\\[([^\\]]*)\\]";
        shorter.put(Pattern.compile(entry), "$1");
        shorter.put(Pattern.compile("\\bcache\\." + EngineLocks.VALUES + "\\b"), "the values");
        return Collections.unmodifiableMap(shorter);
    }

    /// A lock's short name: of a key's lock the key, of another engine's lock its role. Short names are enough, because
    /// a scenario has one engine.
    static String of(LockId lock) {
        Object key = lock.key();
        if (key != null) {
            return ObjectText.of(key);
        }
        return lock.owner().isEmpty() ? lock.role() : lock.role() + " lock";
    }

    /// An engine within a sentence: with an article where its name says only what it is, as in `the pool`.
    static String of(EngineId engine) {
        return KINDS.contains(engine.name()) ? "the " + engine.name() : engine.name();
    }

    /// An engine at the beginning of a sentence: `The pool`.
    static String first(EngineId engine) {
        String name = of(engine);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /// A lock within a sentence: `lock user:7`, `the master lock`.
    static String inSentence(LockId lock) {
        return lock.key() == null && !lock.owner().isEmpty() ? "the " + of(lock) : "lock " + of(lock);
    }

    /// A lock within a label, without an article: `lock user:7`, `master lock`.
    static String bare(LockId lock) {
        return lock.key() == null && !lock.owner().isEmpty() ? of(lock) : inSentence(lock);
    }

    /// What a waiter on the condition waits for, where it is an engine's; otherwise its name. Unique in a scenario.
    static String of(ConditionId condition) {
        return condition.lock().owner().isEmpty()
                ? condition.name()
                : WAITED_FOR.getOrDefault(condition.name(), condition.name());
    }

    /// A text made elsewhere, such as an exception's message or a line of an old file, with the short names of engines'
    /// locks and conditions. Their long names are searched for in the text.
    static String message(String told) {
        String text = told;
        for (Map.Entry<Pattern, String> word : SHORTER.entrySet()) {
            text = word.getKey().matcher(text).replaceAll(word.getValue());
        }
        return text;
    }

    /// Whether it is an engine's, so that its meaning is known.
    static boolean isEngines(ConditionId condition) {
        return !condition.lock().owner().isEmpty() && WAITED_FOR.containsKey(condition.name());
    }
}
