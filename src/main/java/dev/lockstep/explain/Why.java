package dev.lockstep.explain;

import dev.lockstep.event.Activity;
import dev.lockstep.event.ConditionId;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.EngineLocks;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.BarrierView;
import dev.lockstep.snapshot.Enabledness;
import dev.lockstep.snapshot.EngineWork;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.SemaphoreView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.VariableView;
import dev.lockstep.snapshot.WaitEdge;
import dev.lockstep.snapshot.WaitsFor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says in plain sentences why a thread cannot go on: who holds what, since when, and the way to the cycle or to what
/// would free it.
public final class Why {

    private final Snapshot snapshot;
    private final SinceWords since;
    private final List<String> sentences = new ArrayList<>();

    private Why(Snapshot snapshot, SinceWords since) {
        this.snapshot = snapshot;
        this.since = since;
    }

    /// As [#isItStuck(Snapshot, ThreadId, Since)], with moments told as times.
    public static List<String> isItStuck(Snapshot snapshot, ThreadId thread) {
        return isItStuck(snapshot, thread, SinceWords.TIME);
    }

    /// Why `thread` cannot go on; empty where it can, has ended or is not known.
    public static List<String> isItStuck(Snapshot snapshot, ThreadId thread, SinceWords since) {
        ThreadView view = snapshot.thread(thread);
        if (view == null || !view.sign().isStuck()) {
            return List.of();
        }
        Why why = new Why(snapshot, since);
        why.follow(view);
        if (!snapshot.isCertain(view)) {
            why.sentences.add("Events were lost, so this may be out of date.");
        }
        return List.copyOf(why.sentences);
    }

    /// Tells of the thread, then of whoever it waits for, and so on, to the end of the way or back to someone on it.
    private void follow(ThreadView first) {
        Set<ThreadId> told = new HashSet<>();
        ThreadView at = first;
        while (at != null && told.add(at.id())) {
            tell(at);
            WaitEdge edge = WaitsFor.edgeOf(snapshot, at);
            at = edge == null || edge.holders().isEmpty()
                    ? null
                    : snapshot.thread(edge.holders().getFirst());
        }
        if (at != null) {
            List<ThreadId> cycle = WaitsFor.of(snapshot).cycleOf(at.id());
            String circle = String.join(" → ", cycle.stream().map(ThreadId::name).toList());
            sentences.add("That is a cycle: " + circle + " → " + at.id().name() + ". " + whoCanGo(cycle));
        }
    }

    private String whoCanGo(List<ThreadId> cycle) {
        List<ThreadId> leaving = cycle.stream().filter(this::canGiveUp).toList();
        if (!leaving.isEmpty()) {
            return NameList.of(leaving) + " can still give up.";
        }
        // A wait for the end of a thread may have a limit, which only the choices tell; nobody gives up a lock.
        boolean known = cycle.stream().map(snapshot::thread).noneMatch(thread -> thread == null
                || (thread.standing().going() == Enabledness.UNKNOWN && thread.activity() instanceof Activity.Joining));
        return known ? "None of them can go on." : "None of them can go on before another gives up.";
    }

    private boolean canGiveUp(ThreadId id) {
        ThreadView thread = snapshot.thread(id);
        return thread != null && thread.standing().going().isAmongTheChoices();
    }

    private void tell(ThreadView thread) {
        switch (thread.activity()) {
            case Activity.Blocked(var lock) -> sentences.add(blocked(thread, lock));
            case Activity.Waiting(var condition, _) when thread.isWoken() ->
                sentences.add(thread.id().name() + " is woken and must take " + Labels.inSentence(condition.lock())
                        + " again" + heldBy(condition.lock()) + ".");
            case Activity.Waiting(var condition, boolean timed) -> {
                sentences.addAll(waiting(thread, condition, timed));
                if (timed) {
                    sentences.add(thread.id().name() + " gives up when its time is over.");
                }
            }
            case Activity.Joining(var target) -> sentences.add(joining(thread, target));
            case Activity.Acquiring(var semaphore, boolean timed) -> {
                sentences.add(acquiring(thread, semaphore));
                if (timed) {
                    sentences.add(thread.id().name() + " gives up when its time is over.");
                } else if (!snapshot.hasPermits(semaphore)) {
                    sentences.addAll(WhyLeft.toDo(snapshot, thread, "give one back", null));
                }
            }
            case Activity.Until(var predicate, var reads, boolean timed) -> {
                sentences.add(until(thread, predicate, reads));
                if (timed) {
                    sentences.add(thread.id().name() + " gives up when its time is over.");
                } else {
                    sentences.addAll(WhyLeft.toDo(snapshot, thread, "make it so", null));
                }
            }
            case Activity.Running _, Activity.Sleeping _, Activity.Over _ -> {
                // The sentence before has said what it does.
            }
        }
    }

    private String blocked(ThreadView thread, LockId id) {
        return thread.id().name() + " waits for " + Labels.inSentence(id) + heldBy(id) + ".";
    }

    private String heldBy(LockId id) {
        LockView lock = snapshot.lock(id);
        ThreadId holder = lock.holder();
        return holder == null || lock.heldSince() == null
                ? ", which nobody holds now: it goes on as soon as it takes it"
                : ", held by " + holder.name() + " " + since.of(lock.heldSince()) + does(snapshot.thread(holder), id);
    }

    private String joining(ThreadView thread, ThreadId target) {
        ThreadView other = snapshot.thread(target);
        String waits = thread.id().name() + " waits for the end of " + target.name() + " " + since.of(thread.since());
        return waits + (other == null ? "." : "; " + Activities.of(other) + ".");
    }

    private String acquiring(ThreadView thread, String name) {
        SemaphoreView semaphore = snapshot.semaphores().get(name);
        String waits = thread.id().name() + " waits for a permit of " + name + " " + since.of(thread.since());
        return semaphore == null || semaphore.permits() == 0
                ? waits + "; it has none until somebody gives one back."
                : waits + "; it has " + semaphore.permits() + " now: " + thread.id().name()
                        + " goes on as soon as it takes one.";
    }

    private String until(ThreadView thread, String predicate, List<String> reads) {
        List<String> values = new ArrayList<>();
        for (String name : reads) {
            VariableView variable = snapshot.variables().get(name);
            SemaphoreView semaphore = snapshot.semaphores().get(name);
            if (variable != null) {
                values.add(name + " is " + variable.value());
            } else if (semaphore != null) {
                values.add(name + " has " + Sentences.count(semaphore.permits(), "permit", "permits"));
            }
        }
        String waits = thread.id().name() + " waits until " + predicate + " " + since.of(thread.since());
        return values.isEmpty() ? waits + "." : waits + "; now " + String.join(", ", values) + ".";
    }

    private List<String> waiting(ThreadView thread, ConditionId condition, boolean timed) {
        EngineId owner = new EngineId(condition.lock().owner());
        PoolView pool = snapshot.pools().get(owner);
        BarrierView barrier = snapshot.barriers().get(owner);
        if (pool != null) {
            return WhyPool.waits(snapshot, pool, thread, condition, timed, since);
        }
        if (barrier != null && condition.name().equals(EngineLocks.TRIP)) {
            return WhyBarrier.waits(snapshot, barrier, thread, timed, since);
        }
        List<String> said = new ArrayList<>();
        said.add(thread.id().name() + " waits for " + Sentences.reason(condition) + " " + since.of(thread.since())
                + ".");
        if (!timed) {
            said.addAll(WhyLeft.lastSignal(snapshot, thread, condition, since));
            said.addAll(WhyLeft.toDo(snapshot, thread, "signal " + condition.name(), null));
        }
        return said;
    }

    /// What the holder does, as the end of a sentence; nothing where the next sentence tells it.
    private static String does(@Nullable ThreadView holder, LockId lock) {
        if (holder == null || holder.sign().isStuck()) {
            return "";
        }
        if (holder.sign().isOver()) {
            return "; " + holder.id().name() + " has ended and will never give it back";
        }
        boolean computesIt = holder.innermost() instanceof EngineWork.InCompute(var cache, var key, _)
                && lock.equals(EngineLocks.key(cache, key));
        return computesIt ? ", who computes it" : "; " + Activities.of(holder);
    }
}
