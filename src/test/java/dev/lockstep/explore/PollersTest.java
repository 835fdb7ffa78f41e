package dev.lockstep.explore;

import static dev.lockstep.explore.Searches.lock;
import static dev.lockstep.explore.Searches.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.Role;
import dev.lockstep.explore.dpor.DporStrategy;
import dev.lockstep.runtime.Body;
import dev.lockstep.runtime.Condition;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Mutex;
import dev.lockstep.runtime.Shared;
import dev.lockstep.runtime.stepped.RunSettings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Loops through time-outs, which have no end when a time-out may come at any moment.
class PollersTest {

    private static void poll(EngineRuntime port, Mutex mutex, Condition work, Shared<Integer> items)
            throws InterruptedException {
        mutex.acquire();
        while (items.get() == 0) {
            work.await(port.deadline(Duration.ofMillis(5)));
        }
        items.set(items.get() - 1);
        mutex.release();
    }

    private static void twoPollersAndOneItem(EngineRuntime port, Map<String, Object> told, Role role) {
        Mutex mutex = port.mutex(lock("m"));
        Condition work = mutex.condition("work");
        Shared<Integer> items = port.shared("items", 0);
        for (String name : new String[]{"A", "B"}) {
            port.spawn(name, role, Body.keepingNothing(() -> {
                poll(port, mutex, work, items);
                told.put("took", name);
            }));
        }
        script(port, "P", () -> {
            mutex.acquire();
            items.set(1);
            mutex.release();
        });
    }

    @Test
    void twoIdlePollersEndAndEachMayHaveTheItem() {
        SearchResult found = Searches.told(
                (port, told) -> twoPollersAndOneItem(port, told, Role.SERVICE), RunSettings.DEFAULT,
                new DporStrategy());
        assertThat(found.complete()).isTrue();
        assertThat(found.failures()).isEmpty();
        assertThat(found.loopsPruned()).isTrue();
        assertThat(Searches.outcomes(found)).contains("{took=A}", "{took=B}", "{}");
    }

    @Test
    void aPollerOfTheScriptThatNobodyServesMakesNoProgress() {
        SearchResult found = Searches.told(
                (port, told) -> twoPollersAndOneItem(port, told, Role.SCRIPT), RunSettings.DEFAULT, new DporStrategy());
        assertThat(found.complete()).isTrue();
        assertThat(Searches.kinds(found)).containsOnly(OutcomeKind.NO_PROGRESS);
        assertThat(Searches.outcomes(found)).containsExactly("{took=A}", "{took=B}");
    }

    @Test
    void aPollerThatGivesUpAfterSomeRoundsIsNotTakenForOneWithoutEnd() {
        SearchResult found = Searches.told(
                (port, told) -> {
                    Mutex mutex = port.mutex(lock("m"));
                    Condition work = mutex.condition("work");
                    script(port, "A", () -> {
                        mutex.acquire();
                        int rounds = 0;
                        while (rounds < 3 && !work.await(port.deadline(Duration.ofMillis(5)))) {
                            rounds++;
                        }
                        told.put("rounds", rounds);
                        mutex.release();
                    });
                },
                RunSettings.DEFAULT,
                new DporStrategy());
        assertThat(found.complete()).isTrue();
        assertThat(found.failures()).isEmpty();
        assertThat(Searches.outcomes(found)).containsExactly("{rounds=3}");
    }
}
