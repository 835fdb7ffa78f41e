package dev.lockstep.engine.barrier;

import static dev.lockstep.engine.barrier.TestBarriers.LONG;
import static dev.lockstep.engine.barrier.TestBarriers.SHORT;
import static dev.lockstep.engine.barrier.TestBarriers.barrier;
import static dev.lockstep.engine.barrier.TestBarriers.outcomes;
import static dev.lockstep.engine.barrier.TestBarriers.untilWaiting;
import static dev.lockstep.engine.barrier.TestBarriers.waitingParties;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Row;
import dev.lockstep.testing.ToldRuntime;
import dev.lockstep.testing.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Limits: who times out, and what becomes of the others. A simulated run may choose a time-out at any moment, so only
/// those parties have a limit here whose time-out is meant.
class BarrierLimitTest {

    private static final List<String> BROKEN_BY_TIME = List.of("broken: TIMED_OUT", "timed out");

    @OnEveryRuntime
    @Row("B21")
    void aPartyAloneTimesOutAndTheMessageSaysWhoAndHowMany(World world) throws Exception {
        world.run(run -> {
            Barrier barrier = barrier(run, 3);

            assertThatThrownBy(() -> barrier.await(SHORT))
                    .isInstanceOf(BarrierTimeoutException.class)
                    .hasMessage("barrier gate: the limit of main, PT0.002S, passed with 1 of 3 parties there");
            assertThat(barrier.status()).isEqualTo(new BarrierStatus(BarrierPhase.BROKEN, 0, 3, 0));
        });
    }

    @OnEveryRuntime
    @Row("B22")
    void theOneWhoseLimitPassesTimesOutAndTheOthersLeaveBroken(World world) throws Exception {
        world.run(run -> {
            Barrier barrier = barrier(run, 4);
            List<Party> parties = waitingParties(run, barrier, "A", "B");

            assertThat(Party.tryOnce(() -> barrier.await(SHORT))).isEqualTo("timed out");
            assertThat(outcomes(parties)).containsOnly("broken: TIMED_OUT");
            assertThat(barrier.status()).isEqualTo(new BarrierStatus(BarrierPhase.BROKEN, 0, 4, 0));
        });
    }

    @OnEveryRuntime
    @Row("B24")
    void theLimitOfTheSettingsHoldsWhereACallGivesNone(World world) throws Exception {
        world.run(run -> {
            ToldRuntime told = new ToldRuntime(run.runtime());
            Barrier barrier = barrier(told, BarrierSettings.of(2).withLimit(SHORT));

            assertThat(Party.tryOnce(barrier::await)).isEqualTo("timed out");
            assertThat(told.limits()).containsExactly(SHORT);
        });
    }

    @OnEveryRuntime
    @Row("B24")
    void aCallsOwnLimitBeatsThatOfTheSettings(World world) throws Exception {
        world.run(run -> {
            ToldRuntime told = new ToldRuntime(run.runtime());
            Barrier patient = barrier(told, BarrierSettings.of(2).withLimit(LONG));
            assertThat(Party.tryOnce(() -> patient.await(SHORT))).isEqualTo("timed out");
            assertThat(told.limits()).containsExactly(SHORT);

            Barrier hasty = barrier(told, BarrierSettings.of(2).withLimit(Duration.ofNanos(1)));
            List<Party> parties = List.of(
                    Party.start(run, "A", () -> hasty.await(LONG)), Party.start(run, "B", () -> hasty.await(LONG)));
            assertThat(outcomes(parties).stream().sorted().toList())
                    .isIn(List.of("passed 0", "passed 1"), BROKEN_BY_TIME);
            assertThat(told.limits()).containsExactly(SHORT, LONG);
        });
    }

    @OnEveryRuntime
    @Row("B24")
    void withoutAnyLimitNobodyAsksForADeadline(World world) throws Exception {
        world.run(run -> {
            ToldRuntime told = new ToldRuntime(run.runtime());
            Barrier barrier = barrier(told, BarrierSettings.of(2));
            Party first = Party.start(run, "A", barrier::await);
            untilWaiting(run, barrier, 1);

            assertThat(barrier.await()).isZero();
            assertThat(first.outcome()).isEqualTo("passed 1");
            assertThat(told.limits()).isEmpty();
        });
    }

    @OnEveryRuntime
    @Row("B25")
    void whenTheLastArrivesAsTheLimitPassesAllPassOrNoneDoes(World world) throws Exception {
        for (int race = 0; race < 20; race++) {
            world.run(run -> {
                Barrier barrier = barrier(run, 3);
                List<Party> parties = new ArrayList<>();
                parties.add(Party.start(run, "timed", () -> barrier.await(SHORT)));
                parties.add(Party.start(run, "patient", barrier::await));
                parties.add(Party.start(run, "last", () -> {
                    run.runtime().sleep(SHORT);
                    return barrier.await();
                }));

                assertThat(outcomes(parties).stream().sorted().toList())
                        .isIn(
                                List.of("passed 0", "passed 1", "passed 2"),
                                List.of("broken: TIMED_OUT", "broken: TIMED_OUT", "timed out"));
            });
        }
    }

    @OnEveryRuntime
    @Row("X01")
    void aLimitOfZeroTimesOutWithoutWaitingUnlessAllOthersAreThere(World world) throws Exception {
        world.run(run -> {
            ToldRuntime told = new ToldRuntime(run.runtime());
            Barrier barrier = barrier(told, BarrierSettings.of(3));
            List<Party> parties = waitingParties(run, barrier, "A");

            assertThat(Party.tryOnce(() -> barrier.await(Duration.ZERO))).isEqualTo("timed out");
            assertThat(outcomes(parties)).containsExactly("broken: TIMED_OUT");
            assertThat(told.limits()).isEmpty();
        });
    }

    @OnEveryRuntime
    @Row("X02")
    void aLimitOfZeroIsEnoughForTheLast(World world) throws Exception {
        world.run(run -> {
            Barrier barrier = barrier(run, 3);
            List<Party> parties = waitingParties(run, barrier, "A", "B");

            assertThat(barrier.await(Duration.ZERO)).isZero();
            assertThat(outcomes(parties)).containsExactly("passed 2", "passed 1");
        });
    }

    @OnEveryRuntime
    void aWakeUpWithoutACauseIsNoTimeOut(World world) throws Exception {
        world.run(run -> {
            Barrier barrier = barrier(run, 2);
            Party first = Party.start(run, "A", () -> barrier.await(LONG));
            untilWaiting(run, barrier, 1);
            for (int look = 0; look < 5; look++) {
                run.runtime().sleep(SHORT);
                assertThat(barrier.isBroken()).isFalse();
            }

            assertThat(barrier.await()).isZero();
            assertThat(first.outcome()).isEqualTo("passed 1");
        });
    }
}
