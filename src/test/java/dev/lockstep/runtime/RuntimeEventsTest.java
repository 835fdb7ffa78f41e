package dev.lockstep.runtime;

import static dev.lockstep.testing.Waits.is;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.ConditionId;
import dev.lockstep.event.Event;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.Role;
import dev.lockstep.event.SemaphoreEvent;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.Wakeup;
import dev.lockstep.testing.OnEveryRuntime;
import dev.lockstep.testing.Run;
import dev.lockstep.testing.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is told of threads, locks and waits, whichever runtime stands behind it: all that a trace and a picture know.
class RuntimeEventsTest {

    private static final LockId LOCK = new LockId("test", "lock");
    private static final ConditionId CHANGED = new ConditionId(LOCK, "changed");
    private static final Duration SHORT = Duration.ofMillis(2);
    private static final Duration SECONDS = Duration.ofSeconds(20);
    private static final Duration HOUR = Duration.ofHours(1);

    private static final ThreadEvent.Started STARTED = new ThreadEvent.Started(Role.SCRIPT);
    private static final ThreadEvent.Ended ENDED = new ThreadEvent.Ended(null);

    /// A way to take a lock.
    @FunctionalInterface
    private interface Taking {
        void take(Mutex mutex) throws InterruptedException;
    }

    private static List<Mutex> bothKinds(EngineRuntime runtime) {
        return List.of(
                runtime.mutex(new LockId("test", "lock")), runtime.fairMutex(new LockId("test", "fair lock")));
    }

    @OnEveryRuntime
    void whoFindsALockTakenTellsThatItStandsInLineAndThenThatItHasIt(World world) throws Exception {
        world.run(run -> {
            EngineRuntime runtime = run.runtime();
            Map<String, Taking> ways = Map.of(
                    "waits",
                    Mutex::acquire,
                    "heeds interrupts",
                    Mutex::acquireInterruptibly,
                    "has a limit",
                    mutex -> assertThat(mutex.acquire(runtime.deadline(HOUR))).isTrue());
            for (Mutex mutex : bothKinds(runtime)) {
                for (String way : ways.keySet().stream().sorted().toList()) {
                    mutex.acquire();
                    LogicalThread other = run.script(way + " at " + mutex.id(), () -> {
                        requireNonNull(ways.get(way)).take(mutex);
                        mutex.release();
                    });
                    run.untilBlocked(other);
                    mutex.release();
                    other.join();
                    assertThat(run.told(other))
                            .containsExactly(
                                    STARTED,
                                    new LockEvent.Blocked(mutex.id()),
                                    new LockEvent.Acquired(mutex.id()),
                                    new LockEvent.Released(mutex.id()),
                                    ENDED);
                }
            }
        });
    }

    @OnEveryRuntime
    void whoFindsALockFreeTellsThatItHasItAndNothingOfALine(World world) throws Exception {
        world.run(run -> {
            for (Mutex mutex : bothKinds(run.runtime())) {
                LogicalThread other = run.script("takes " + mutex.id(), () -> {
                    mutex.acquire();
                    mutex.release();
                });
                other.join();
                assertThat(run.told(other))
                        .containsExactly(
                                STARTED, new LockEvent.Acquired(mutex.id()), new LockEvent.Released(mutex.id()), ENDED);
            }
        });
    }

    @OnEveryRuntime
    void whoLeavesTheLineWithoutTheLockTellsWhy(World world) throws Exception {
        world.run(run -> {
            EngineRuntime runtime = run.runtime();
            for (Mutex mutex : bothKinds(runtime)) {
                mutex.acquire();
                // Twice: standing there again is told again.
                LogicalThread hasty = run.script("hasty at " + mutex.id(), () -> {
                    assertThat(mutex.acquire(runtime.deadline(SHORT))).isFalse();
                    assertThat(mutex.acquire(runtime.deadline(SHORT))).isFalse();
                });
                hasty.join();
                assertThat(run.told(hasty))
                        .containsExactly(
                                STARTED,
                                new LockEvent.Blocked(mutex.id()),
                                new LockEvent.GaveUp(mutex.id(), Wakeup.TIMED_OUT),
                                new LockEvent.Blocked(mutex.id()),
                                new LockEvent.GaveUp(mutex.id(), Wakeup.TIMED_OUT),
                                ENDED);
                LogicalThread disturbed = run.script(
                        "disturbed at " + mutex.id(), () -> assertThatThrownBy(
                                mutex::acquireInterruptibly)
                                .isInstanceOf(InterruptedException.class));
                run.untilBlocked(disturbed);
                disturbed.interrupt();
                disturbed.join();
                assertThat(run.told(disturbed)).containsExactlyElementsOf(gaveUp(mutex, Wakeup.INTERRUPTED));
                assertThat(run.told(runtime.current())).contains(new ThreadEvent.InterruptSent(disturbed.id()));
                mutex.release();
            }
        });
    }

    private static List<Event> gaveUp(Mutex mutex, Wakeup wakeup) {
        return List.of(STARTED, new LockEvent.Blocked(mutex.id()), new LockEvent.GaveUp(mutex.id(), wakeup), ENDED);
    }

    @OnEveryRuntime
    void whoIsInterruptedBeforeItComesToAFreeLockTellsNothingOfIt(World world) throws Exception {
        world.run(run -> {
            EngineRuntime runtime = run.runtime();
            for (Mutex mutex : bothKinds(runtime)) {
                LogicalThread hasty = run.script("hasty at " + mutex.id(), () -> {
                    runtime.current().interrupt();
                    assertThatThrownBy(mutex::acquireInterruptibly).isInstanceOf(InterruptedException.class);
                });
                hasty.join();
                assertThat(run.told(hasty))
                        .containsExactly(STARTED, new ThreadEvent.InterruptSent(hasty.id()), ENDED);
            }
        });
    }

    /// A way to wait, and whether it was in time.
    @FunctionalInterface
    private interface Waiting {
        boolean on(Condition condition) throws InterruptedException;
    }

    private static boolean untimed(Condition condition) throws InterruptedException {
        condition.await();
        return true;
    }

    @OnEveryRuntime
    void aWaitTellsThatItBeganAndWhatEndedIt(World world) throws Exception {
        world.run(run -> {
            EngineRuntime runtime = run.runtime();
            Mutex mutex = runtime.mutex(LOCK);
            Condition changed = mutex.condition("changed");
            Deadline far = runtime.deadline(HOUR);

            LogicalThread one = waiter(run, "one", mutex, changed, RuntimeEventsTest::untimed);
            untilWoken(run, one, mutex, changed::signal);
            assertThat(ofWaits(run, one)).containsExactly(began(false), ended(Wakeup.WOKEN));
            assertThat(run.told(runtime.current())).contains(new LockEvent.Signalled(CHANGED, false));

            LogicalThread all = waiter(run, "all", mutex, changed, condition -> condition.await(far));
            untilWoken(run, all, mutex, changed::signalAll);
            assertThat(ofWaits(run, all)).containsExactly(began(true), ended(Wakeup.WOKEN));
            assertThat(run.told(runtime.current())).contains(new LockEvent.Signalled(CHANGED, true));

            Deadline near = runtime.deadline(SHORT);
            LogicalThread late = waiter(run, "late", mutex, changed, condition -> condition.await(near));
            late.join();
            assertThat(ofWaits(run, late)).containsExactly(began(true), ended(Wakeup.TIMED_OUT));
        });
    }

    @OnEveryRuntime
    void whoLeavesAWaitWhileItsLockIsHeldTellsNothingOfALine(World world) throws Exception {
        world.run(run -> {
            EngineRuntime runtime = run.runtime();
            Mutex mutex = runtime.mutex(LOCK);
            Condition changed = mutex.condition("changed");
            Deadline near = runtime.deadline(SECONDS);
            LogicalThread waiter = run.script("waiter", () -> {
                mutex.acquire();
                while (changed.await(near)) {
                    // Woken without a cause: the limit has not passed.
                }
                mutex.release();
            });
            run.untilWaiting(waiter);
            mutex.acquire();
            run.letPass(SECONDS.multipliedBy(2));
            mutex.release();
            waiter.join();
            assertThat(run.told(waiter))
                    .contains(ended(Wakeup.TIMED_OUT))
                    .doesNotContain(new LockEvent.Blocked(LOCK));
        });
    }

    @OnEveryRuntime
    void aWaitThatAnInterruptEndsTellsSo(World world) throws Exception {
        world.run(run -> {
            Mutex mutex = run.runtime().mutex(LOCK);
            Condition changed = mutex.condition("changed");
            LogicalThread waiter = waiter(run, "waiter", mutex, changed, RuntimeEventsTest::untimed);
            run.untilWaiting(waiter);
            waiter.interrupt();
            waiter.join();
            List<Event> interrupted = List.of(began(false), ended(Wakeup.INTERRUPTED));
            if (run.told(waiter).contains(ended(Wakeup.SPURIOUS))) {
                // It may have met it awake, before it began again.
                assertThat(ofWaits(run, waiter)).isIn(interrupted, List.of());
            } else {
                assertThat(ofWaits(run, waiter)).isEqualTo(interrupted);
            }
        });
    }

    private static LockEvent.AwaitBegan began(boolean timed) {
        return new LockEvent.AwaitBegan(CHANGED, timed);
    }

    private static LockEvent.AwaitEnded ended(Wakeup wakeup) {
        return new LockEvent.AwaitEnded(CHANGED, wakeup);
    }

    /// Waits until anything but chance ends it.
    private static LogicalThread waiter(Run run, String name, Mutex mutex, Condition changed, Waiting waiting) {
        return run.script(name, () -> {
            mutex.acquire();
            try {
                boolean inTime = waiting.on(changed);
                while (inTime && run.told(run.runtime().current()).getLast().equals(ended(Wakeup.SPURIOUS))) {
                    inTime = waiting.on(changed);
                }
            } catch (InterruptedException interrupted) {
                // What it told is what is asked for.
            }
            mutex.release();
        });
    }

    /// Signals until one gets through: a waiter may be about to begin, or have woken without a cause.
    private static void untilWoken(Run run, LogicalThread waiter, Mutex mutex, Runnable signal) throws Exception {
        run.until(waiter + " is woken", () -> {
            mutex.acquire();
            signal.run();
            mutex.release();
            return run.told(waiter).contains(ended(Wakeup.WOKEN));
        });
        waiter.join();
    }

    /// What it told of its waits, but for those that chance ended.
    private static List<Event> ofWaits(Run run, LogicalThread waiter) {
        List<Event> waits = new ArrayList<>();
        for (Event event : run.told(waiter)) {
            if (event.equals(ended(Wakeup.SPURIOUS))) {
                waits.removeLast();
            } else if (event instanceof LockEvent.AwaitBegan || event instanceof LockEvent.AwaitEnded) {
                waits.add(event);
            }
        }
        return waits;
    }

    @OnEveryRuntime
    void aJoinTellsThatItBeganAndWhatEndedIt(World world) throws Exception {
        world.run(run -> {
            EngineRuntime runtime = run.runtime();
            Mutex mutex = runtime.mutex(LOCK);
            mutex.acquire();
            LogicalThread target = run.script("target", () -> {
                mutex.acquire();
                mutex.release();
            });
            LogicalThread hasty = run.script(
                    "hasty", () -> assertThat(target.join(runtime.deadline(SHORT)))
                            .isFalse());
            hasty.join();
            LogicalThread disturbed = run.script(
                    "disturbed", () -> assertThatThrownBy(target::join).isInstanceOf(InterruptedException.class));
            disturbed.interrupt();
            disturbed.join();
            LogicalThread patient = run.script("patient", target::join);
            mutex.release();
            patient.join();
            assertThat(run.told(hasty)).containsExactlyElementsOf(joined(target, Wakeup.TIMED_OUT));
            assertThat(run.told(disturbed)).containsExactlyElementsOf(joined(target, Wakeup.INTERRUPTED));
            assertThat(run.told(patient)).containsExactlyElementsOf(joined(target, Wakeup.WOKEN));
        });
    }

    private static List<Event> joined(LogicalThread target, Wakeup wakeup) {
        return List.of(
                STARTED, new ThreadEvent.JoinBegan(target.id()), new ThreadEvent.JoinEnded(target.id(), wakeup), ENDED);
    }

    @OnEveryRuntime
    void aSleepTellsHowLongItIsMeantToBeAndWhetherAnInterruptEndedIt(World world) throws Exception {
        world.run(run -> {
            EngineRuntime runtime = run.runtime();
            LogicalThread sleeper = run.script("sleeper", () -> runtime.sleep(SHORT));
            sleeper.join();
            assertThat(run.told(sleeper))
                    .containsExactly(
                            STARTED,
                            new ThreadEvent.SleepBegan(SHORT.toNanos()),
                            new ThreadEvent.SleepEnded(false),
                            ENDED);
            LogicalThread disturbed = run.script(
                    "disturbed", () -> assertThatThrownBy(() -> runtime.sleep(HOUR))
                            .isInstanceOf(InterruptedException.class));
            disturbed.interrupt();
            disturbed.join();
            assertThat(run.told(disturbed))
                    .containsExactly(
                            STARTED,
                            new ThreadEvent.SleepBegan(HOUR.toNanos()),
                            new ThreadEvent.SleepEnded(true),
                            ENDED);
        });
    }

    @OnEveryRuntime
    void whoFindsNoPermitTellsThatItWaitsForOneAndWhatCameOfIt(World world) throws Exception {
        world.run(run -> {
            EngineRuntime runtime = run.runtime();
            Semaphore gate = runtime.semaphore("gate", 0);
            LogicalThread hasty = run.script(
                    "hasty", () -> assertThat(gate.acquire(runtime.deadline(SHORT)))
                            .isFalse());
            hasty.join();
            assertThat(run.told(hasty))
                    .containsExactly(
                            STARTED,
                            new SemaphoreEvent.Blocked("gate", true),
                            new SemaphoreEvent.GaveUp("gate", Wakeup.TIMED_OUT),
                            ENDED);
            SemaphoreEvent.Blocked blocked = new SemaphoreEvent.Blocked("gate", false);
            LogicalThread disturbed = run.script(
                    "disturbed", () -> assertThatThrownBy(gate::acquire).isInstanceOf(InterruptedException.class));
            run.until("disturbed waits", () -> run.told(disturbed).contains(blocked));
            disturbed.interrupt();
            disturbed.join();
            assertThat(run.told(disturbed))
                    .containsExactly(STARTED, blocked, new SemaphoreEvent.GaveUp("gate", Wakeup.INTERRUPTED), ENDED);
            LogicalThread patient = run.script("patient", gate::acquire);
            run.until("patient waits", () -> run.told(patient).contains(blocked));
            gate.release();
            patient.join();
            assertThat(run.told(patient))
                    .containsExactly(STARTED, blocked, new SemaphoreEvent.Acquired("gate", 0), ENDED);
            assertThat(run.told(runtime.current())).contains(new SemaphoreEvent.Released("gate", 1));
        });
    }

    @OnEveryRuntime
    void whoWaitsUntilSomethingIsTrueTellsWhatForAndWhatCameOfIt(World world) throws Exception {
        world.run(run -> {
            EngineRuntime runtime = run.runtime();
            Shared<Integer> x = runtime.shared("x", 0);
            LogicalThread hasty = run.script(
                    "hasty", () -> assertThat(runtime.waitUntil(is(x, 1), runtime.deadline(SHORT))).isFalse());
            LogicalThread disturbed = run.script(
                    "disturbed", () -> assertThatThrownBy(
                            () -> runtime.waitUntil(is(x, 1)))
                            .isInstanceOf(InterruptedException.class));
            hasty.join();
            disturbed.interrupt();
            disturbed.join();
            LogicalThread patient = run.script("patient", () -> runtime.waitUntil(is(x, 1)));
            x.set(1);
            patient.join();
            assertThat(run.told(hasty)).containsExactlyElementsOf(waited(true, Wakeup.TIMED_OUT));
            assertThat(run.told(disturbed)).containsExactlyElementsOf(waited(false, Wakeup.INTERRUPTED));
            assertThat(run.told(patient)).containsExactlyElementsOf(waited(false, Wakeup.WOKEN));
        });
    }

    private static List<Event> waited(boolean timed, Wakeup wakeup) {
        return List.of(
                STARTED,
                new ThreadEvent.UntilBegan("x = 1", List.of("x"), timed),
                new ThreadEvent.UntilEnded("x = 1", wakeup),
                ENDED);
    }
}
