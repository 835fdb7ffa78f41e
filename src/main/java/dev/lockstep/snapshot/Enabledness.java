package dev.lockstep.snapshot;

import dev.lockstep.event.Activity;
import dev.lockstep.event.ThreadId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether a thread is enabled: its alternatives among the choices after a step.
public enum Enabledness {
    /// Unknown, as on real threads.
    UNKNOWN,
    /// Known, and not to be told: a question about it is open.
    CONCEALED,
    /// It is not among the choices.
    NO,
    /// Only by time, chance or an interrupt: it gives up, wakes spuriously, is cancelled.
    OTHERWISE,
    /// It can run its next operation; or it stands before a free lock, and an interrupt comes first.
    YES;

    /// Whether it may be spoken of.
    public boolean isTold() {
        return this != UNKNOWN && this != CONCEALED;
    }

    /// Whether it is known to be among the choices.
    public boolean isAmongTheChoices() {
        return this == YES || this == OTHERWISE;
    }

    /// Every thread among `choices`, which have the form of schedules.
    public static Map<ThreadId, Enabledness> of(List<String> choices) {
        Map<ThreadId, Enabledness> going = new HashMap<>();
        for (String choice : choices) {
            int colon = choice.indexOf(':');
            ThreadId thread = new ThreadId(plain(colon < 0 ? choice : choice.substring(0, colon)));
            boolean itself = colon < 0 || choice.startsWith("signal=", colon + 1);
            going.merge(thread, itself ? YES : OTHERWISE, (one, other) -> one == YES ? one : other);
        }
        return going;
    }

    /// Whether `thread` is among the choices.
    ///
    /// @param choices the threads among them; null where unknown
    public static Enabledness of(Snapshot snapshot, ThreadView thread, @Nullable Map<ThreadId, Enabledness> choices) {
        if (choices == null) {
            return UNKNOWN;
        }
        Enabledness going = choices.getOrDefault(thread.id(), NO);
        boolean free = going == OTHERWISE
                && thread.activity() instanceof Activity.Blocked(var lock)
                && snapshot.lock(lock).holder() == null;
        return free ? YES : going;
    }

    /// The name without the escapes of schedules.
    private static String plain(String written) {
        return written.indexOf('%') < 0
                ? written
                : written.replace("%2C", ",").replace("%3A", ":").replace("%3D", "=").replace("%25", "%");
    }
}
