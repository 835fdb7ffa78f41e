package dev.lockstep.explore;

import dev.lockstep.event.ConditionId;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.OperationKind;
import dev.lockstep.runtime.stepped.Standing;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Keeps loops that only look from being gone round for ever: a poll with a limit, a flag that is read until it is set.
///
/// A *round* of a thread leads from where it stands back to there ([Standing]): the same operation is next, with the same
/// locals, the same values in hand, the same locks, and the same reason for having left a wait. It is *pure* if
/// - the thread changed nothing on it: it read, waited, and took locks that it gave back; a lock that it has in hand as it
///   stands there it had in hand all the way round;
/// - what properties and end states are about has the same values after it;
/// - nobody noticed: no other thread gave up a lock in time, was told to wait for one, or signalled to nobody, because of
///   where this thread was on its round. Whoever only had to wait for a lock got it all the same;
/// - nobody changed what the thread looked at.
///
/// A run with such a round is, but for the round, a run without it: whoever got on meanwhile gets on without it too. So the
/// thread need not go round again, and is *held* where it stands until one of these things is no longer so. Nothing is lost
/// by that: a search that holds threads may still say that it saw every order. Compare Musuvathi and Qadeer, *Fair
/// stateless model checking* (PLDI 2008), where such a thread only yields.
///
/// Rounds are looked for where a thread waits with a limit, and where its body says that it is in a loop. Of a thread that
/// does not say what it keeps in locals no round is known, and all are run.
///
/// Where all that can be chosen is held, a round is gone again all the same, until the runtime notices that the run makes no
/// progress.
final class PureRounds {

    private final Touches touches;
    private final List<Moment> stack;
    private boolean hasHeld;

    PureRounds(Touches touches, List<Moment> stack) {
        this.touches = touches;
        this.stack = stack;
    }

    /// Whether anything was ever held.
    boolean hasHeld() {
        return hasHeld;
    }

    /// Takes note at `moment` of what is held, and of what its being held depends on.
    void hold(Moment moment) {
        for (int thread = 0; thread < moment.next.length; thread++) {
            if (moment.isEnabled(thread) && known(moment, thread) != null) {
                hold(moment, thread);
            }
        }
    }

    private void hold(Moment moment, int thread) {
        var standing = Objects.requireNonNull(known(moment, thread));
        int round = -1;
        long fed = 0;
        boolean judges = false;
        for (int step = stack.size() - 1; step >= 0; step--) {
            var other = stack.get(step);
            if (other.thread() != thread) {
                continue;
            }
            if (other.changes || givesBack(other, standing)) {
                return;
            }
            round = round < 0 ? other.touch() : touches.union(round, other.touch());
            fed |= other.fed();
            judges |= other.judges;
            if (standing.equals(known(other, thread)) && isHeldAt(other.choices[other.chosen].alternative(), standing)) {
                dependOn(touches.reads(round), moment, thread);
                if ((!judges || Objects.equals(other.judged, moment.judged)) && isUndisturbed(step, thread, round, fed)) {
                    hold(moment, thread, standing);
                }
                return;
            }
        }
    }

    private void hold(Moment moment, int thread, Standing standing) {
        for (int choice = 0; choice < moment.choices.length; choice++) {
            if (moment.threads[choice] == thread && isHeldAt(moment.choices[choice].alternative(), standing)) {
                moment.held |= 1L << choice;
                hasHeld = true;
            }
        }
    }

    /// Whether that way of a choice leads round again: not an interrupt, nor a wake-up without a cause, which there are only
    /// so many of.
    private static boolean isHeldAt(Object way, Standing standing) {
        return standing.kind() == OperationKind.LEAVE ? way == Way.TIMEOUT : way != Way.CANCELLED && way != Way.SPURIOUS;
    }

    /// Whatever got in the way of the round may end the hold, so the thread's next step comes after that.
    private void dependOn(int round, Moment moment, int thread) {
        for (int choice = 0; choice < moment.choices.length; choice++) {
            if (moment.threads[choice] == thread) {
                moment.touches[choice] = touches.union(moment.touches[choice], round);
            }
        }
        moment.wouldTouch[thread] = touches.union(moment.wouldTouch[thread], round);
    }

    /// Whether the step of a round gives back a lock that its thread holds at the round's beginning and end.
    private static boolean givesBack(Moment step, Standing standing) {
        if (standing.holds().isEmpty()) {
            return false;
        }
        var operation = step.operation();
        return switch (operation.kind()) {
            case RELEASE -> standing.holds().contains(operation.object());
            case AWAIT -> operation.object() instanceof ConditionId condition && standing.holds().contains(condition.lock());
            default -> false;
        };
    }

    /// Whether no other thread has changed what the round looked at, or noticed it, since it began.
    private boolean isUndisturbed(int begin, int thread, int round, long fed) {
        for (int step = begin + 1; step < stack.size(); step++) {
            var other = stack.get(step);
            if (other.thread() == thread) {
                continue;
            }
            boolean inTheWay = touches.conflict(other.touch(), round);
            if ((other.fed() & fed) != 0 || (inTheWay && (notices(other) || leavesChange(step)))) {
                return false;
            }
        }
        return true;
    }

    /// Whether a step may have gone as it did because of where somebody else was on a round.
    private static boolean notices(Moment step) {
        return switch (step.operation().kind()) {
            case SIGNAL, SIGNAL_ALL -> true;
            // Standing in a line for longer is told only where a property asks for that.
            case REQUEST -> !step.operation().isFair() || step.fed() != 0;
            case ACQUIRE -> step.choices[step.chosen].alternative() == Way.TIMEOUT;
            default -> false;
        };
    }

    /// Whether the step changed something or ends a critical section that did.
    private boolean leavesChange(int step) {
        var moment = stack.get(step);
        if (moment.changes) {
            return true;
        }
        var kind = moment.operation().kind();
        if (kind != OperationKind.RELEASE && kind != OperationKind.AWAIT) {
            return false;
        }
        for (int before = step - 1; before >= 0; before--) {
            var other = stack.get(before);
            if (other.thread() == moment.thread()) {
                if (other.changes) {
                    return true;
                }
                if (takes(other) && touches.conflict(other.touch(), moment.touch())) {
                    return false;
                }
            }
        }
        return false;
    }

    private static boolean takes(Moment moment) {
        var kind = moment.operation().kind();
        return kind == OperationKind.ACQUIRE || kind == OperationKind.REACQUIRE;
    }

    private static @Nullable Standing known(Moment moment, int thread) {
        var standing = thread < moment.standing.length ? moment.standing[thread] : null;
        return standing != null && standing.isKnown() ? standing : null;
    }
}
