package dev.lockstep.engine.barrier;

import static dev.lockstep.engine.barrier.TestBarriers.barrier;
import static dev.lockstep.engine.barrier.TestBarriers.outcomes;
import static dev.lockstep.engine.barrier.TestBarriers.waitingParties;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.lockstep.runtime.GuardViolation;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Row;
import dev.lockstep.testing.World;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/// What the last to arrive does for all.
class BarrierActionTest {

    @OnEveryRuntime
    @Row("B08")
    void theActionRunsOnceAGenerationAfterTheLastArrivesAndBeforeAnyoneLeaves(World world) throws Exception {
        world.run(run -> {
            int parties = 3;
            int rounds = 3;
            AtomicInteger arrived = new AtomicInteger();
            AtomicInteger left = new AtomicInteger();
            AtomicInteger actions = new AtomicInteger();
            AtomicReference<Barrier> self = new AtomicReference<>();
            Barrier barrier = barrier(run, BarrierSettings.of(parties).withAction(() -> {
                int round = actions.incrementAndGet();
                assertThat(arrived.get()).isEqualTo(parties * round);
                assertThat(left.get()).isLessThanOrEqualTo(parties * (round - 1));
                assertThat(self.get().waiting()).isEqualTo(parties);
            }));
            self.set(barrier);
            for (int i = 0; i < parties; i++) {
                run.script("P" + i, () -> {
                    for (int round = 1; round <= rounds; round++) {
                        arrived.incrementAndGet();
                        barrier.await();
                        left.incrementAndGet();
                        assertThat(actions.get()).isBetween(round, round + 1);
                    }
                });
            }
            run.joinAll();

            assertThat(actions).hasValue(rounds);
        });
    }

    @OnEveryRuntime
    @Row("B08")
    void theLastToArriveRunsTheAction(World world) throws Exception {
        world.run(run -> {
            List<String> runners = new ArrayList<>();
            Barrier barrier = barrier(
                    run,
                    BarrierSettings.of(2)
                            .withAction(() -> runners.add(run.runtime().current().id().name())));
            List<Party> parties = waitingParties(run, barrier, "A");

            assertThat(barrier.await()).isZero();
            assertThat(outcomes(parties)).containsExactly("passed 1");
            assertThat(runners).containsExactly("main");
        });
    }

    @OnEveryRuntime
    @Row("B09")
    void everyPartyOfTheRoundSeesWhatTheActionDid(World world) throws Exception {
        world.run(run -> {
            int[] merged = new int[1];
            Barrier barrier = barrier(run, BarrierSettings.of(3).withAction(() -> merged[0] = 42));
            List<Party> parties = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                parties.add(Party.start(run, "P" + i, () -> {
                    barrier.await();
                    return merged[0];
                }));
            }

            assertThat(outcomes(parties)).containsOnly("passed 42");
        });
    }

    @OnEveryRuntime
    @Row("B40")
    void whatTheActionThrowsReachesItsCallerAndTheOthersLeaveBroken(World world) throws Exception {
        List<Throwable> thrown = List.of(
                new IllegalArgumentException("no"),
                new AssertionError("no"),
                new InterruptedException("no"),
                new GuardViolation("no"));
        for (Throwable error : thrown) {
            world.run(run -> {
                Barrier barrier = barrier(run, BarrierSettings.of(3).withAction(() -> sneak(error)));
                List<Party> parties = waitingParties(run, barrier, "A", "B");

                assertThat(catchThrowable(barrier::await)).isSameAs(error);
                assertThat(outcomes(parties)).containsOnly("broken: ACTION_FAILED");
                assertThat(barrier.status()).isEqualTo(new BarrierStatus(BarrierPhase.BROKEN, 0, 3, 0));
                assertThatThrownBy(barrier::await)
                        .isInstanceOf(BrokenBarrierException.class)
                        .hasMessage(
                                "barrier gate is broken: the action failed in main: "
                                        + error.getClass().getSimpleName() + ": no; reset makes it whole");
            });
        }
    }

    @OnEveryRuntime
    @Row("B40")
    void aCheckedExceptionOfTheActionComesAsACause(World world) throws Exception {
        for (Throwable error : List.of(new IOException("disk full"), new Throwable("bare"))) {
            world.run(run -> {
                Barrier barrier = barrier(run, BarrierSettings.of(2).withAction(() -> sneak(error)));
                List<Party> parties = waitingParties(run, barrier, "A");

                assertThatThrownBy(barrier::await)
                        .isInstanceOf(BarrierActionException.class)
                        .hasCause(error);
                assertThat(outcomes(parties)).containsExactly("broken: ACTION_FAILED");
            });
        }
    }

    @OnEveryRuntime
    @Row("B41")
    void callsFromInsideTheActionAreRefusedAndTheTripGoesOn(World world) throws Exception {
        world.run(run -> {
            List<String> refusals = new ArrayList<>();
            AtomicReference<Barrier> self = new AtomicReference<>();
            Barrier barrier = barrier(run, BarrierSettings.of(2).withAction(() -> {
                refusals.add(refusal(self.get()::await));
                refusals.add(refusal(() -> {
                    self.get().reset();
                    return 0;
                }));
                refusals.add(refusal(() -> {
                    self.get().abort();
                    return 0;
                }));
            }));
            self.set(barrier);
            List<Party> parties = waitingParties(run, barrier, "A");

            assertThat(barrier.await()).isZero();
            assertThat(outcomes(parties)).containsExactly("passed 1");
            assertThat(refusals)
                    .containsExactly(refusedCall("await"), refusedCall("reset"), refusedCall("abort"));
            assertThat(barrier.generation()).isEqualTo(1);
        });
    }

    @OnEveryRuntime
    @Row("B41")
    void anActionThatWaitsAtItsOwnBarrierBreaksItInsteadOfStandingStill(World world) throws Exception {
        world.run(run -> {
            AtomicReference<Barrier> self = new AtomicReference<>();
            Barrier barrier = barrier(run, BarrierSettings.of(2).withAction(() -> self.get().await()));
            self.set(barrier);
            List<Party> parties = waitingParties(run, barrier, "A");

            assertThatThrownBy(barrier::await)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(refusedCall("await"));
            assertThat(outcomes(parties)).containsExactly("broken: ACTION_FAILED");
        });
    }

    private static String refusedCall(String call) {
        return "barrier gate: " + call + " was called inside its own action; call it after await has returned";
    }

    private static String refusal(Party.Call call) throws Exception {
        try {
            return "allowed: " + call.await();
        } catch (IllegalStateException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    /// Throws anything, as code compiled elsewhere can.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the trick needs the unchecked cast
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
