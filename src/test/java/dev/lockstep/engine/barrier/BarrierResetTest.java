package dev.lockstep.engine.barrier;

import static dev.lockstep.engine.barrier.TestBarriers.barrier;
import static dev.lockstep.engine.barrier.TestBarriers.outcomes;
import static dev.lockstep.engine.barrier.TestBarriers.passesRound;
import static dev.lockstep.engine.barrier.TestBarriers.untilWaiting;
import static dev.lockstep.engine.barrier.TestBarriers.waitingParties;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Row;
import dev.lockstep.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// Reset in each phase.
class BarrierResetTest {

    @OnEveryRuntime
    @Row({"B34", "B38"})
    void aResetWhileFillingSendsAwayThoseWhoWaitAndBeginsANewGeneration(World world) throws Exception {
        world.run(run -> {
            Barrier barrier = barrier(run, 3);
            List<Party> parties = waitingParties(run, barrier, "A", "B");

            barrier.reset();

            assertThat(barrier.status()).isEqualTo(new BarrierStatus(BarrierPhase.FILLING, 0, 3, 1));
            assertThat(outcomes(parties)).containsOnly("broken: RESET");
            assertThat(passesRound(run, barrier, "next")).isTrue();
        });
    }

    @OnEveryRuntime
    @Row("B38")
    void aResetWhileDrainingLetsThoseLeaveWhoWereLetThrough(World world) throws Exception {
        world.run(run -> {
            Barrier barrier = barrier(run, 3);
            List<Party> parties = waitingParties(run, barrier, "A", "B");
            parties.add(Party.start(run, "C", () -> {
                int index = barrier.await();
                barrier.reset();
                return index;
            }));

            assertThat(outcomes(parties)).containsExactly("passed 2", "passed 1", "passed 0");
            assertThat(barrier.status()).isEqualTo(new BarrierStatus(BarrierPhase.FILLING, 0, 3, 2));
            assertThat(passesRound(run, barrier, "next")).isTrue();
        });
    }

    @OnEveryRuntime
    @Row("B38")
    void aResetWithHalfLeavingAndHalfWaitingBreaksOnlyThoseWhoWait(World world) throws Exception {
        world.run(run -> {
            Barrier barrier = barrier(run, 3);
            List<Party> leaving = waitingParties(run, barrier, "A", "B");
            assertThat(barrier.await()).isZero();
            List<Party> waiting = waitingParties(run, barrier, "D");

            barrier.reset();

            assertThat(outcomes(leaving)).containsExactly("passed 2", "passed 1");
            assertThat(outcomes(waiting)).containsExactly("broken: RESET");
            assertThat(passesRound(run, barrier, "next")).isTrue();
        });
    }

    @OnEveryRuntime
    @Row("B38")
    void aResetOfAnEmptyBarrierBeginsANewGenerationAndBreaksNobody(World world) throws Exception {
        world.run(run -> {
            Barrier barrier = barrier(run, 2);
            barrier.reset();
            assertThat(passesRound(run, barrier, "between")).isTrue();
            barrier.reset();

            assertThat(barrier.status()).isEqualTo(new BarrierStatus(BarrierPhase.FILLING, 0, 2, 3));
            assertThat(passesRound(run, barrier, "next")).isTrue();
        });
    }

    @OnEveryRuntime
    @Row("B38")
    void thoseSentAwayByAResetCanWaitAgainAtOnce(World world) throws Exception {
        world.run(run -> {
            Barrier barrier = barrier(run, 3);
            List<Party> parties = new ArrayList<>();
            for (String name : List.of("A", "B")) {
                parties.add(Party.start(run, name, () -> {
                    assertThat(Party.tryOnce(barrier::await)).isEqualTo("broken: RESET");
                    return barrier.await();
                }));
            }
            untilWaiting(run, barrier, 2);
            barrier.reset();
            untilWaiting(run, barrier, 2);

            assertThat(barrier.await()).isZero();
            assertThat(outcomes(parties)).containsExactlyInAnyOrder("passed 2", "passed 1");
            assertThat(barrier.generation()).isEqualTo(2);
        });
    }

    @OnEveryRuntime
    @Row("B37")
    void whileOneIsMissingNobodySlipsThroughBreaksAndResets(World world) throws Exception {
        world.run(run -> {
            Barrier barrier = barrier(run, 3);
            AtomicBoolean stop = new AtomicBoolean();
            List<String> passed = new ArrayList<>();
            for (String name : List.of("A", "B")) {
                run.script(name, () -> {
                    while (!stop.get()) {
                        String outcome = Party.tryOnce(barrier::await);
                        if (!outcome.startsWith("broken")) {
                            passed.add(outcome);
                        }
                        run.until("it is whole again", () -> stop.get() || !barrier.isBroken());
                    }
                });
            }
            for (int round = 0; round < 10; round++) {
                untilWaiting(run, barrier, 2);
                if (round % 2 == 0) {
                    barrier.abort();
                }
                barrier.reset();
            }
            untilWaiting(run, barrier, 2);
            stop.set(true);
            barrier.abort();
            run.joinAll();

            assertThat(passed).isEmpty();
            assertThat(barrier.generation()).isEqualTo(10);
        });
    }
}
