package dev.lockstep.session.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.control.WatchTarget;
import dev.lockstep.session.frame.LiveFrame.RecordingState;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.history.Timeline;
import dev.lockstep.trace.Trace;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LiveRecordingTest {

    @Test
    void whatWasRecordedBeginsWithAStatementOfEverything() throws Exception {
        try (WatchedSession watched = WatchedSession.open("pool-backpressure")) {
            watched.await("work", frame -> frame.recording().recorded() > 200);
            watched.session.record();
            watched.await(
                    "a recording",
                    frame -> frame.recording().taped() != null && frame.recording().taped().events() > 300);
            WatchTarget recorded = watched.session.stopRecording().join();
            Trace trace = Objects.requireNonNull(recorded.trace());
            watched.await("its end", frame -> frame.recording().taped() == null);

            assertThat(trace.header().simulated()).isFalse();
            assertThat(trace.step(0).events()).extracting(RecordedEvent::event)
                    .hasAtLeastOneElementOfType(ThreadEvent.Stated.class);
            assertThat(trace.last()).isPositive();
            Timeline timeline = new Timeline(trace);
            Snapshot start = timeline.at(0);
            assertThat(start.missing()).isZero();
            assertThat(start.pools().values()).hasSize(1).allMatch(start::isCertain);
            assertThat(start.threads().keySet()).extracting(ThreadId::name).doesNotContain("you");
            assertThat(IntStream.rangeClosed(1, trace.last()).mapToObj(trace::step))
                    .allMatch(step -> step.events().size() == 1 && step.enabled().isEmpty());
        }
    }

    @Test
    void aRecordingThatIsFullKeepsWhatCameFirst() {
        EventRecording recording = new EventRecording(1, 10, 3);
        recording.stated(11);
        LongStream.rangeClosed(9, 20).forEach(number -> recording.saw(1, event(number)));
        recording.saw(2, event(11));

        assertThat(recording.taped()).isEqualTo(new RecordingState(3, true));
        Trace trace = recording.trace(WatchedSession.scenario("pool-backpressure"));
        assertThat(trace.last()).isEqualTo(2);
        assertThat(trace.step(0).events()).extracting(RecordedEvent::sequence).containsExactly(1L);
        assertThat(trace.step(2).events()).extracting(RecordedEvent::sequence).containsExactly(3L);
    }

    private static RecordedEvent event(long number) {
        return new RecordedEvent(number, number, new ThreadId("A"), new ThreadEvent.SleepEnded(false));
    }

    @Test
    void nothingCanBeStoppedThatWasNotBegun() throws Exception {
        try (WatchedSession watched = WatchedSession.open("pool-steady")) {
            assertThatThrownBy(() -> watched.session.stopRecording().join())
                    .hasMessageContaining("nothing is being recorded");
        }
    }

    @Test
    void anEditedScenarioRunsAnew() throws Exception {
        Scenario edited = WatchedSession.scenario("pool-backpressure");
        try (WatchedSession watched = WatchedSession.open("pool-steady")) {
            watched.await("work", frame -> frame.recording().recorded() > 20);
            watched.session.reload(edited);

            assertThat(watched.await("the edited one", frame -> frame.scenario().equals(edited)).run())
                    .isEqualTo(2);
        }
    }
}
