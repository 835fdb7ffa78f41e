package dev.lockstep.runtime.stepped.strategy;

import static dev.lockstep.runtime.stepped.Programs.run;
import static dev.lockstep.runtime.stepped.Programs.script;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lockstep.event.RecordedEvent;
import dev.lockstep.runtime.Shared;
import dev.lockstep.runtime.stepped.Programs;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.RunSettings;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.Strategy;
import dev.lockstep.testing.InGerman;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReplayStrategyTest {

    /// What a run tells, as text, so that two runs can be compared byte for byte.
    private static String trace(Strategy strategy) {
        ArrayList<RecordedEvent> events = new ArrayList<RecordedEvent>();
        SteppedRuntime runtime = new SteppedRuntime(
                strategy,
                RunSettings.DEFAULT.withSpuriousWakeups(1),
                (nanos, thread, event) -> events.add(new RecordedEvent(events.size() + 1L, nanos, thread, event)));
        RunResult result = runtime.run(Programs::mixture);
        return result.schedule() + "\n" + result.outcome() + "\n" + result.nanos() + "\n"
                + events.stream().map(RecordedEvent::toString).collect(Collectors.joining("\n"));
    }

    @Test
    void theSameSeedGivesTheSameTrace() {
        for (long seed = 0; seed < 50; seed++) {
            assertThat(trace(RandomStrategy.mixed(seed))).isEqualTo(trace(RandomStrategy.mixed(seed)));
        }
        assertThat(trace(RandomStrategy.mixed(1))).isNotEqualTo(trace(RandomStrategy.mixed(2)));
    }

    @Test
    void aReplayedRecordGivesTheSameTrace() {
        for (long seed = 0; seed < 50; seed++) {
            RecordingStrategy recording = new RecordingStrategy(RandomStrategy.mixed(seed));
            String first = trace(recording);
            assertThat(trace(ReplayStrategy.verifying(recording.steps()))).isEqualTo(first);
        }
    }

    @Test
    void aScheduleReadFromTextGivesTheSameRun() {
        RunResult result = run(RandomStrategy.mixed(7), Programs::mixture);
        RunResult again = run(ReplayStrategy.of(Schedule.parse(result.schedule().toString())), Programs::mixture);
        assertThat(again).isEqualTo(result);
    }

    @Test
    void aRunThatIsWatchedTakesTheSameSteps() {
        for (long seed = 0; seed < 20; seed++) {
            SteppedRuntime watched = new SteppedRuntime(
                    RandomStrategy.mixed(seed), RunSettings.DEFAULT, (nanos, thread, event) -> {});
            assertThat(watched.run(Programs::mixture)).isEqualTo(run(RandomStrategy.mixed(seed), Programs::mixture));
        }
    }

    @Test
    void aChoiceThatCannotBeMadeIsRefusedWithItsStep() {
        assertThatExceptionOfType(ReplayMismatch.class)
                .isThrownBy(() -> run("A,A,Z", Programs::mixture))
                .withMessageStartingWith("step 3 of the schedule is Z, which cannot be chosen now; can be chosen: [")
                .satisfies(mismatch -> assertThat(mismatch.step()).isEqualTo(3))
                .satisfies(
                        mismatch -> assertThat(InGerman.line(mismatch)).startsWith(
                                "Schritt 3 des Ablaufplans ist Z, was jetzt nicht gewählt werden kann; wählbar: ["));
    }

    @Test
    void anotherOperationOfTheSameThreadIsNoticed() {
        RecordingStrategy recording = new RecordingStrategy(new FairStrategy());
        run(recording, port -> script(port, "A", () -> port.sleep(Duration.ofMillis(1))));
        assertThatExceptionOfType(ReplayMismatch.class)
                .isThrownBy(
                        () -> run(
                                ReplayStrategy.verifying(recording.steps()),
                                port -> script(port, "A", () -> port.sleep(Duration.ofMillis(2)))))
                .withMessageContaining("step 1")
                .withMessageContaining("sleep 0.001s")
                .satisfies(
                        mismatch -> assertThat(InGerman.line(mismatch)).startsWith(
                                "die Wiederholung weicht bei Schritt 1 ab: A: aufgezeichnet „"));
    }

    @Test
    void otherChoicesThanRecordedAreNoticed() {
        RecordingStrategy recording = new RecordingStrategy(new FairStrategy());
        run(recording, port -> script(port, "A", () -> port.sleep(Duration.ZERO)));
        assertThatExceptionOfType(ReplayMismatch.class)
                .isThrownBy(() -> run(ReplayStrategy.verifying(recording.steps()), port -> {
                    script(port, "A", () -> port.sleep(Duration.ZERO));
                    script(port, "B", () -> port.sleep(Duration.ZERO));
                }))
                .withMessageContaining("step 1: recorded the choices [A]; can be chosen: [A, B]");
    }

    @Test
    void aReplayKnowsHowFarItCame() {
        ReplayStrategy replay = ReplayStrategy.of(Schedule.parse("A,A,A,A,A"));
        RunResult result = run(replay, port -> script(port, "A", () -> port.sleep(Duration.ZERO)));
        assertThat(result.isFinished()).isTrue();
        assertThat(replay.played()).isEqualTo(2);
    }

    @Test
    void theNaturalStrategiesTakeTurnsAsTheySay() {
        assertThat(turns(new FairStrategy())).isEqualTo("A,B,C,A,B,C,A,B,C");
        assertThat(turns(new KeepRunningStrategy())).isEqualTo("A,A,A,B,B,B,C,C,C");
    }

    private static String turns(Strategy strategy) {
        return run(strategy, port -> {
            Shared<Integer> x = port.shared("x", 0);
            for (String name : List.of("A", "B", "C")) {
                script(port, name, () -> x.set(x.get() + 1));
            }
        })
                .schedule()
                .toString();
    }
}
