package dev.lockstep.session.step;

import static dev.lockstep.session.step.Stepped.ended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.strategy.ReplayMismatch;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.headless.LiveRun;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.file.TraceFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SavedRunTest {
    private static final int SEEDS = 5;

    @ParameterizedTest
    @MethodSource("dev.lockstep.session.step.BuiltInStepTest#programs")
    void savedOpenedAndReplayedItIsTheSameFile(String id) throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            byte[] saved = saved(TracedRun.bySeed(Scenarios.find(id), seed).timeline().trace());
            Trace opened = opened(saved);
            Scenario kept = Scenarios.read(id, opened.header().text());

            assertThat(saved(opened)).isEqualTo(saved);
            assertThat(saved(TracedRun.again(kept, opened).timeline().trace())).isEqualTo(saved);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.lockstep.session.step.BuiltInStepTest#programs")
    void aSessionThatOpenedItSavesTheSameFile(String id) throws Exception {
        byte[] saved = saved(TracedRun.bySeed(Scenarios.find(id), 42).timeline().trace());
        try (Stepped stepped = new Stepped(Scenarios.find(id), opened(saved))) {
            assertThat(stepped.at(0).complaint()).isEmpty();
            StepFrame end = stepped.toTheEnd();

            assertThat(ended(end)).isEqualTo(Objects.requireNonNull(opened(saved).end()).kind());
            assertThat(saved(stepped.session.controls().trace().join())).isEqualTo(saved);
        }
    }

    @Test
    void aRunOfAnotherProgramIsRefusedAtItsFirstStepThatDiffers() {
        Trace recorded = TracedRun.bySeed(Steppings.waits(), 5).timeline().trace();

        assertThatExceptionOfType(ReplayMismatch.class)
                .isThrownBy(() -> TracedRun.again(Steppings.lostUpdate(), recorded))
                .withMessageContaining("step 1");
    }

    @Test
    void aProgramThatCannotBeSetUpIsAnEngineErrorInOneLine() throws Exception {
        Scenario broken = Steppings.scenario("broken", port -> {
            throw new IllegalStateException("no\nroom");
        });
        String line = "the program could not be set up: no room";

        TracedRun run = TracedRun.bySeed(broken, 1);
        assertThat(run.report().outcome().kind()).isEqualTo(OutcomeKind.ENGINE_ERROR);
        assertThat(run.report().outcome().message()).isEqualTo(line);
        assertThat(run.report().steps()).isZero();
        assertThat(saved(opened(saved(run.timeline().trace())))).isNotEmpty();
        LiveRun live = LiveRun.of(broken, Duration.ofSeconds(60));
        assertThat(live.report().outcome()).isEqualTo(run.report().outcome());
        try (Stepped stepped = new Stepped(broken)) {
            assertThat(stepped.at(0).position().finish()).isEqualTo(run.report().outcome());
        }
    }

    @Test
    void aRecordingThatTheProgramDoesNotReachIsRefused() {
        Trace recorded = TracedRun.bySeed(Steppings.waits(), 5).timeline().trace();
        Scenario broken = Steppings.scenario("broken", port -> {
            throw new IllegalStateException("no room");
        });

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TracedRun.again(broken, recorded))
                .withMessageContaining("the run is over after step 0 (engine-error)");
    }

    private static byte[] saved(Trace trace) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        TraceFiles.write(trace, file);
        return file.toByteArray();
    }

    private static Trace opened(byte[] file) throws Exception {
        return TraceFiles.read(new ByteArrayInputStream(file), "test", Choice::parse);
    }
}
