package dev.lockstep.engine.barrier;

import static dev.lockstep.engine.barrier.TestBarriers.SHORT;
import static dev.lockstep.engine.barrier.TestBarriers.barrier;
import static dev.lockstep.engine.barrier.TestBarriers.outcomes;
import static dev.lockstep.engine.barrier.TestBarriers.passesRound;
import static dev.lockstep.engine.barrier.TestBarriers.waitingParties;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.BarrierEvent.Cause;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.Event;
import dev.lockstep.event.Fault;
import dev.lockstep.event.ThreadId;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Row;
import dev.lockstep.testing.ToldRuntime;
import dev.lockstep.testing.Unheard;
import dev.lockstep.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// What the barrier tells is what is true, at every event.
class BarrierEventsTest {

    private static final EngineId GATE = new EngineId("gate");

    @OnEveryRuntime
    @Row("B13")
    void itDrainsFromTheTripUntilTheLastHasLeft(World world) throws Exception {
        world.run(run -> {
            ToldRuntime told = new ToldRuntime(run.runtime());
            Barrier barrier = barrier(told, BarrierSettings.of(3));
            List<Party> parties = waitingParties(run, barrier, "A", "B");
            List<BarrierPhase> phases = new ArrayList<>();
            told.listen((thread, event) -> phases.add(barrier.phase()));

            barrier.await();
            outcomes(parties);

            // main arrives, trips, passes; one leaves; the other leaves.
            assertThat(phases)
                    .containsExactly(
                            BarrierPhase.FILLING,
                            BarrierPhase.DRAINING,
                            BarrierPhase.DRAINING,
                            BarrierPhase.DRAINING,
                            BarrierPhase.FILLING);
        });
    }

    @OnEveryRuntime
    @Row("B44")
    void atEveryEventWhatWasToldEqualsTheEnginesOwnNumbers(World world) throws Exception {
        world.run(run -> {
            ToldRuntime told = new ToldRuntime(run.runtime());
            FoldedBarrier folded = new FoldedBarrier();
            AtomicReference<Barrier> self = new AtomicReference<>();
            AtomicBoolean failing = new AtomicBoolean();
            told.listen((thread, event) -> {
                if (event instanceof BarrierEvent ours) {
                    folded.hear(thread, ours);
                }
                if (self.get() != null) {
                    assertThat(folded.status()).isEqualTo(self.get().status());
                }
            });
            Barrier barrier = barrier(told, BarrierSettings.of(3).withAction(() -> {
                if (failing.get()) {
                    throw new IllegalStateException("planned");
                }
            }));
            self.set(barrier);

            assertThat(passesRound(run, barrier, "whole")).isTrue();
            List<Party> reset = waitingParties(run, barrier, "A", "B");
            barrier.restate();
            barrier.reset();
            barrier.restate();
            List<Party> timed = waitingParties(run, barrier, "C");
            assertThat(Party.tryOnce(() -> barrier.await(SHORT))).isEqualTo("timed out");
            barrier.restate();
            assertThat(Party.tryOnce(barrier::await)).isEqualTo("broken: TIMED_OUT");
            barrier.reset();
            failing.set(true);
            List<Party> failed = waitingParties(run, barrier, "D", "E");
            assertThat(Party.tryOnce(barrier::await)).isEqualTo("IllegalStateException");
            barrier.restate();
            failing.set(false);
            barrier.reset();
            List<Party> last = waitingParties(run, barrier, "F", "G");
            assertThat(barrier.await()).isZero();
            barrier.restate();

            assertThat(outcomes(reset)).containsOnly("broken: RESET");
            assertThat(outcomes(timed)).containsOnly("broken: TIMED_OUT");
            assertThat(outcomes(failed)).containsOnly("broken: ACTION_FAILED");
            assertThat(outcomes(last)).containsExactly("passed 2", "passed 1");
            barrier.restate();
            assertThat(barrier.status()).hasToString("filling, 0/3 waiting, generation 5");
        });
    }

    @OnEveryRuntime
    void aRoundWithAnActionIsToldInOrder(World world) throws Exception {
        world.run(run -> {
            ToldRuntime told = new ToldRuntime(run.runtime());
            List<Event> heard = new ArrayList<>();
            told.listen((thread, event) -> heard.add(event));
            Barrier barrier = barrier(told, BarrierSettings.of(2).withAction(() -> {}));
            List<Party> parties = waitingParties(run, barrier, "A");
            barrier.restate();
            barrier.await();
            outcomes(parties);

            assertThat(heard)
                    .containsExactly(
                            new BarrierEvent.Stated(GATE, 2, 0, List.of(), List.of(), null),
                            new BarrierEvent.Arrived(GATE, 0, 1),
                            new BarrierEvent.Stated(GATE, 2, 0, List.of(new ThreadId("A")), List.of(), null),
                            new BarrierEvent.Arrived(GATE, 0, 0),
                            new BarrierEvent.ActionBegan(GATE, 0),
                            new BarrierEvent.ActionEnded(GATE, 0, null),
                            new BarrierEvent.Tripped(GATE, 0),
                            new BarrierEvent.Passed(GATE, 0),
                            new BarrierEvent.Passed(GATE, 0));
        });
    }

    @OnEveryRuntime
    void aFailingActionIsToldWithItsFault(World world) throws Exception {
        world.run(run -> {
            ToldRuntime told = new ToldRuntime(run.runtime());
            List<Event> heard = new ArrayList<>();
            Barrier barrier = barrier(told, BarrierSettings.of(1).withAction(() -> {
                throw new IllegalStateException("planned");
            }));
            told.listen((thread, event) -> heard.add(event));

            assertThat(Party.tryOnce(barrier::await)).isEqualTo("IllegalStateException");
            barrier.reset();

            assertThat(heard)
                    .containsExactly(
                            new BarrierEvent.Arrived(GATE, 0, 0),
                            new BarrierEvent.ActionBegan(GATE, 0),
                            new BarrierEvent.ActionEnded(GATE, 0, new Fault("IllegalStateException", "planned")),
                            new BarrierEvent.Broke(GATE, 0, Cause.ACTION_FAILED),
                            new BarrierEvent.LeftBroken(GATE, 0, Cause.ACTION_FAILED),
                            new BarrierEvent.Reset(GATE, 1));
        });
    }

    @OnEveryRuntime
    void whileNobodyListensNoEventIsMade(World world) throws Exception {
        world.run(run -> {
            List<Event> told = new ArrayList<>();
            AtomicBoolean failing = new AtomicBoolean();
            Barrier barrier = barrier(Unheard.port(run.runtime(), told::add), BarrierSettings.of(2).withAction(() -> {
                if (failing.get()) {
                    throw new IllegalStateException("planned");
                }
            }));

            assertThat(passesRound(run, barrier, "whole")).isTrue();
            List<Party> failed = waitingParties(run, barrier, "A");
            failing.set(true);
            assertThat(Party.tryOnce(barrier::await)).isEqualTo("IllegalStateException");
            assertThat(Party.tryOnce(barrier::await)).isEqualTo("broken: ACTION_FAILED");
            barrier.reset();
            barrier.restate();

            assertThat(outcomes(failed)).containsExactly("broken: ACTION_FAILED");
            assertThat(told).isEmpty();
        });
    }

    @OnEveryRuntime
    void whoeverLeavesBrokenIsToldAndStatedNoMore(World world) throws Exception {
        world.run(run -> {
            ToldRuntime told = new ToldRuntime(run.runtime());
            List<String> left = new ArrayList<>();
            List<BarrierEvent.Stated> stated = new ArrayList<>();
            told.listen((thread, event) -> {
                if (event instanceof BarrierEvent.LeftBroken gone) {
                    left.add(thread + " " + gone.cause());
                }
                if (event instanceof BarrierEvent.Stated now) {
                    stated.add(now);
                }
            });
            Barrier barrier = barrier(told, BarrierSettings.of(3));
            List<Party> timed = waitingParties(run, barrier, "A");
            assertThat(Party.tryOnce(() -> barrier.await(SHORT))).isEqualTo("timed out");
            assertThat(outcomes(timed)).containsExactly("broken: TIMED_OUT");
            barrier.restate();
            barrier.reset();
            List<Party> interrupted = waitingParties(run, barrier, "B", "C");
            interrupted.get(1).thread().interrupt();
            assertThat(outcomes(interrupted)).containsExactly("broken: INTERRUPTED", "interrupted");
            barrier.restate();

            assertThat(left)
                    .containsExactly("main TIMED_OUT", "A TIMED_OUT", "C INTERRUPTED", "B INTERRUPTED");
            assertThat(stated)
                    .containsExactly(
                            new BarrierEvent.Stated(GATE, 3, 0, List.of(), List.of(), null),
                            new BarrierEvent.Stated(GATE, 3, 0, List.of(), List.of(), Cause.TIMED_OUT),
                            new BarrierEvent.Stated(GATE, 3, 1, List.of(), List.of(), Cause.INTERRUPTED));
        });
    }

    @OnEveryRuntime
    void aResetAtWhichNobodyWaitsBreaksNothing(World world) throws Exception {
        world.run(run -> {
            ToldRuntime told = new ToldRuntime(run.runtime());
            List<Event> heard = new ArrayList<>();
            Barrier barrier = barrier(told, BarrierSettings.of(2));
            told.listen((thread, event) -> heard.add(event));

            barrier.reset();

            assertThat(heard).containsExactly(new BarrierEvent.Reset(GATE, 1));
        });
    }
}
