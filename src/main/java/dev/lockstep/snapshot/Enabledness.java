package dev.lockstep.snapshot;

import dev.lockstep.event.Activity;
import dev.lockstep.event.ThreadId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether a thread can go on: what it has among the choices after a step.
public enum Enabledness {
    /// Nobody knows, as on real threads.
    UNKNOWN,
    /// It is not among the choices.
    NO,
    /// Only time, chance or an interrupt would move it: it gives up, wakes without a cause, is cancelled.
    OTHERWISE,
    /// It can do what it stands at; or it stands before a free lock, and an interrupt comes first.
    YES;

    /// Whether it is known to be among the choices.
    public boolean isAmongTheChoices() {
        return this == YES || this == OTHERWISE;
    }

    /// Everyone who is among `choices`, which are written as schedules write them.
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

    /// What `thread` has among the choices.
    ///
    /// @param choices who is among them; null where nobody knows
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

    /// The name as it was before it was written into a schedule.
    private static String plain(String written) {
        return written.indexOf('%') < 0
                ? written
                : written.replace("%2C", ",").replace("%3A", ":").replace("%3D", "=").replace("%25", "%");
    }
}
