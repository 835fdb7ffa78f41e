package dev.lockstep.engine.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.engine.cache.CacheLab.Crowd;
import dev.lockstep.runtime.GuardViolation;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.RunEnded;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Row;
import dev.lockstep.testing.World;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/// Computes that throw.
class FailingComputeTest {

    @OnEveryRuntime
    @Row("K08")
    void waitersTryOneAfterAnotherEachAtMostOnce(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            Crowd crowd = new Crowd();
            AtomicInteger failures = new AtomicInteger();
            for (int i = 0; i < 10; i++) {
                run.script("caller " + i, () -> {
                    assertThatExceptionOfType(ComputeFailedException.class)
                            .isThrownBy(() -> lab.cache.getOrCompute("A", key -> {
                                crowd.enter();
                                lab.untilWaiting(9);
                                crowd.leave();
                                throw new IOException("no");
                            }));
                    failures.incrementAndGet();
                });
            }
            run.joinAll();
            assertThat(failures).hasValue(10);
            assertThat(crowd.most()).isEqualTo(1);
            assertThat(CacheFigures.of(lab.cache.tallies(), run::sum))
                    .isEqualTo(new CacheFigures(0, 10, 0, 9, 10, 0, 10, 0));
            lab.assertQuiet();
        });
    }

    @OnEveryRuntime
    @Row("K09")
    void aFailureLeavesOtherKeysAloneAndTheNextComputeIsStored(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            lab.cache.getOrCompute("B", key -> "b");
            IOException cause = new IOException("no");
            assertThatThrownBy(() -> lab.cache.getOrCompute("A", key -> {
                throw cause;
            }))
                    .isInstanceOf(ComputeFailedException.class)
                    .hasCause(cause)
                    .hasMessageContaining("key A");
            assertThat(lab.cache.peek("A")).isNull();
            assertThat(lab.cache.peek("B")).isEqualTo("b");
            assertThat(lab.count(lab.cache.tallies().failed())).isEqualTo(1);
            assertThat(lab.cache.getOrCompute("A", key -> "a")).isEqualTo("a");
            assertThat(lab.cache.peek("A")).isEqualTo("a");
            lab.assertQuiet();
        });
    }

    @OnEveryRuntime
    @Row("K24")
    void whateverIsThrownTheLockIsFreedAndItsEntryGone(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            List<Throwable> kinds = List.of(
                    new IllegalStateException("unchecked"),
                    new TimeoutException("checked"),
                    new StackOverflowError("error"),
                    new Throwable("bare"));
            for (Throwable thrown : kinds) {
                assertThatThrownBy(() -> lab.cache.getOrCompute("A", key -> {
                    FailingComputeTest.<Exception>doThrow(thrown);
                    return key;
                }))
                        .isInstanceOf(ComputeFailedException.class)
                        .hasCause(thrown);
                lab.assertQuiet();
            }
            assertThat(lab.cache.getOrCompute("A", key -> "a")).isEqualTo("a");
        });
    }

    @OnEveryRuntime
    @Row("K10")
    void aComputeEndedByAnInterruptFailsWithTheFlagSetAgain(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            Door never = lab.door("never opened");
            LogicalThread caller = run.script("caller", () -> {
                assertThatExceptionOfType(ComputeFailedException.class)
                        .isThrownBy(() -> lab.cache.getOrCompute("A", key -> {
                            never.pass();
                            return key;
                        }))
                        .withCauseInstanceOf(InterruptedException.class);
                assertThat(lab.runtime.interrupted()).as("flag").isTrue();
            });
            run.until("computing", () -> lab.count(lab.cache.tallies().computes()) == 1);
            caller.interrupt();
            assertThat(lab.cache.getOrCompute("A", key -> "next")).isEqualTo("next");
            run.joinAll();
            lab.assertQuiet();
        });
    }

    @OnEveryRuntime
    void theEndOfARunIsNoFailureOfTheCompute(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            RunEnded end = new RunEnded();
            assertThatThrownBy(() -> lab.cache.getOrCompute("A", key -> {
                throw end;
            }))
                    .isSameAs(end);
            assertThat(lab.cache.lockTableSize()).isZero();
            assertThat(lab.count(lab.cache.tallies().failed())).isZero();
        });
    }

    @OnEveryRuntime
    void whatEndsACallersThreadFailsItsComputeAndTheNextCallerComputes(World world) throws Exception {
        world.run(run -> {
            CacheLab lab = new CacheLab(run);
            GuardViolation end = new GuardViolation("planned");
            assertThatThrownBy(() -> lab.cache.getOrCompute("A", key -> {
                throw end;
            }))
                    .isSameAs(end);
            assertThat(lab.count(lab.cache.tallies().failed())).isEqualTo(1);
            lab.assertQuiet();
            assertThat(lab.cache.getOrCompute("A", key -> "a")).isEqualTo("a");
        });
    }

    /// Lets a lambda throw what its signature does not name.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The cast is the trick: it is not checked.
    private static <T extends Throwable> void doThrow(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
