package dev.lockstep.session.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explain.StepUnit;
import dev.lockstep.explain.english.English;
import dev.lockstep.session.control.ChooserPolicy;
import dev.lockstep.session.frame.RunOrigin;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.headless.LiveRun;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.file.TraceFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A run says who decided it, and no more than that.
class OriginTest {

    @Test
    void aRunIsOfItsSeedUntilSomebodyChooses() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.waits())) {
            assertThat(text(stepped.at(0))).isEqualTo("simulated, seed 42");
            stepped.session.controls().jump(3);
            StepFrame third = stepped.at(3);
            assertThat(text(third)).isEqualTo("simulated, seed 42");

            stepped.session.choose(third.next().options().getFirst().choice());
            assertThat(text(stepped.at(4))).isEqualTo("simulated, seed 42, by hand from step 4");
            assertThat(text(stepped.toTheEnd())).isEqualTo("simulated, seed 42, by hand from step 4");
            stepped.session.restart();
            assertThat(text(stepped.await("a new run", frame -> frame.run() == 2))).isEqualTo("simulated, seed 42");
        }
    }

    @Test
    void aRunThatIsChosenFromItsFirstStepOnHasNoSeed() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.lostUpdate())) {
            String first = stepped.at(0).next().options().getFirst().choice();
            assertThat(text(stepped.choose(first))).isEqualTo("simulated, by hand");
        }
    }

    @Test
    void eachFutureSaysItsOwn() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.lostUpdate())) {
            StepFrame end = stepped.toTheEnd();
            stepped.session.controls().jump(1);
            StepFrame first = stepped.at(1);
            String other = first.next().options().stream().filter(option -> !option.taken()).toList().getFirst()
                    .choice();
            stepped.session.choose(other);
            StepFrame forked = stepped.await(
                    "the fork", frame -> frame.position().branches().size() == 2 && frame.position().step() == 2);
            assertThat(text(forked)).isEqualTo("simulated, seed 42, by hand from step 2");

            stepped.session.branch(end.position().branches().getFirst().id());
            assertThat(text(stepped.await("the first", frame -> frame.position().branches().getFirst().shown())))
                    .isEqualTo("simulated, seed 42");
        }
    }

    @Test
    void whoeverDecidesOtherwiseIsNamed() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.waits())) {
            stepped.session.controls().jump(2);
            stepped.at(2);
            stepped.session.policy(ChooserPolicy.FAIR);
            stepped.session.controls().step();
            assertThat(text(stepped.at(3))).isEqualTo("simulated, seed 42, by fair turns from step 3");
        }
        try (Stepped stepped = new Stepped(Steppings.waits())) {
            stepped.session.policy(ChooserPolicy.KEEP_RUNNING);
            stepped.session.controls().step();
            assertThat(text(stepped.at(1))).isEqualTo("simulated, who runs going on");
        }
    }

    @Test
    void aScheduleIsLeftToChanceAfterItsEnd() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.lostUpdate(), "A,B")) {
            assertThat(text(stepped.at(0))).isEqualTo("simulated, schedule");
            assertThat(text(stepped.toTheEnd())).isEqualTo("simulated, schedule, by chance from step 3");
        }
    }

    @Test
    void aRunThatWasSavedAndOpenedSaysWhoDecidedItAndThatItWasRecorded() throws Exception {
        try (Stepped stepped = new Stepped(Steppings.waits())) {
            stepped.session.controls().jump(2);
            stepped.session.choose(stepped.at(2).next().options().getFirst().choice());
            stepped.at(3);
            Trace saved = stepped.session.controls().trace().join();
            assertThat(saved.header().order()).isEqualTo("seed 42, by hand from step 3");

            ByteArrayOutputStream file = new ByteArrayOutputStream();
            TraceFiles.write(saved, file);
            Trace read = TraceFiles.read(new ByteArrayInputStream(file.toByteArray()), "saved.trace", choice -> {});
            try (Stepped again = new Stepped(Steppings.waits(), read)) {
                assertThat(text(again.at(0))).isEqualTo("recorded run, seed 42, by hand from step 3");
                assertThat(again.at(0).next().seed()).isEqualTo(42);
                assertThat(again.at(0).origin().simulated()).isTrue();
            }
        }
    }

    @Test
    void aRecordingOfRealThreadsIsCountedInEventsAndMeasuredInTimeOfTheClock() throws Exception {
        LiveRun run = LiveRun.of(Steppings.waits(), Duration.ofSeconds(60));
        try (Stepped stepped = new Stepped(Steppings.waits(), run.timeline().trace())) {
            StepFrame start = stepped.at(0);
            assertThat(start.origin()).isEqualTo(RunOrigin.REAL);
            assertThat(start.origin().unit()).isEqualTo(StepUnit.EVENT);
            assertThat(new English().beginning(start.origin().unit())).isEqualTo("beginning of the recording");
            assertThat(start.title().about())
                    .startsWith("A recording of real threads: " + run.report().steps() + " events");
            assertThat(labels(start)).contains("time").doesNotContain("virtual time");
        }
        try (Stepped stepped = new Stepped(Steppings.waits())) {
            StepFrame start = stepped.at(0);
            assertThat(start.origin().unit()).isEqualTo(StepUnit.STEP);
            assertThat(new English().beginning(start.origin().unit())).isEqualTo("start");
            assertThat(start.title().about()).isEqualTo(Steppings.waits().about().english());
            assertThat(labels(start)).contains("virtual time").doesNotContain("time");
        }
    }

    private static String text(StepFrame frame) {
        return frame.origin().text();
    }

    private static List<String> labels(StepFrame frame) {
        return frame.figures().stream().map(figure -> figure.label()).toList();
    }
}
