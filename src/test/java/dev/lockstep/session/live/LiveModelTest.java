package dev.lockstep.session.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.Event;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.trace.Recorder;
import org.junit.jupiter.api.Test;

class LiveModelTest {

    private static final int CAPACITY = 16;
    private static final ThreadId GHOST = new ThreadId("ghost");
    private static final Event STARTED = new ThreadEvent.Started(Role.SCRIPT);

    /// Fills the buffer, so that what comes next is dropped.
    private static void fill(Recorder recorder) {
        for (int i = 0; i < CAPACITY; i++) {
            recorder.record(0, new ThreadId("busy"), new ThreadEvent.SleepEnded(false));
        }
    }

    @Test
    void aThreadWhoseEndWasLostIsForgottenOnceAllOthersHaveToldTheirState() {
        try (LiveEngines run = LiveEngines.of(1, WatchedSession.scenario("pool-steady"), CAPACITY)) {
            LiveModel model = new LiveModel(run);
            run.recorder().record(0, GHOST, STARTED);
            model.update(null);
            fill(run.recorder());
            run.recorder().record(0, GHOST, new ThreadEvent.Ended(null));
            model.update(null);
            assertThat(run.recorder().dropped()).isEqualTo(1);
            assertThat(model.snapshot().threads()).containsKey(GHOST);

            model.restate();
            model.update(null);
            assertThat(model.snapshot().threads()).doesNotContainKey(GHOST);
        }
    }

    @Test
    void nobodyIsForgottenByAStatementOfWhichAPartWasLost() {
        try (LiveEngines run = LiveEngines.of(1, WatchedSession.scenario("pool-steady"), CAPACITY)) {
            LiveModel model = new LiveModel(run);
            run.recorder().record(0, GHOST, STARTED);
            model.update(null);
            fill(run.recorder());
            model.restate();
            model.update(null);
            run.recorder().record(0, new ThreadId("busy"), new ThreadEvent.SleepEnded(false));
            model.update(null);

            assertThat(model.snapshot().missing()).isPositive();
            assertThat(model.snapshot().threads()).containsKey(GHOST);
        }
    }
}
