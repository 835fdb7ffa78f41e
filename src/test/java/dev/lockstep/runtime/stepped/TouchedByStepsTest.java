package dev.lockstep.runtime.stepped;

import static dev.lockstep.runtime.stepped.Programs.lock;
import static dev.lockstep.runtime.stepped.Programs.script;
import static dev.lockstep.testing.Waits.is;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.Role;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.Semaphore;
import dev.lockstep.runtime.Shared;
import dev.lockstep.runtime.SharedMap;
import dev.lockstep.runtime.stepped.strategy.ReplayStrategy;
import java.time.Duration;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What each operation touches, in each of its ways: what is left out here, a search would swap and lose.
class TouchedByStepsTest {

    /// What each choice would touch when `schedule` has been run.
    private static String touched(String schedule, Consumer<EngineRuntime> program) {
        TreeMap<String, String> found = new TreeMap<String, String>();
        Strategy looking = point -> {
            for (int i = 0; i < point.size(); i++) {
                String accesses = point.footprint(i).accesses().toString();
                found.put(
                        point.choice(i).toString(), accesses.replaceAll("InterruptFlag.thread=([^]]*).", "flag $1")
                                .replace("who waits on", "waiters of"));
            }
            return Strategy.END;
        };
        new SteppedRuntime(
                schedule.isEmpty() ? looking : ReplayStrategy.of(Schedule.parse(schedule), looking),
                RunSettings.DEFAULT.withSpuriousWakeups(1),
                null)
                .run(program);
        return found.entrySet().stream()
                .map(one -> one.getKey() + ": " + one.getValue() + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void operationsOnLocksTouchTheLockAndTheFlagOfWhoHeedsIt() {
        Consumer<EngineRuntime> program = port -> {
            Mutex free = port.mutex(lock("free"));
            Mutex held = port.mutex(lock("held"));
            held.acquire();
            Mutex fair = port.fairMutex(lock("fair"));
            Duration limit = Duration.ofMillis(1);
            script(port, "takes", free::acquire);
            script(port, "heeds", free::acquireInterruptibly);
            script(port, "gives up", () -> held.acquire(port.deadline(limit)));
            script(port, "fair holder", () -> {
                fair.acquire();
                fair.release();
            });
            script(port, "fair comes", fair::acquire);
            script(port, "fair stands", () -> fair.acquire(port.deadline(limit)));
            port.spawn("interrupted", Role.SCRIPT, held::acquireInterruptibly).interrupt();
            port.spawn("interrupted as it comes", Role.SCRIPT, fair::acquireInterruptibly)
                    .interrupt();
        };
        assertThat(touched("fair holder,fair stands", program))
                .isEqualTo("""
        fair comes: [writes test.fair, reads flag fair comes]
        fair holder: [writes test.fair]
        fair stands:timeout: [writes test.fair, reads flag fair stands]
        gives up:timeout: [reads test.held, reads flag gives up]
        heeds: [writes test.free, reads flag heeds]
        interrupted as it comes:cancelled: [writes test.fair, writes flag interrupted as it comes]
        interrupted:cancelled: [reads test.held, writes flag interrupted]
        takes: [writes test.free]
        """);
    }

    private static final String ALL_WAIT = "A,A,As,As,F,F,Fs,Fs,I,I,S,S";

    @Test
    void operationsOnConditionsTouchWhoWaitsAndTheLockWhereItMatters() {
        Consumer<EngineRuntime> program = port -> {
            Mutex mutex = port.mutex(lock("m"));
            Mutex fair = port.fairMutex(lock("f"));
            Condition one = mutex.condition("c");
            Condition other = fair.condition("c");
            Duration limit = Duration.ofMillis(1);
            for (Role role : Role.values()) {
                port.spawn(role == Role.SCRIPT ? "A" : "As", role, () -> {
                    mutex.acquire();
                    one.await(port.deadline(limit));
                });
                port.spawn(role == Role.SCRIPT ? "F" : "Fs", role, () -> {
                    fair.acquire();
                    other.await(port.deadline(limit));
                });
            }
            LogicalThread interrupted = port.spawn("I", Role.SCRIPT, () -> {
                mutex.acquire();
                one.await();
            });
            script(port, "S", () -> {
                interrupted.interrupt();
                mutex.acquire();
                one.signal();
                one.signalAll();
                mutex.release();
            });
        };
        assertThat(touched(ALL_WAIT, program))
                .isEqualTo("""
        A:spurious: [reads waiters of test.m.c, reads flag A, writes SPURIOUS_WAKEUPS]
        A:timeout: [reads waiters of test.m.c, reads flag A]
        As:spurious: [reads waiters of test.m.c, reads flag As, writes SPURIOUS_WAKEUPS, reads SCRIPTS]
        As:timeout: [reads waiters of test.m.c, reads flag As, reads SCRIPTS]
        F:spurious: [reads waiters of test.f.c, reads flag F, writes test.f, writes SPURIOUS_WAKEUPS]
        F:timeout: [reads waiters of test.f.c, reads flag F, writes test.f]
        Fs:spurious: [reads waiters of test.f.c, reads flag Fs, writes test.f, writes SPURIOUS_WAKEUPS, reads SCRIPTS]
        Fs:timeout: [reads waiters of test.f.c, reads flag Fs, writes test.f, reads SCRIPTS]
        I:cancelled: [reads waiters of test.m.c, writes flag I]
        S:signal=A: [writes waiters of test.m.c, writes test.m]
        S:signal=As: [writes waiters of test.m.c, writes test.m]
        S:signal=I: [writes waiters of test.m.c, writes test.m]
        """);
        assertThat(touched("A,F", program))
                .startsWith("A: [writes test.m, reads waiters of test.m.c, reads flag A]\n")
                .contains("\nF: [writes test.f, reads waiters of test.f.c, reads flag F]\n");
        assertThat(touched("I,S", program))
                .isEqualTo("""
        F: [writes test.f, reads flag F]
        Fs: [writes test.f, reads flag Fs]
        I:cancelled: [writes flag I]
        """);
        assertThat(touched("I,I,S,S,S", program))
                .isEqualTo("""
        F: [writes test.f, reads flag F]
        Fs: [writes test.f, reads flag Fs]
        S: [writes waiters of test.m.c, writes test.m]
        """);
        assertThat(touched("I,I,S,S,S,S", program))
                .isEqualTo("""
        F: [writes test.f, reads flag F]
        Fs: [writes test.f, reads flag Fs]
        S: [writes test.m]
        """);
        assertThat(touched("I,I,S,S,S,S,S", program))
                .isEqualTo("""
        A: [writes test.m]
        As: [writes test.m]
        F: [writes test.f, reads flag F]
        Fs: [writes test.f, reads flag Fs]
        I: [writes test.m]
        S: [writes S, writes SCRIPTS]
        """);
    }

    @Test
    void otherOperationsTouchWhatTheyAreAbout() {
        Consumer<EngineRuntime> program = port -> {
            Shared<Integer> x = port.shared("x", 0);
            SharedMap<String, Integer> map = port.<String, Integer>map("map");
            Semaphore gate = port.semaphore("gate", 1);
            Semaphore none = port.semaphore("none", 0);
            Duration limit = Duration.ofMillis(1);
            script(port, "ends", () -> {});
            port.spawn("service ends", Role.SERVICE, () -> {});
            LogicalThread sleeper = port.spawn("sleeps", Role.SCRIPT, () -> port.sleep(limit));
            port.spawn("interrupted sleep", Role.SCRIPT, () -> port.sleep(limit)).interrupt();
            script(port, "joins", () -> sleeper.join(port.deadline(limit)));
            script(port, "interrupts", sleeper::interrupt);
            script(port, "asks", port::interrupted);
            script(port, "starts", () -> port.spawn("new", Role.SCRIPT, () -> {}));
            script(port, "reads", x::get);
            script(port, "writes", () -> x.set(1));
            script(port, "compares", () -> x.compareAndSet(1, 2));
            script(port, "updates", () -> x.update(value -> value));
            script(port, "gets", () -> map.get("k"));
            script(port, "puts", () -> map.put("k", 1));
            script(port, "removes", () -> map.remove("k"));
            script(port, "counts", map::size);
            script(port, "lists", map::entries);
            script(port, "clears", map::clear);
            script(port, "takes", gate::acquire);
            script(port, "gives", gate::release);
            script(port, "gives up", () -> none.acquire(port.deadline(limit)));
            port.spawn("interrupted take", Role.SCRIPT, gate::acquire).interrupt();
            script(port, "until", () -> port.waitUntil(is(x, 0)));
            script(port, "until late", () -> port.waitUntil(is(x, 1), port.deadline(limit)));
        };
        assertThat(touched("", program))
                .isEqualTo("""
        asks: [writes flag asks]
        clears: [writes map]
        compares: [writes x]
        counts: [reads map]
        ends: [writes ends, writes SCRIPTS]
        gets: [reads map[k]]
        gives: [writes gate]
        gives up:timeout: [reads none, reads flag gives up]
        interrupted sleep:cancelled: [writes flag interrupted sleep]
        interrupted take:cancelled: [reads gate, writes flag interrupted take]
        interrupts: [writes flag sleeps, reads sleeps]
        joins:timeout: [reads sleeps, reads flag joins]
        lists: [reads map]
        puts: [writes map[k]]
        reads: [reads x]
        removes: [writes map[k]]
        service ends: [writes service ends]
        sleeps: [reads flag sleeps]
        starts: [writes new]
        takes: [writes gate, reads flag takes]
        until: [reads x, reads flag until]
        until late:timeout: [reads x, reads flag until late]
        updates: [writes x]
        writes: [writes x]
        """);
        // Whoever gets through has found that no interrupt came.
        assertThat(touched("sleeps,sleeps", program)).contains("\njoins: [reads sleeps, reads flag joins]\n");
    }
}
