package dev.lockstep.explain.german;

import dev.lockstep.event.ConditionId;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.LockId;
import dev.lockstep.snapshot.ObjectText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Short names of locks, conditions and engines in German, in the cases that sentences need. A name that a person gave
/// never has an article.
final class GermanNames {

    /// What a waiter on an engine's condition waits for, by the condition's name, to follow `auf`.
    private static final Map<String, String> WAITED_FOR = Map.of(
            EngineLocks.NOT_EMPTY, "eine Aufgabe",
            EngineLocks.NOT_FULL, "Platz",
            EngineLocks.CHANGED, "eine Aufgabe oder Platz",
            EngineLocks.IDLE, "die letzte Aufgabe",
            EngineLocks.TERMINATED, "das Ende",
            EngineLocks.TRIP, "die anderen");

    /// The locks of engines that are not a key's, by their roles. All are neuter.
    private static final Map<String, String> ROLES = Map.of(
            EngineLocks.QUEUE, "Queue-Schloss",
            EngineLocks.CREW, "Worker-Schloss",
            EngineLocks.MASTER, "Hauptschloss",
            EngineLocks.GLOBAL, "Cache-Schloss",
            EngineLocks.GATE, "Barrieren-Schloss");

    /// Longer names first: a condition's name begins with that of its lock.
    private static final Map<Pattern, String> SHORTER = shorter();

    private GermanNames() {}

    private static Map<Pattern, String> shorter() {
        Map<Pattern, String> shorter = new LinkedHashMap<>();
        for (Map.Entry<String, String> word : WAITED_FOR.entrySet()) {
            String condition = "(?:pool\\." + EngineLocks.QUEUE + "|pool\\." + EngineLocks.CREW + "|barrier\\."
                    + EngineLocks.GATE + ")\\." + word.getKey() + "\\b";
            shorter.put(Pattern.compile("\\b" + condition), word.getValue());
        }
        for (Map.Entry<String, String> lock : ROLES.entrySet()) {
            String name = "\\b(?:lock )?(?:pool|cache|barrier)\\." + lock.getKey() + "\\b";
            shorter.put(Pattern.compile(name), lock.getValue());
        }
        String entry = "\\bcache\\.(?:" + EngineLocks.KEY + "|" + EngineLocks.VALUES + ")\\[([^\\]]*)\\]";
        shorter.put(Pattern.compile(entry), "$1");
        shorter.put(Pattern.compile("\\bcache\\." + EngineLocks.VALUES + "\\b"), "die Werte");
        return Collections.unmodifiableMap(shorter);
    }

    /// A lock's short name: of a key's lock the key, of another engine's lock its role. Short names are enough, because
    /// a scenario has one engine.
    static String of(LockId lock) {
        Object key = lock.key();
        return key != null ? ObjectText.of(key) : isNamed(lock) ? lock.role() : role(lock);
    }

    private static boolean isNamed(LockId lock) {
        return lock.key() != null || lock.owner().isEmpty();
    }

    private static String role(LockId lock) {
        return ROLES.getOrDefault(lock.role(), "Schloss " + lock.role());
    }

    /// A lock within a label, without an article: `Schloss user:7`, `Hauptschloss`.
    static String bare(LockId lock) {
        return isNamed(lock) ? "Schloss " + of(lock) : role(lock);
    }

    /// A lock within a sentence, as subject or object: `das Schloss user:7`, `das Hauptschloss`.
    static String inSentence(LockId lock) {
        return "das " + bare(lock);
    }

    /// A lock in the least room, beside a sign that says that it is one.
    static String mark(LockId lock) {
        return isNamed(lock) ? of(lock) : of(lock).replaceFirst("-?[Ss]chloss$", "");
    }

    /// A condition in the least room.
    static String mark(ConditionId condition) {
        return isEngines(condition) ? of(condition).replaceFirst("^(?:eine|die|das) ", "") : condition.name();
    }

    /// Where a thread stands that waits for the lock, in a label: `an user:7`, `am Hauptschloss`.
    static String at(LockId lock) {
        return isNamed(lock) ? "an " + of(lock) : "am " + role(lock);
    }

    /// An engine as a subject: `der Pool`.
    static String nominative(EngineId engine) {
        return switch (engine.name()) {
            case "pool" -> "der Pool";
            case "cache" -> "der Cache";
            case "barrier" -> "die Barriere";
            default -> engine.name();
        };
    }

    /// An engine at the beginning of a sentence: `Der Pool`.
    static String first(EngineId engine) {
        String name = nominative(engine);
        return name.equals(engine.name()) ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /// An engine as an object: `den Pool`.
    static String accusative(EngineId engine) {
        return switch (engine.name()) {
            case "pool" -> "den Pool";
            case "cache" -> "den Cache";
            default -> nominative(engine);
        };
    }

    /// An engine after `an` and `von`: `der Barriere`.
    static String dative(EngineId engine) {
        return switch (engine.name()) {
            case "pool" -> "dem Pool";
            case "cache" -> "dem Cache";
            case "barrier" -> "der Barriere";
            default -> engine.name();
        };
    }

    /// An engine as the owner of what stands before it: `des Pools`, `von jobs`.
    static String genitive(EngineId engine) {
        return switch (engine.name()) {
            case "pool" -> "des Pools";
            case "cache" -> "des Caches";
            case "barrier" -> "der Barriere";
            default -> "von " + engine.name();
        };
    }

    /// A place within an engine, at the beginning of a sentence: `Im Pool`.
    static String within(EngineId engine) {
        String where = dative(engine);
        return where.startsWith("dem ") ? "Im " + where.substring("dem ".length()) : "In " + where;
    }

    /// A semaphore as the owner of what stands before it.
    static String ofSemaphore(String semaphore) {
        return "des Semaphors " + semaphore;
    }

    /// What a waiter on the condition waits for, where it is an engine's; otherwise its name. Unique in a scenario.
    static String of(ConditionId condition) {
        return condition.lock().owner().isEmpty()
                ? condition.name()
                : WAITED_FOR.getOrDefault(condition.name(), condition.name());
    }

    /// The same, to follow `auf`.
    static String awaited(ConditionId condition) {
        return isEngines(condition) ? of(condition) : signal(condition);
    }

    /// A signal on a condition whose meaning is unknown, to follow `auf`.
    static String signal(ConditionId condition) {
        return "ein Signal an " + condition.name();
    }

    /// Whether it is an engine's, so that its meaning is known.
    static boolean isEngines(ConditionId condition) {
        return !condition.lock().owner().isEmpty() && WAITED_FOR.containsKey(condition.name());
    }

    /// A text made elsewhere, such as an exception's message, which is in English, with the short names of engines'
    /// locks and conditions, as names without articles. Their long names are searched for in the text.
    static String message(String told) {
        String text = told;
        for (Map.Entry<Pattern, String> word : SHORTER.entrySet()) {
            text = word.getKey().matcher(text).replaceAll(word.getValue());
        }
        return text;
    }
}
