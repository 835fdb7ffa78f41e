package dev.lockstep.trace.json;

import dev.lockstep.event.CodePlace;
import dev.lockstep.event.ConditionId;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.LockId;
import dev.lockstep.event.TaskId;
import org.jspecify.annotations.Nullable;

/// Ids as short text that can be read back: `pool#3`, `pool#3:resize`, `cache.key[user:123]`, `pool.queue.not empty`.
///
/// In the names of owners, roles and conditions, `%`, `.` and `[` are written `%25`, `%2E` and `%5B`; in the name of a
/// task, `%` and `#` are written `%25` and `%23`. A key is text, whatever it was in memory.
final class IdText {

    private IdText() {}

    static String of(LockId lock) {
        Object key = lock.key();
        return escape(lock.owner()) + "." + escape(lock.role()) + (key == null ? "" : "[" + of(key) + "]");
    }

    static LockId lock(String text) {
        int dot = at(text.indexOf('.'));
        int bracket = text.indexOf('[', dot);
        if (bracket >= 0 && !text.endsWith("]")) {
            throw new IllegalArgumentException();
        }
        @Nullable String key = bracket < 0 ? null : text.substring(bracket + 1, text.length() - 1);
        String role = text.substring(dot + 1, bracket < 0 ? text.length() : bracket);
        return new LockId(unescape(text.substring(0, dot)), unescape(role), key);
    }

    static String of(ConditionId condition) {
        return of(condition.lock()) + "." + escape(condition.name());
    }

    static ConditionId condition(String text) {
        int dot = at(text.lastIndexOf('.'));
        return new ConditionId(lock(text.substring(0, dot)), unescape(text.substring(dot + 1)));
    }

    static String of(TaskId task) {
        String name = task.name().isEmpty() ? "" : ":" + task.name().replace("%", "%25").replace("#", "%23");
        return task.pool().name() + "#" + task.ordinal() + name;
    }

    static TaskId task(String text) {
        int mark = at(text.lastIndexOf('#'));
        int colon = text.indexOf(':', mark);
        long ordinal = Long.parseLong(text.substring(mark + 1, colon < 0 ? text.length() : colon));
        String name = colon < 0 ? "" : text.substring(colon + 1).replace("%23", "#").replace("%25", "%");
        return new TaskId(new EngineId(text.substring(0, mark)), ordinal, name);
    }

    static CodePlace place(String text) {
        int colon = at(text.lastIndexOf(':'));
        return new CodePlace(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    /// A key or a value of a cache. One whose `toString` throws gets its class' name, so that it can be written at all.
    static String of(Object value) {
        try {
            return String.valueOf(value);
        } catch (RuntimeException unruly) {
            return value.getClass().getSimpleName();
        }
    }

    /// Whether the lock reads back equal.
    static boolean isExact(LockId lock) {
        return lock.key() == null || lock.key() instanceof String;
    }

    private static int at(int found) {
        if (found < 0) {
            throw new IllegalArgumentException();
        }
        return found;
    }

    private static String escape(String name) {
        return name.replace("%", "%25").replace(".", "%2E").replace("[", "%5B");
    }

    private static String unescape(String name) {
        return name.indexOf('%') < 0 ? name : name.replace("%5B", "[").replace("%2E", ".").replace("%25", "%");
    }
}
