package dev.lockstep.diagram.layout;

import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.event.Activity;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Language;
import dev.lockstep.explain.Spoken;
import dev.lockstep.snapshot.Enabledness;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.ThreadView;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// The state of a thread in a few words beside its token; where it is blocked these name the lock and, where there is
/// room, who holds it. Where it is not said whether it can go, as while a question is open, they say what it does next:
/// to call it ready would be a guess.
public final class StateWords {

    private StateWords() {}

    /// The words that have room.
    ///
    /// @param width of words in the type they are set in
    public static String of(Snapshot snapshot, ThreadView thread, ToDoubleFunction<String> width, double room) {
        LockId lock = lock(thread);
        Language language = Spoken.language();
        if (lock == null) {
            String next = mayNotGo(thread) ? language.next(thread) : "";
            boolean fits = !next.isEmpty() && width.applyAsDouble(next) <= room;
            return fits ? next : SignStyle.of(thread.sign()).word();
        }
        ThreadId holder = snapshot.lock(lock).holder();
        String whole = language.blockedOn(lock, holder);
        if (width.applyAsDouble(whole) <= room) {
            return whole;
        }
        String brief = language.blockedOn(lock, null);
        return width.applyAsDouble(brief) <= room ? brief : language.brief(thread);
    }

    /// The words that have room on a sheet.
    public static String of(Sheet sheet, Snapshot snapshot, ThreadView thread, TextStyle type, double room) {
        return of(snapshot, thread, words -> sheet.typesetter().measure().width(words, type), room);
    }

    private static boolean mayNotGo(ThreadView thread) {
        return thread.sign() == ThreadSign.HIDDEN
                || (thread.sign() == ThreadSign.READY && thread.standing().going() == Enabledness.UNKNOWN);
    }

    /// The lock for which the thread is blocked; null where it is not.
    private static @Nullable LockId lock(ThreadView thread) {
        if (thread.sign() != ThreadSign.BLOCKED) {
            return null;
        }
        return switch (thread.activity()) {
            case Activity.Blocked(var lock) -> lock;
            case Activity.Waiting(var condition, _) -> condition.lock();
            case Activity.Running _, Activity.Joining _, Activity.Acquiring _, Activity.Until _,
                    Activity.Sleeping _, Activity.Over _ ->
                null;
        };
    }
}
