package dev.lockstep.runtime.stepped;

import static dev.lockstep.runtime.stepped.Programs.lock;
import static dev.lockstep.runtime.stepped.Programs.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.Role;
import dev.lockstep.runtime.Body;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Guarded;
import dev.lockstep.runtime.GuardedState;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.Semaphore;
import dev.lockstep.runtime.Shared;
import dev.lockstep.runtime.SharedMap;
import dev.lockstep.runtime.Tally;
import dev.lockstep.runtime.stepped.strategy.KeepRunningStrategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What counts as a change decides whether a round of a loop may be left out, and whether a run makes progress.
class ChangesTest {

    /// An operation of A, made before anyone runs; beside it B waits on a condition, holding nothing.
    record Doing(String name, boolean changes, Making making) {

        @Override
        public String toString() {
            return name;
        }
    }

    @FunctionalInterface
    interface Making {
        Body of(EngineRuntime port, Beside beside);
    }

    /// What is there for A to work on.
    static final class Beside {
        private final Mutex mutex;
        private final Condition waitedOn;
        private final Condition empty;
        private final SharedMap<String, Integer> map;
        private final Shared<Integer> number;
        private final Semaphore permits;

        private Beside(EngineRuntime port) {
            mutex = port.mutex(lock("m"));
            waitedOn = mutex.condition("waited on");
            empty = mutex.condition("empty");
            map = port.map("map");
            map.put("there", 1);
            number = port.shared("number", 1);
            permits = port.semaphore("permits", 1);
        }
    }

    private static final class Count implements GuardedState {
        private int value;
    }

    private static Doing changing(String name, Making making) {
        return new Doing(name, true, making);
    }

    private static Doing looking(String name, Making making) {
        return new Doing(name, false, making);
    }

    static Stream<Doing> doings() {
        return Stream.of(
                changing("a write", (_, beside) -> () -> beside.number.set(2)),
                changing("a compare and set that sets", (_, beside) -> () -> beside.number.compareAndSet(1, 2)),
                changing("an update to another value", (_, beside) -> () -> beside.number.update(value -> value + 1)),
                changing("a put", (_, beside) -> () -> beside.map.put("there", 2)),
                changing("a removal", (_, beside) -> () -> beside.map.remove("there")),
                changing("a clear", (_, beside) -> beside.map::clear),
                changing("a signal that wakes", (_, beside) -> () -> beside.waitedOn.signal()),
                changing("a signal to all that wakes", (_, beside) -> () -> beside.waitedOn.signalAll()),
                changing("an interrupt", (port, _) -> {
                    LogicalThread sleeper = port.spawn("C", Role.SERVICE, () -> port.sleep(Duration.ofDays(1)));
                    return sleeper::interrupt;
                }),
                changing("noticing an interrupt", (port, _) -> () -> {
                    port.current().interrupt();
                    port.shared("marks the beginning", 0).get();
                    port.interrupted();
                }),
                changing("starting a thread", (port, _) -> () -> port.spawn("C", Role.SERVICE, () -> {})),
                changing("an edit", (port, beside) -> {
                    Guarded<Count> count = port.guarded(beside.mutex, new Count());
                    return () -> count.edit().value++;
                }),
                changing("a tally", (port, _) -> {
                    Tally tally = port.tally("tally");
                    return tally::increment;
                }),
                // How many there are is compared by whoever looks for rounds.
                looking("taking a permit", (_, beside) -> () -> beside.permits.acquire()),
                looking("giving a permit", (_, beside) -> () -> beside.permits.release()),
                looking("a compare and set that does not", (_, beside) -> () -> beside.number.compareAndSet(2, 3)),
                looking("a write of what is there", (_, beside) -> () -> beside.number.set(1)),
                looking("a put of what is there", (_, beside) -> () -> beside.map.put("there", 1)),
                looking("an update to the same value", (_, beside) -> () -> beside.number.update(value -> value)),
                looking("a read of a map", (_, beside) -> () -> beside.map.get("there")),
                looking("a clear of nothing", (port, _) -> port.<String, Integer>map("bare")::clear),
                looking("a removal of nothing", (_, beside) -> () -> beside.map.remove("not there")),
                looking("an interrupt of one that was interrupted already", (port, _) -> {
                    Mutex never = port.mutex(lock("never"));
                    never.acquire();
                    LogicalThread deaf = port.spawn("C", Role.SERVICE, never::acquire);
                    deaf.interrupt();
                    return deaf::interrupt;
                }),
                looking("an interrupt of one that has ended", (port, _) -> {
                    LogicalThread ended = port.spawn("C", Role.SERVICE, () -> {});
                    return ended::interrupt;
                }),
                looking("asking for an interrupt that did not come", (port, _) -> port::interrupted),
                looking("a signal to nobody", (_, beside) -> () -> beside.empty.signal()),
                looking("a look", (port, beside) -> {
                    Guarded<Count> count = port.guarded(beside.mutex, new Count());
                    return () -> count.view();
                }),
                looking("a lock taken and given back", (port, _) -> {
                    Mutex other = port.mutex(lock("n"));
                    return () -> {
                        other.acquire();
                        other.release();
                    };
                }),
                looking("a sleep", (port, _) -> () -> port.sleep(Duration.ofMillis(1))));
    }

    @ParameterizedTest
    @MethodSource("doings")
    void whatASecondLookCouldTellFromTheFirstCountsAsAChangeAndNothingElse(Doing doing) {
        int[] begun = {0};
        boolean[] changed = {false};
        int[] ended = {0};
        KeepRunningStrategy keep = new KeepRunningStrategy();
        Strategy watching = point -> {
            int index = keep.choose(point);
            if (index != Strategy.END) {
                String name = point.operation(index).object().toString();
                if (name.equals("marks the beginning")) {
                    begun[0] = point.step();
                } else if (name.equals("marks the end")) {
                    changed[0] = point.lastChange() >= begun[0];
                    ended[0] = point.step();
                }
            }
            return index;
        };
        new SteppedRuntime(watching, RunSettings.DEFAULT, null).run(port -> {
            Beside beside = new Beside(port);
            Shared<Integer> begins = port.shared("marks the beginning", 0);
            Shared<Integer> ends = port.shared("marks the end", 0);
            Body work = doing.making().of(port, beside);
            script(port, "B", () -> {
                beside.mutex.acquire();
                beside.waitedOn.await();
                beside.mutex.release();
            });
            script(port, "A", () -> {
                beside.mutex.acquire();
                begins.get();
                work.run();
                ends.get();
                beside.mutex.release();
            });
        });
        assertThat(ended[0]).as("A came to the end").isPositive();
        assertThat(changed[0]).isEqualTo(doing.changes());
    }

    @Test
    void aWakeUpWithoutACauseIsAChangeForThereAreOnlySoMany() {
        ArrayList<Integer> lastChanges = new ArrayList<Integer>();
        Strategy watching = point -> {
            lastChanges.add(point.lastChange());
            return 0;
        };
        new SteppedRuntime(watching, RunSettings.DEFAULT.withSpuriousWakeups(1), null).run(port -> {
            Mutex mutex = port.mutex(lock("m"));
            Condition never = mutex.condition("never");
            script(port, "A", () -> {
                mutex.acquire();
                never.await();
                mutex.release();
            });
        });
        // Take the lock, wait, wake up, take the lock again, give it back, end.
        assertThat(lastChanges).containsExactly(0, 0, 0, 3, 3, 3);
    }
}
