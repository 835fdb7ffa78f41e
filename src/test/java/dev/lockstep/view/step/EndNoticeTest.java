package dev.lockstep.view.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explain.PseudoLanguage;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.english.English;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.step.StepSession;
import dev.lockstep.view.step.EndNotice.Tone;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EndNoticeTest {

    private static final String ALL_AT_ONCE = """
            lockstep: 1
            id: all
            title: All
            about: All that can go wrong.
            group: classics
            program:
              locks: [left, right]
              variables: {x: 0}
              threads:
                A: [acquire left, x = 1, acquire right]
                B: [acquire right, acquire left]
                C: [release left]
                D: [sleep 1 ms]
              properties:
                - never: x = 1
                - always: x = 0
            """;

    @Test
    void everythingThatWentWrongIsSaid() throws Exception {
        EndNotice ended = verdict("A,A,C,B,D,D", true);
        EndNotice goingOn = verdict("A,A,C,B", false);

        assertThat(ended.tone()).isEqualTo(Tone.BAD);
        assertThat(goingOn.tone()).isEqualTo(Tone.BAD);
        assertThat(ended.word()).isEqualTo("Thread failed");
        assertThat(ended.message())
                .isEqualTo(
                        "C was ended by IllegalMonitorStateException: C does not hold left."
                                + " Also deadlock: A waits for lock right, which B holds; B waits for lock left, which A holds."
                                + " Also property broken: x = 1, must not be 1 (“never: x = 1”). Also property broken: x = 1, not 0 (“always: x = 0”).");
        assertThat(goingOn.word()).isEqualTo("Deadlock");
        assertThat(goingOn.message())
                .isEqualTo(
                        "A waits for lock right, which B holds; B waits for lock left, which A holds. Since step 4."
                                + " Also thread failed: C was ended by IllegalMonitorStateException: C does not hold left."
                                + " Also property broken: x = 1, must not be 1 (“never: x = 1”). Also property broken: x = 1, not 0 (“always: x = 0”).");
    }

    @Test
    void aPropertyThatBrokeIsSaidWhileTheRunGoesOn() throws Exception {
        EndNotice goingOn = verdict("A,A", false);

        assertThat(goingOn)
                .isEqualTo(
                        new EndNotice(
                                Tone.BAD,
                                "Property broken",
                                "x = 1, must not be 1 (“never: x = 1”). Also property broken: x = 1, not 0 (“always: x = 0”).",
                                "x = 1, must not be 1 (“never: x = 1”)", 1, "x = 1, must not be 1"));
    }

    @Test
    void aRunThatWasCutIsNeitherGoodNorBadUnlessSomethingWentWrongBefore() throws Exception {
        String counting = """
                lockstep: 1
                id: counting
                title: Counting
                about: It is stopped before its end.
                group: classics
                program:
                  step limit: 3
                  variables: {x: 0}
                  threads:
                    A: [x = 1, x = 2, x = 3, x = 4]
                  properties:
                    - never: x = %d
                """;

        EndNotice cut = verdict(counting.formatted(4), "A,A,A", true);
        assertThat(cut)
                .isEqualTo(
                        new EndNotice(
                                Tone.OPEN, "Step limit", "stopped after 3 steps", "stopped after 3 steps", 0,
                                "stopped at the step limit"));
        assertThat(verdict(counting.formatted(2), "A,A,A", true).tone()).isEqualTo(Tone.BAD);
    }

    @Test
    void allOfItIsSaidInTheLanguageThatIsSpoken() throws Exception {
        Spoken.change(new PseudoLanguage());
        try {
            EndNotice ended = verdict("A,A,C,B,D,D", true);
            EndNotice goingOn = verdict("A,A,C,B", false);

            assertThat(
                    Stream.of(ended.word(), ended.message(), goingOn.word(), goingOn.message())
                            .map(PseudoLanguage::unsaid))
                    .containsOnly("");
        } finally {
            Spoken.change(new English());
        }
    }

    private static EndNotice verdict(String choices, boolean last) throws Exception {
        return verdict(ALL_AT_ONCE, choices, last);
    }

    /// After the last of these choices.
    ///
    /// @param last whether that is the end of the run
    private static EndNotice verdict(String text, String choices, boolean last) throws Exception {
        Scenario scenario = Scenarios.read("all.yaml", text);
        Schedule schedule = Schedule.parse(choices);
        CompletableFuture<StepFrame> there = new CompletableFuture<>();
        try (StepSession session = StepSession.open(scenario, schedule, frame -> {
            StepFrame now = frame.stepped();
            if (now != null && now.position().step() == schedule.size() && now.position().over() == last) {
                there.complete(now);
            }
        })) {
            session.controls().jump(last ? Integer.MAX_VALUE : schedule.size());
            return Objects.requireNonNull(EndNotice.of(there.get(60, TimeUnit.SECONDS)));
        }
    }
}
