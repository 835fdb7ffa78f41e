package dev.lockstep.runtime.stepped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.CodePlace;
import dev.lockstep.event.DataRace;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explore.Search;
import dev.lockstep.explore.SearchResult;
import dev.lockstep.explore.dpor.DporStrategy;
import dev.lockstep.explore.run.Judgement;
import dev.lockstep.explore.run.OutcomeCount;
import dev.lockstep.explore.run.SearchLimits;
import dev.lockstep.explore.run.SearchedProgram;
import dev.lockstep.runtime.Body;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Flag;
import dev.lockstep.runtime.MemoryPlace;
import dev.lockstep.runtime.MemoryPlace.Seen;
import dev.lockstep.runtime.MemoryRuntime;
import dev.lockstep.runtime.RunBudget;
import dev.lockstep.runtime.stepped.Outcome.Raced;
import dev.lockstep.runtime.stepped.Outcome.Stopped;
import dev.lockstep.runtime.stepped.Outcome.WaitsForever;
import dev.lockstep.runtime.stepped.strategy.RandomStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class MemoryRuntimeTest {
    private static final CodePlace LINE = new CodePlace("Some.java", 3);

    /// What the threads of the last run left.
    private final List<String> left = new ArrayList<>();

    private static Consumer<EngineRuntime> setUp(Consumer<MemoryRuntime> program) {
        return port -> program.accept((MemoryRuntime) port);
    }

    private static void spawn(MemoryRuntime port, String name, Body body) {
        port.spawn(name, Role.SCRIPT, body);
    }

    private RunResult run(Consumer<MemoryRuntime> program) {
        left.clear();
        return new SteppedRuntime(RandomStrategy.natural(1), RunSettings.DEFAULT.withNoticingRounds(false), null)
                .run(setUp(program));
    }

    /// What is left in every order that differs.
    private List<String> searched(Consumer<MemoryRuntime> program) {
        SearchedProgram subject = SearchedProgram.unwatched(setUp(port -> {
            left.clear();
            program.accept(port);
        }), RunSettings.DEFAULT.withNoticingRounds(false),
                result -> Judgement.of(result, Map.of("left", left.toString())));
        SearchResult result = new Search(subject, new DporStrategy(), new SearchLimits(1_000)).run();
        assertThat(result.complete()).isTrue();
        return result.outcomes().stream()
                .map(MemoryRuntimeTest::told)
                .sorted()
                .toList();
    }

    private static String told(OutcomeCount outcome) {
        return outcome.end().text() + " " + outcome.left().get("left");
    }

    @Test
    void accessesToOnePlaceAreRunInEveryOrderAndTheValueStaysWhereItIs() {
        int[] memory = new int[1];

        assertThat(searched(port -> {
            memory[0] = 0;
            MemoryPlace place = port.place("memory");
            for (String name : List.of("A", "B")) {
                spawn(port, name, () -> {
                    place.read();
                    int found = memory[0];
                    place.write();
                    memory[0] = found + 1;
                    if (place.writes() == 2) {
                        left.add("in the end " + memory[0]);
                    }
                });
            }
        })).containsExactly("finished [in the end 1]", "finished [in the end 2]");
    }

    @Test
    void whoHasLookedReadsAgainOnlyOnceSomethingThatItReadWasWritten() {
        boolean[] memory = new boolean[1];

        assertThat(searched(port -> {
            memory[0] = false;
            MemoryPlace place = port.place("memory");
            spawn(port, "A", () -> {
                place.read();
                int rounds = 0;
                for (boolean found = memory[0]; !found; found = memory[0]) {
                    rounds++;
                    place.readOnceWritten(List.of(new Seen(place, place.writes())));
                }
                left.add("after " + rounds);
            });
            spawn(port, "B", () -> {
                place.write();
                memory[0] = true;
            });
        })).containsExactly("finished [after 0]", "finished [after 1]");
    }

    @Test
    void whatNobodyWritesIsWaitedForForEver() {
        RunResult result = run(port -> {
            MemoryPlace place = port.place("memory");
            spawn(port, "A", () -> place.readOnceWritten(List.of(new Seen(place, 0))));
            spawn(port, "B", () -> port.untilWritten(List.of()));
        });

        assertThat(result.outcome()).isInstanceOf(WaitsForever.class);
        assertThat(result.outcome().message())
                .isEqualTo("A cannot wait until memory changes, B cannot wait until anything changes");
    }

    @Test
    void aRaceIsAFailureAfterWhichTheRunGoesOn() {
        DataRace race = new DataRace(
                "X.y", "X#1.y", new DataRace.Side(new ThreadId("A"), true, LINE, 1),
                new DataRace.Side(new ThreadId("B"), false, LINE, 2));

        RunResult result = run(port -> spawn(port, "A", () -> {
            port.raced(race);
            left.add("went on after step " + port.steps());
        }));

        assertThat(result.failures()).containsExactly(new Raced(race));
        assertThat(left).containsExactly("went on after step 0");
    }

    @Test
    void aStopEndsTheRunAndIsNoFailure() {
        RunResult result = run(port -> {
            spawn(port, "A", () -> {
                try {
                    throw port.stop(RunBudget.ROUNDS, LINE);
                } finally {
                    left.add("unwound");
                }
            });
            spawn(port, "B", () -> port.untilWritten(List.of()));
        });

        assertThat(result.end()).isEqualTo(new Stopped(new ThreadId("A"), RunBudget.ROUNDS, LINE));
        assertThat(result.failures()).isEmpty();
        assertThat(left).containsExactly("unwound");
    }

    @Test
    void whetherAThreadLivesDependsOnTheOrderWithItsStartAndItsEnd() {
        assertThat(searched(port -> {
            Flag life = port.lifeOf(new ThreadId("C"));
            spawn(port, "A", () -> spawn(port, "C", () -> {}));
            spawn(port, "B", () -> {
                life.read();
                left.add(life.isSet() + " " + life.writes());
            });
        })).containsExactly("finished [false 0]", "finished [false 2]", "finished [true 1]");
    }

    @Test
    void anInterruptIsSeenOnceItCameAndWaitedForUntilThen() {
        assertThat(searched(port -> {
            Flag flag = port.interruptOf(new ThreadId("A"));
            spawn(port, "A", () -> {
                flag.read();
                boolean before = flag.isSet();
                if (!before) {
                    flag.readOnceWritten(List.of(new Seen(flag, flag.writes())));
                }
                left.add(before + " " + flag.isSet());
            });
            spawn(port, "B", () -> port.interrupt(new ThreadId("A"), () -> left.add("was not there")));
        })).containsExactly("finished [false true]", "finished [true true]");
    }

    @Test
    void aThreadThatWasInterruptedBeforeItsStartBeginsSo() {
        run(port -> spawn(port, "A", () -> {
            boolean[] early = new boolean[1];
            port.interrupt(new ThreadId("B"), () -> early[0] = true);
            port.spawn("B", Role.SCRIPT, () -> left.add("interrupted " + port.interrupted()), () -> early[0]);
        }));

        assertThat(left).containsExactly("interrupted true");
    }

    @Test
    void placesOfAnotherRunAreRefused() {
        MemoryPlace foreign = new SteppedRuntime(RandomStrategy.natural(1), RunSettings.DEFAULT, null).place("foreign");

        run(port -> spawn(port, "A", () -> {
            assertThatThrownBy(() -> port.untilWritten(List.of(new Seen(foreign, 0))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("foreign was made by another runtime");
            left.add("refused");
        }));

        assertThat(left).containsExactly("refused");
    }
}
