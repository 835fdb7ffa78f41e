package dev.lockstep.engine.barrier;

import static dev.lockstep.engine.barrier.TestBarriers.barrier;
import static dev.lockstep.engine.barrier.TestBarriers.outcomes;
import static dev.lockstep.engine.barrier.TestBarriers.passesRound;
import static dev.lockstep.engine.barrier.TestBarriers.untilWaiting;
import static dev.lockstep.engine.barrier.TestBarriers.waitingParties;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.Event;
import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Row;
import dev.lockstep.testing.ToldRuntime;
import dev.lockstep.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiPredicate;

/// Interrupts before, during and after the wait.
class BarrierInterruptTest {

    @OnEveryRuntime
    @Row({"B26", "B29"})
    void theInterruptedPartyGetsTheInterruptAndTheOthersLeaveBroken(World world) throws Exception {
        world.run(run -> {
            Barrier barrier = barrier(run, 4);
            List<Party> parties = waitingParties(run, barrier, "A", "B", "C");

            parties.get(1).thread().interrupt();

            assertThat(outcomes(parties))
                    .containsExactly("broken: INTERRUPTED", "interrupted", "broken: INTERRUPTED");
            assertThat(barrier.status()).isEqualTo(new BarrierStatus(BarrierPhase.BROKEN, 0, 4, 0));
        });
    }

    @OnEveryRuntime
    @Row("B26")
    void aPartyInterruptedBeforeItArrivesBreaksTheBarrierAndTheFlagIsClear(World world) throws Exception {
        world.run(run -> {
            Barrier barrier = barrier(run, 2);
            List<Party> parties = waitingParties(run, barrier, "A");

            run.runtime().current().interrupt();

            assertThat(Party.tryOnce(barrier::await)).isEqualTo("interrupted");
            assertThat(run.runtime().interrupted()).isFalse();
            assertThat(outcomes(parties)).containsExactly("broken: INTERRUPTED");
        });
    }

    @OnEveryRuntime
    @Row("B33")
    void aBrokenBarrierTurnsAnInterruptedPartyAwayAndKeepsItsFlag(World world) throws Exception {
        world.run(run -> {
            Barrier barrier = barrier(run, 2);
            barrier.abort();
            run.runtime().current().interrupt();

            assertThat(Party.tryOnce(barrier::await)).isEqualTo("broken: ABORTED");
            assertThat(run.runtime().interrupted()).isTrue();
        });
    }

    @OnEveryRuntime
    @Row("B28")
    void ofSeveralInterruptedOneGetsTheInterruptAndTheRestLeaveBrokenWithTheFlagKept(World world) throws Exception {
        world.run(run -> {
            Barrier barrier = barrier(run, 4);
            Mutex allSent = run.runtime().mutex(new LockId("test", "all sent"));
            List<String> left = new ArrayList<>();
            List<LogicalThread> threads = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                threads.add(run.script("P" + i, () -> {
                    String outcome = Party.tryOnce(barrier::await);
                    // Not before every interrupt has been sent; an interrupt does not end this wait.
                    allSent.acquire();
                    left.add(outcome + (run.runtime().interrupted() ? ", flag set" : ", flag clear"));
                    allSent.release();
                }));
            }
            untilWaiting(run, barrier, 3);
            allSent.acquire();
            threads.forEach(LogicalThread::interrupt);
            allSent.release();
            run.joinAll();

            assertThat(left)
                    .containsExactlyInAnyOrder(
                            "interrupted, flag clear",
                            "broken: INTERRUPTED, flag set",
                            "broken: INTERRUPTED, flag set");
        });
    }

    @OnEveryRuntime
    @Row("B30")
    void anInterruptBetweenTheTripAndTheSignalPassesWithTheFlagKept(World world) throws Exception {
        interruptsA(world, (thread, event) -> event instanceof BarrierEvent.Tripped);
    }

    @OnEveryRuntime
    @Row({"B30", "X09", "X10"})
    void anInterruptBetweenTheSignalAndLeavingPassesWithTheFlagKept(World world) throws Exception {
        interruptsA(
                world,
                (thread, event) -> event instanceof BarrierEvent.Passed && thread.name().equals("main"));
    }

    @OnEveryRuntime
    @Row("B30")
    void anInterruptDuringTheActionPassesWithTheFlagKept(World world) throws Exception {
        interruptsA(world, (thread, event) -> event instanceof BarrierEvent.ActionBegan);
    }

    /// A waits, main arrives last and, at the event meant, interrupts A, which cannot leave meanwhile.
    private static void interruptsA(World world, BiPredicate<ThreadId, Event> when) throws Exception {
        world.run(run -> {
            ToldRuntime told = new ToldRuntime(run.runtime());
            Barrier barrier = barrier(told, BarrierSettings.of(2).withAction(() -> {}));
            AtomicBoolean firstRound = new AtomicBoolean(true);
            AtomicBoolean flag = new AtomicBoolean();
            Party a = Party.start(run, "A", () -> {
                int index = barrier.await();
                flag.set(run.runtime().interrupted());
                return index;
            });
            untilWaiting(run, barrier, 1);
            told.listen((thread, event) -> {
                if (firstRound.get() && when.test(thread, event)) {
                    a.thread().interrupt();
                }
            });

            assertThat(barrier.await()).isZero();
            assertThat(a.outcome()).isEqualTo("passed 1");
            firstRound.set(false);
            assertThat(flag).isTrue();
            assertThat(barrier.isBroken()).isFalse();
            assertThat(passesRound(run, barrier, "next")).isTrue();
        });
    }
}
