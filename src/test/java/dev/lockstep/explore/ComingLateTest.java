package dev.lockstep.explore;

import static dev.lockstep.explore.Searches.lock;
import static dev.lockstep.explore.Searches.script;
import static dev.lockstep.testing.Waits.is;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.Role;
import dev.lockstep.explore.dpor.DporStrategy;
import dev.lockstep.runtime.Body;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.LogicalThread;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.Shared;
import dev.lockstep.runtime.stepped.RunSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/// Who comes too late in one order to give up or to take a lock does so in another; and nobody is taken to be back
/// where it was who has counted, or has another reason to go on.
class ComingLateTest {

    private static final Duration LIMIT = Duration.ofMillis(1);

    private static Set<String> outcomes(BiConsumer<EngineRuntime, Map<String, Object>> program) {
        SearchResult found = Searches.told(program, RunSettings.DEFAULT, new DporStrategy());
        assertThat(found.complete()).isTrue();
        assertThat(found.failures()).isEmpty();
        return Searches.outcomes(found);
    }

    @Test
    void whoComesToWaitForAThreadThatHasEndedCouldHaveGivenUpBefore() {
        assertThat(outcomes((port, told) -> {
            Shared<Integer> x = port.shared("x", 0);
            LogicalThread ends = port.spawn("B", Role.SCRIPT, () -> {});
            script(port, "A", () -> {
                x.get();
                told.put("ended", ends.join(port.deadline(LIMIT)));
            });
        }))
                .containsExactly("{ended=false}", "{ended=true}");
    }

    @Test
    void whoComesToALockThatWasGivenBackCouldHaveGivenUpBefore() {
        assertThat(outcomes((port, told) -> {
            Shared<Integer> x = port.shared("x", 0);
            Mutex mutex = port.mutex(lock("m"));
            script(port, "B", () -> {
                mutex.acquire();
                x.set(1);
                mutex.release();
            });
            script(port, "A", () -> {
                port.waitUntil(is(x, 1));
                told.put("taken", mutex.acquire(port.deadline(LIMIT)));
            });
        }))
                .containsExactly("{taken=false}", "{taken=true}");
    }

    @Test
    void whoWasInterruptedBeforeItCameToALockCouldHaveTakenIt() {
        assertThat(outcomes((port, told) -> {
            Shared<Integer> x = port.shared("x", 0);
            Mutex mutex = port.mutex(lock("m"));
            LogicalThread[] comes = new LogicalThread[1];
            script(port, "B", () -> comes[0].interrupt());
            comes[0] = port.spawn("A", Role.SCRIPT, () -> {
                x.get();
                try {
                    mutex.acquireInterruptibly();
                    told.put("A", "took it");
                } catch (InterruptedException interrupted) {
                    told.put("A", "interrupted");
                }
            });
        }))
                .containsExactly("{A=interrupted}", "{A=took it}");
    }

    @Test
    void aServiceThatComesToWaitWhenTheLastScriptHasEndedCouldHaveGivenUpBefore() {
        assertThat(outcomes((port, told) -> {
            Mutex mutex = port.mutex(lock("m"));
            Condition never = mutex.condition("never");
            script(port, "A", () -> {});
            port.spawn("S", Role.SERVICE, () -> {
                mutex.acquire();
                told.put("signalled", never.await(port.deadline(LIMIT)));
            });
        }))
                .containsExactly("{signalled=false}", "{}");
    }

    @Test
    void whoCountsItsRoundsAndDoesNotTellMayBeAnywhereAmongThemWhenAnotherWrites() {
        assertThat(outcomes((port, told) -> {
            Shared<Integer> x = port.shared("x", 0);
            Mutex mutex = port.mutex(lock("m"));
            Condition never = mutex.condition("never");
            script(port, "A", () -> {
                mutex.acquire();
                for (int round = 0; round < 3; round++) {
                    never.await(port.deadline(LIMIT));
                }
                told.put("found", x.get());
                mutex.release();
            });
            script(port, "B", () -> x.set(1));
        }))
                .containsExactly("{found=0}", "{found=1}");
    }

    /// A body that tells where it stands.
    private static final class Takes implements Body {

        private final EngineRuntime port;
        private final Map<String, Object> told;
        private String place = "comes";
        private final Mutex mutex;
        private final Condition condition;
        private final Shared<Integer> x;

        Takes(
                EngineRuntime port, Map<String, Object> told, Mutex mutex, Condition condition, Shared<Integer> x) {
            this.port = port;
            this.told = told;
            this.mutex = mutex;
            this.condition = condition;
            this.x = x;
        }

        @Override
        public void run() throws Exception {
            boolean signalled = true;
            while (signalled) {
                mutex.acquire();
                signalled = condition.await(port.deadline(LIMIT));
                place = signalled ? "goes round" : "leaves";
                mutex.release();
                place = "comes";
            }
            place = "is out";
            told.put("found", x.get());
        }

        @Override
        public Object localState() {
            return place;
        }

        @Override
        public boolean isLooping() {
            return !place.equals("is out");
        }
    }

    @Test
    void whoTakesItsLockAgainAfterASignalDoesNotStandWhereItStandsAfterItsLimit() {
        // Whether A took the signal shows in C, which waits for it too.
        assertThat(outcomes((port, told) -> {
            Shared<Integer> x = port.shared("x", 0);
            Shared<Integer> ready = port.shared("ready", 0);
            Mutex mutex = port.mutex(lock("m"));
            Condition condition = mutex.condition("c");
            script(port, "A", new Takes(port, told, mutex, condition, x));
            port.spawn("C", Role.SERVICE, () -> {
                mutex.acquire();
                ready.set(1);
                condition.await();
                told.put("C", "signalled");
                mutex.release();
            });
            script(port, "B", () -> {
                port.waitUntil(is(ready, 1));
                mutex.acquire();
                condition.signal();
                mutex.release();
            });
            script(port, "D", () -> x.set(1));
        }))
                .containsExactly("{C=signalled, found=0}", "{C=signalled, found=1}", "{found=0}", "{found=1}");
    }
}
