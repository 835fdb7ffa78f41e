package dev.lockstep.snapshot;

import dev.lockstep.event.ConditionId;
import dev.lockstep.event.LockId;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Text for keys, values and locks. They come from whoever uses an engine, so their `toString` may throw, return null
/// or go on for pages; a label never does.
public final class Labels {

    private static final int LONGEST = 200;

    /// In this order: a condition's name begins with that of its lock.
    private static final Map<Pattern, String> SHORTER = shorter();

    private static final Pattern SLEEP = Pattern.compile("sleep (\\d{1,9}(?:\\.\\d{1,9})?)s");

    private Labels() {}

    private static Map<Pattern, String> shorter() {
        Map<Pattern, String> shorter = new LinkedHashMap<>();
        shorter.put(Pattern.compile("\\b(?:pool\\.queue|pool\\.crew|barrier\\.gate)\\.(\\w+)"), "$1");
        shorter.put(Pattern.compile("^(wait on|stop waiting on|signal|signal all on) \\w+\\.(\\w+)$"), "$1 $2");
        shorter.put(Pattern.compile("\\block again (?:pool|cache|barrier)\\.(queue|crew|master|gate)\\b"), "$1 lock again");
        shorter.put(Pattern.compile("\\block (?:pool|cache|barrier)\\.(queue|crew|master|gate)\\b"), "$1 lock");
        shorter.put(Pattern.compile("\\b(?:pool|cache|barrier)\\.(queue|crew|master|gate)\\b"), "the $1 lock");
        shorter.put(Pattern.compile("\\bcache\\.(?:key|values)\\[([^\\]]*)\\]"), "$1");
        shorter.put(Pattern.compile("^end \\w+$"), "end");
        return Collections.unmodifiableMap(shorter);
    }

    /// The object's text, on one line, at most 200 characters.
    public static String of(@Nullable Object object) {
        String text = textOf(object).replaceAll("\\s+", " ");
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }

    /// A value's text: as [#of], strings in quotes.
    public static String ofValue(@Nullable Object value) {
        return value instanceof CharSequence ? "\"" + of(value) + "\"" : of(value);
    }

    /// A lock's short name: a key's lock has the key's name, another lock of an engine that of what it guards. Short names
    /// are enough, because a scenario has one engine.
    public static String of(LockId lock) {
        Object key = lock.key();
        if (key != null) {
            return of(key);
        }
        return lock.owner().isEmpty() ? lock.role() : lock.role() + " lock";
    }

    /// A lock within a sentence: `lock user:7`, `the master lock`.
    public static String inSentence(LockId lock) {
        return lock.key() == null && !lock.owner().isEmpty() ? "the " + of(lock) : "lock " + of(lock);
    }

    /// A condition's name, which no other has in a scenario.
    public static String of(ConditionId condition) {
        return condition.name();
    }

    /// What the stepped runtime tells, with the short names of locks, conditions and stored values.
    public static String operation(String told) {
        String text = told;
        for (var word : SHORTER.entrySet()) {
            text = word.getKey().matcher(text).replaceAll(word.getValue());
        }
        Matcher sleep = SLEEP.matcher(text);
        return sleep.matches()
                ? "sleep " + Times.length(new BigDecimal(sleep.group(1)).movePointRight(9).longValue())
                : text;
    }

    private static String textOf(@Nullable Object object) {
        if (object == null) {
            return "null";
        }
        // Whatever a stranger's toString throws, errors included, must not end the thread that draws.
        try {
            @Nullable String text = object.toString();
            return text == null ? "null" : text;
        } catch (Throwable unreadable) {
            return "unreadable " + object.getClass().getSimpleName();
        }
    }
}
