package dev.lockstep.session.step;

import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.ConditionId;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.stepped.Alternative;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.ChoicePoint;
import dev.lockstep.runtime.stepped.LocalState;
import dev.lockstep.runtime.stepped.OperationKind;
import dev.lockstep.runtime.stepped.Strategy;
import dev.lockstep.runtime.stepped.footprint.VariableId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is true before a step, as the stepped runtime itself has it when it asks who goes next: no event and no
/// snapshot has a part in it.
///
/// @param alive what each thread that has not ended does next, in the order in which they were spawned
/// @param holders who holds each lock that is held, also where that thread has ended
/// @param choices all that can be chosen; nothing once the run is over
/// @param offered all that the runtime would let be chosen, also where the run ends
/// @param writers who may have written each variable last, where a thread has come to write it; [ThreadId#SET_UP] where
///     nobody may have
/// @param left how each thread left the condition that it waited on last
/// @param steppedOn the variables that some thread has come to; what is guarded by a lock is none, for no step is told
///     of it
/// @param waitedOn the condition that each thread waited on last
/// @param signals the last signal on each condition
/// @param heldSince the step in which each lock that is held was taken
/// @param made the choices that were made so far
/// @param parts what the implementation that runs has made, and whom an error has ended
public record Truth(
        Map<ThreadId, Next> alive,
        Map<LockId, ThreadId> holders,
        List<Choice> choices,
        List<Choice> offered,
        Map<String, Set<ThreadId>> writers,
        Map<ThreadId, Alternative> left,
        Set<String> steppedOn,
        Map<ThreadId, ConditionId> waitedOn,
        Map<ConditionId, Signal> signals,
        Map<LockId, Integer> heldSince,
        List<Choice> made,
        Parts parts) {

    /// A signal: by whom, in which step, whether anybody waited who had not been woken, and who was woken.
    public record Signal(ThreadId by, int step, boolean heard, Set<ThreadId> woke) {}

    /// What the program has asked of the runtime so far, and what became of it.
    ///
    /// @param locks every lock that was made
    /// @param died the threads whose body has thrown something
    /// @param gate what a barrier has told of its rounds
    public record Parts(Set<LockId> locks, Set<ThreadId> died, Gate gate) {}

    /// What a barrier has told of its rounds.
    ///
    /// @param ended the last trip, break or reset, or null
    /// @param left how each thread left it last: passed, thrown out, turned away, or by breaking it before it arrived
    /// @param brokenBy who broke each generation that is broken
    public record Gate(
            @Nullable BarrierEvent ended,
            Map<ThreadId, BarrierEvent> left,
            Map<Long, ThreadId> brokenBy) {}

    /// What a thread does next.
    ///
    /// @param object a lock, a condition, a thread, a variable; words where it waits until something is true
    /// @param holds the locks it holds, the last taken first
    /// @param interrupted whether it was interrupted and has not noticed
    public record Next(OperationKind kind, Object object, String label, List<LockId> holds, boolean interrupted) {}

    /// Whether the thread has a choice.
    public boolean canGo(ThreadId thread) {
        return choices.stream().anyMatch(choice -> choice.thread().equals(thread));
    }

    /// Whether it can go without time, chance or an interrupt being the cause.
    public boolean isFree(ThreadId thread) {
        return offered.stream()
                .anyMatch(
                        choice -> choice.thread().equals(thread)
                                && (choice.alternative() == Alternative.Way.GO
                                        || choice.alternative() instanceof Alternative.Signal));
    }

    /// Whether the thread holds the lock.
    public boolean holds(ThreadId thread, LockId lock) {
        return thread.equals(holders.get(lock));
    }

    /// Lets another strategy choose, and keeps what was true after each step: at 0 before the first.
    static final class Keeper implements Strategy {

        private final Strategy inner;
        private final Witness witness;
        private final List<Truth> kept = new ArrayList<>();
        private final List<Choice> made = new ArrayList<>();
        private Map<ThreadId, Next> before = Map.of();
        private final Map<LockId, ThreadId> holders = new HashMap<>();
        private final Map<String, Set<ThreadId>> writers = new HashMap<>();
        private final Map<ThreadId, Alternative> left = new HashMap<>();
        private final Set<String> steppedOn = new HashSet<>();
        private final Map<ThreadId, ConditionId> waitedOn = new HashMap<>();
        private final Map<ConditionId, Signal> signals = new HashMap<>();
        private final Map<LockId, Integer> heldSince = new HashMap<>();

        Keeper(Strategy inner, Witness witness) {
            this.inner = inner;
            this.witness = witness;
        }

        @Override
        public int choose(ChoicePoint point) {
            keep(point);
            int index = inner.choose(point);
            if (index != END) {
                made.add(point.choice(index));
            } else {
                over();
            }
            return index;
        }

        @Override
        public void ended(ChoicePoint point) {
            keep(point);
            over();
            inner.ended(point);
        }

        /// What was true before the first step and after each that was made.
        List<Truth> kept() {
            return kept;
        }

        List<Choice> made() {
            return made;
        }

        private void over() {
            Truth last = kept.removeLast();
            kept.add(
                    new Truth(
                            last.alive(), last.holders(), List.of(), last.offered(), last.writers(), last.left(),
                            last.steppedOn(), last.waitedOn(), last.signals(), last.heldSince(), last.made(),
                            last.parts()));
        }

        private void keep(ChoicePoint point) {
            if (!made.isEmpty()) {
                follow(made.getLast());
            }
            Map<ThreadId, Next> alive = new LinkedHashMap<>();
            for (int at = 0; at < point.alive(); at++) {
                ThreadId thread = point.threads().get(at);
                LocalState stands = point.standing(at);
                String label = point.next(thread).label();
                alive.put(
                        thread, new Next(
                                stands.kind(), stands.object(), label, stands.holds(), stands.interrupted()));
                if (stands.object() instanceof VariableId(var name)) {
                    steppedOn.add(name);
                }
            }
            Map<LockId, ThreadId> held = Map.copyOf(holders);
            // Who has ended keeps what it held.
            holders.values().removeIf(alive::containsKey);
            alive.forEach((thread, next) -> next.holds().forEach(lock -> holders.put(lock, thread)));
            heldSince.keySet().retainAll(holders.keySet());
            holders.forEach((lock, holder) -> {
                if (!holder.equals(held.get(lock))) {
                    heldSince.put(lock, made.size());
                }
            });
            if (!made.isEmpty()) {
                signalled(made.getLast().thread(), before, alive);
            }
            before = alive;
            Map<String, Set<ThreadId>> wrote = new HashMap<>();
            writers.forEach((name, who) -> wrote.put(name, Set.copyOf(who)));
            kept.add(
                    new Truth(
                            alive, Map.copyOf(holders), point.choices(), point.choices(), wrote, Map.copyOf(left),
                            Set.copyOf(steppedOn), Map.copyOf(waitedOn), Map.copyOf(signals), Map.copyOf(heldSince),
                            List.copyOf(made), witness.parts()));
        }

        /// Who stood at a condition before a signal and must take the lock again after it was woken by it.
        private void signalled(ThreadId by, Map<ThreadId, Next> was, Map<ThreadId, Next> now) {
            Next did = was.get(by);
            if (did == null || !(did.kind() == OperationKind.SIGNAL || did.kind() == OperationKind.SIGNAL_ALL)) {
                return;
            }
            ConditionId condition = (ConditionId) did.object();
            Set<ThreadId> stood = new HashSet<>();
            was.forEach((thread, next) -> {
                if (next.kind() == OperationKind.LEAVE && condition.equals(next.object())) {
                    stood.add(thread);
                }
            });
            Set<ThreadId> woke = new HashSet<>(stood);
            woke.removeIf(thread -> now.get(thread) == null || now.get(thread).kind() != OperationKind.REACQUIRE);
            signals.put(condition, new Signal(by, made.size(), !stood.isEmpty(), Set.copyOf(woke)));
        }

        /// What the step changed that the threads themselves do not tell afterwards.
        private void follow(Choice choice) {
            @Nullable Next did = before.get(choice.thread());
            if (did == null) {
                return;
            }
            switch (did.kind()) {
                case SET, UPDATE -> writers.put(name(did), new HashSet<>(Set.of(choice.thread())));
                case COMPARE_AND_SET -> writers.computeIfAbsent(name(did), _ -> new HashSet<>(Set.of(ThreadId.SET_UP)))
                        .add(choice.thread());
                case RELEASE -> holders.remove((LockId) did.object(), choice.thread());
                case TEST_INTERRUPT -> {
                    if (did.interrupted()) {
                        left.put(choice.thread(), Alternative.Way.CANCELLED);
                    }
                }
                case AWAIT -> {
                    if (choice.alternative() == Alternative.Way.CANCELLED) {
                        left.put(choice.thread(), choice.alternative());
                        return;
                    }
                    ConditionId condition = (ConditionId) did.object();
                    holders.remove(condition.lock(), choice.thread());
                    waitedOn.put(choice.thread(), condition);
                    left.remove(choice.thread());
                }
                case LEAVE -> left.put(choice.thread(), choice.alternative());
                default -> {}
            }
        }

        private static String name(Next did) {
            return did.object() instanceof VariableId(var name) ? name : did.object().toString();
        }
    }
}
