package dev.lockstep.explore;

import dev.lockstep.runtime.stepped.OperationKind;
import java.util.List;

/// Keeps loops through time-outs from having no end: a wait that timed out and led back to a wait on the same condition
/// without having changed anything may time out again only once another thread has changed something that the round
/// looked at, or has left a critical section on a lock of the round in which it changed something. An assumption of
/// fairness, to be told with the result; compare Musuvathi and Qadeer, *Fair stateless model checking* (PLDI 2008). It
/// cannot tell a loop from waits that stand one after another, and then leaves orders out.
///
/// Where nothing else can be chosen, the round is gone again all the same: then it either was one of a number, and
/// something comes of it, or the runtime notices that it has no end.
final class PureRounds {

    private static final int NONE = -1;

    private final Touches touches;
    private final List<Moment> stack;
    private boolean hasHeld;

    PureRounds(Touches touches, List<Moment> stack) {
        this.touches = touches;
        this.stack = stack;
    }

    /// Whether anything ever had to wait.
    boolean hasHeld() {
        return hasHeld;
    }

    /// Takes note at `moment` of what must wait, and of what its not having to wait depends on.
    ///
    /// @param late the choices that time or chance makes, as bits
    void hold(Moment moment, long late) {
        for (int i = 0; i < moment.choices.length; i++) {
            if ((late & 1L << i) != 0 && kind(moment, i) == OperationKind.LEAVE) {
                hold(moment, i);
            }
        }
    }

    private void hold(Moment moment, int choice) {
        int thread = moment.threads[choice];
        int begin = begin(thread, moment.next[thread].object());
        if (begin == NONE || changedSince(begin, thread)) {
            return;
        }
        int looked = NONE;
        for (int step = begin; step < stack.size(); step++) {
            var other = stack.get(step);
            if (other.thread() == thread) {
                looked = looked == NONE ? other.touch() : touches.union(looked, other.touch());
            }
        }
        int reads = touches.reads(looked);
        moment.touches[choice] = touches.union(moment.touches[choice], reads);
        moment.wouldTouch[thread] = touches.union(moment.wouldTouch[thread], reads);
        for (int step = begin + 1; step < stack.size(); step++) {
            var other = stack.get(step);
            if (other.thread() != thread && touches.conflict(other.touch(), reads) && leavesChange(step)) {
                return;
            }
        }
        moment.held |= 1L << choice;
        hasHeld = true;
    }

    private static OperationKind kind(Moment moment, int choice) {
        return moment.next[moment.threads[choice]].kind();
    }

    /// The step with which the round of `thread` began.
    private int begin(int thread, Object condition) {
        for (int step = stack.size() - 1; step >= 0; step--) {
            var moment = stack.get(step);
            if (moment.thread() == thread
                    && moment.byTime
                    && moment.operation().object().equals(condition)) {
                return step;
            }
        }
        return NONE;
    }

    private boolean changedSince(int begin, int thread) {
        for (int step = begin; step < stack.size(); step++) {
            if (stack.get(step).changes && stack.get(step).thread() == thread) {
                return true;
            }
        }
        return false;
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
}
