package dev.lockstep.engine.barrier;

import static dev.lockstep.engine.barrier.TestBarriers.barrier;
import static dev.lockstep.engine.barrier.TestBarriers.outcomes;
import static dev.lockstep.engine.barrier.TestBarriers.untilWaiting;
import static dev.lockstep.engine.barrier.TestBarriers.waitingParties;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Row;
import dev.lockstep.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Whole rounds: who passes, when, and with which index.
class BarrierRoundsTest {

    @OnEveryRuntime
    @Row("B04")
    void aSinglePartyPassesAtOnceEachTime(World world) throws Exception {
        world.run(run -> {
            Barrier barrier = barrier(run, 1);

            assertThat(barrier.await()).isZero();
            assertThat(barrier.await()).isZero();
            assertThat(barrier.status()).isEqualTo(new BarrierStatus(BarrierPhase.FILLING, 0, 1, 2));
        });
    }

    @OnEveryRuntime
    @Row("B05")
    void inEachOfTenRoundsNobodyPassesBeforeTheLastArrives(World world) throws Exception {
        world.run(run -> {
            int parties = 3;
            int rounds = 10;
            Barrier barrier = barrier(run, parties);
            AtomicInteger arrived = new AtomicInteger();
            for (int i = 0; i < parties; i++) {
                run.script("P" + i, () -> {
                    for (int round = 1; round <= rounds; round++) {
                        arrived.incrementAndGet();
                        barrier.await();
                        assertThat(arrived.get()).isBetween(parties * round, parties * (round + 1) - 1);
                    }
                });
            }
            run.joinAll();

            assertThat(arrived).hasValue(parties * rounds);
            assertThat(barrier.generation()).isEqualTo(rounds);
        });
    }

    @OnEveryRuntime
    @Row("B06")
    void arrivalIndicesCountDownToZeroEachOnce(World world) throws Exception {
        world.run(run -> {
            Barrier barrier = barrier(run, 4);
            List<Party> parties = waitingParties(run, barrier, "A", "B", "C");
            parties.add(Party.start(run, "D", barrier::await));

            assertThat(outcomes(parties)).containsExactly("passed 3", "passed 2", "passed 1", "passed 0");
        });
    }

    @OnEveryRuntime
    @Row("B06")
    void partiesThatArriveTogetherGetEachIndexOnce(World world) throws Exception {
        world.run(run -> {
            Barrier barrier = barrier(run, 4);
            List<Party> parties = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                parties.add(Party.start(run, "P" + i, barrier::await));
            }

            assertThat(outcomes(parties))
                    .containsExactlyInAnyOrder("passed 0", "passed 1", "passed 2", "passed 3");
        });
    }

    @OnEveryRuntime
    @Row("B10")
    void countsThoseWhoWaitAsTheyComeAndNobodyAfterTheTrip(World world) throws Exception {
        world.run(run -> {
            Barrier barrier = barrier(run, 4);
            assertThat(barrier.waiting()).isZero();
            // Comes back only once each count has been seen: 1, 2, 3.
            List<Party> parties = waitingParties(run, barrier, "A", "B", "C");
            assertThat(barrier.waiting()).isEqualTo(3);

            assertThat(barrier.await()).isZero();
            assertThat(barrier.waiting()).isZero();
            assertThat(outcomes(parties)).containsExactly("passed 3", "passed 2", "passed 1");
            assertThat(barrier.status()).isEqualTo(new BarrierStatus(BarrierPhase.FILLING, 0, 4, 1));
        });
    }

    @OnEveryRuntime
    @Row({"B12", "B14"})
    void aFastPartyThatComesAgainJoinsTheNextGeneration(World world) throws Exception {
        world.run(run -> {
            Barrier barrier = barrier(run, 2);
            Party slow = Party.start(run, "slow", barrier::await);
            Party fast = Party.start(run, "fast", () -> {
                barrier.await();
                return barrier.await();
            });

            assertThat(slow.outcome()).startsWith("passed");
            untilWaiting(run, barrier, 1);
            assertThat(barrier.status()).isEqualTo(new BarrierStatus(BarrierPhase.FILLING, 1, 2, 1));
            assertThat(barrier.await()).isZero();
            assertThat(fast.outcome()).isEqualTo("passed 1");
            assertThat(barrier.generation()).isEqualTo(2);
        });
    }

    @OnEveryRuntime
    @Row("B16")
    void twoBarriersInTurnKeepASharedCounterExact(World world) throws Exception {
        world.run(run -> {
            int callers = 4;
            Barrier written = barrier(run, callers);
            Barrier read = barrier(run, callers);
            AtomicInteger counter = new AtomicInteger();
            for (int i = 0; i < callers; i++) {
                run.script("P" + i, () -> {
                    for (int round = 1; round <= 3; round++) {
                        counter.incrementAndGet();
                        written.await();
                        assertThat(counter).hasValue(callers * round);
                        read.await();
                    }
                });
            }
            run.joinAll();

            assertThat(read.generation()).isEqualTo(3);
        });
    }

    @OnEveryRuntime
    @Row("B17")
    void callersBeyondThePartiesWaitInTheNextGeneration(World world) throws Exception {
        world.run(run -> {
            Barrier barrier = barrier(run, 3);
            AtomicInteger passed = new AtomicInteger();
            List<Party> parties = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                parties.add(Party.start(run, "P" + i, () -> {
                    int index = barrier.await();
                    passed.incrementAndGet();
                    return index;
                }));
            }
            run.until("three have passed and two wait", () -> passed.get() == 3 && barrier.waiting() == 2);
            assertThat(barrier.status()).isEqualTo(new BarrierStatus(BarrierPhase.FILLING, 2, 3, 1));

            barrier.abort();
            assertThat(outcomes(parties))
                    .containsExactlyInAnyOrder(
                            "passed 0", "passed 1", "passed 2", "broken: ABORTED", "broken: ABORTED");
        });
    }
}
