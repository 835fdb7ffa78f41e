package dev.lockstep.engine.barrier;

import static dev.lockstep.engine.barrier.TestBarriers.LONG;
import static dev.lockstep.engine.barrier.TestBarriers.SHORT;
import static dev.lockstep.engine.barrier.TestBarriers.barrier;
import static dev.lockstep.engine.barrier.TestBarriers.outcomes;
import static dev.lockstep.engine.barrier.TestBarriers.passesRound;
import static dev.lockstep.engine.barrier.TestBarriers.waitingParties;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.Event;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Row;
import dev.lockstep.testing.Run;
import dev.lockstep.testing.ToldRuntime;
import dev.lockstep.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// Abort, the broken state, and the way out of it.
class BarrierBreakTest {

    /// One way of breaking a barrier of three.
    private interface Way {

        void breakIt(Run run, Barrier barrier) throws Exception;
    }

    @OnEveryRuntime
    @Row("B32")
    void abortSendsAwayThoseWhoWaitAndSaysWhoCalledIt(World world) throws Exception {
        world.run(run -> {
            Barrier barrier = barrier(run, 3);
            List<Party> parties = waitingParties(run, barrier, "A", "B");

            barrier.abort();

            assertThat(outcomes(parties)).containsOnly("broken: ABORTED");
            assertThat(barrier.status()).isEqualTo(new BarrierStatus(BarrierPhase.BROKEN, 0, 3, 0));
            assertThatThrownBy(barrier::await)
                    .isInstanceOf(BrokenBarrierException.class)
                    .hasMessage("barrier gate is broken: main called abort; reset makes it whole");
        });
    }

    @OnEveryRuntime
    @Row("B32")
    void thoseWhomATripHasLetThroughPassAlthoughTheBarrierIsAborted(World world) throws Exception {
        world.run(run -> {
            Barrier barrier = barrier(run, 3);
            List<Party> parties = waitingParties(run, barrier, "A", "B");
            parties.add(Party.start(run, "C", () -> {
                int index = barrier.await();
                barrier.abort();
                return index;
            }));

            assertThat(outcomes(parties)).containsExactly("passed 2", "passed 1", "passed 0");
            assertThat(barrier.status()).isEqualTo(new BarrierStatus(BarrierPhase.BROKEN, 0, 3, 1));
        });
    }

    @OnEveryRuntime
    @Row("B32")
    void anAbortWithHalfLeavingAndHalfWaitingBreaksOnlyThoseWhoWait(World world) throws Exception {
        world.run(run -> {
            Barrier barrier = barrier(run, 3);
            List<Party> leaving = waitingParties(run, barrier, "A", "B");
            assertThat(barrier.await()).isZero();
            List<Party> waiting = waitingParties(run, barrier, "D");

            barrier.abort();

            assertThat(outcomes(leaving)).containsExactly("passed 2", "passed 1");
            assertThat(outcomes(waiting)).containsExactly("broken: ABORTED");
            assertThat(barrier.waiting()).isZero();
        });
    }

    @OnEveryRuntime
    @Row("B33")
    void aBrokenBarrierTurnsEveryoneAwayAtOnce(World world) throws Exception {
        world.run(run -> {
            ToldRuntime told = new ToldRuntime(run.runtime());
            Barrier barrier = barrier(told, BarrierSettings.of(2));
            barrier.abort();
            List<Event> heard = new ArrayList<>();
            told.listen((thread, event) -> heard.add(event));

            assertThat(Party.tryOnce(barrier::await)).isEqualTo("broken: ABORTED");
            assertThat(Party.tryOnce(() -> barrier.await(LONG))).isEqualTo("broken: ABORTED");
            BarrierEvent turnedAway = new BarrierEvent.TurnedAway(new EngineId("gate"), 0);
            assertThat(heard).containsExactly(turnedAway, turnedAway);
            assertThat(told.limits()).isEmpty();
        });
    }

    @OnEveryRuntime
    @Row("B33")
    void theFirstBreakageIsTheOneThatIsTold(World world) throws Exception {
        world.run(run -> {
            Barrier barrier = barrier(run, 2);
            assertThat(Party.tryOnce(() -> barrier.await(SHORT))).isEqualTo("timed out");

            barrier.abort();

            assertThat(Party.tryOnce(barrier::await)).isEqualTo("broken: TIMED_OUT");
        });
    }

    @OnEveryRuntime
    @Row("B36")
    void afterEachWayOfBreakingAResetLetsTwoMoreRoundsPass(World world) throws Exception {
        AtomicBoolean failing = new AtomicBoolean();
        List<Way> ways = List.of(
                (run, barrier) -> assertThat(Party.tryOnce(() -> barrier.await(SHORT))).isEqualTo("timed out"),
                (run, barrier) -> {
                    Party interrupted = waitingParties(run, barrier, "interrupted").getFirst();
                    interrupted.thread().interrupt();
                    assertThat(interrupted.outcome()).isEqualTo("interrupted");
                },
                (run, barrier) -> barrier.abort(),
                (run, barrier) -> {
                    failing.set(true);
                    List<Party> parties = waitingParties(run, barrier, "A", "B");
                    assertThat(Party.tryOnce(barrier::await)).isEqualTo("IllegalStateException");
                    assertThat(outcomes(parties)).containsOnly("broken: ACTION_FAILED");
                    failing.set(false);
                });
        for (Way way : ways) {
            world.run(run -> {
                Barrier barrier = barrier(run, BarrierSettings.of(3).withAction(() -> {
                    if (failing.get()) {
                        throw new IllegalStateException("planned");
                    }
                }));
                way.breakIt(run, barrier);
                assertThat(barrier.isBroken()).isTrue();

                barrier.reset();

                assertThat(barrier.status()).isEqualTo(new BarrierStatus(BarrierPhase.FILLING, 0, 3, 1));
                assertThat(passesRound(run, barrier, "first")).isTrue();
                assertThat(passesRound(run, barrier, "second")).isTrue();
                assertThat(barrier.generation()).isEqualTo(3);
            });
        }
    }
}
