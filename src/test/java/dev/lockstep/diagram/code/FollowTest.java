package dev.lockstep.diagram.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.CodePlace;
import dev.lockstep.event.Event;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.step.StepTale;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.fold.SnapshotFold;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowTest {
    private static final ThreadId A = new ThreadId("A");
    private static final ThreadId B = new ThreadId("B");
    private static final CodePlace HELPER = new CodePlace("e/Helper.java", 3);
    private static final CodePlace MAIN = new CodePlace("e/Main.java", 30);

    private Snapshot snapshot = Snapshot.EMPTY;

    @Test
    void aloneAThreadIsFollowedInwards() {
        tell(A, new ThreadEvent.Reached(StepOperation.of("take lock"), List.of(HELPER, MAIN)));
        assertThat(Follow.file(snapshot, A, null)).isEqualTo(HELPER.file());
    }

    @Test
    void theFileInWhichTheyMeetIsPreferred() {
        tell(B, new ThreadEvent.Reached(StepOperation.of("read"), List.of(MAIN)));
        tell(A, new ThreadEvent.Reached(StepOperation.of("take lock"), List.of(HELPER, MAIN)));
        assertThat(Follow.file(snapshot, A, HELPER.file())).isEqualTo(MAIN.file());
        assertThat(Follow.line(MAIN.file(), snapshot, A)).isEqualTo(MAIN.line());
    }

    @Test
    void aFileThatIsAsGoodIsNotTurnedAwayFrom() {
        tell(A, new ThreadEvent.Reached(StepOperation.of("take lock"), List.of(HELPER, MAIN)));
        assertThat(Follow.file(snapshot, A, MAIN.file())).isEqualTo(MAIN.file());
    }

    @Test
    void aThreadThatDoesSomethingOfItsScriptAloneIsFollowedThere() {
        tell(A, new ScriptEvent.Began("write x 1", 7));
        tell(A, new ThreadEvent.Reached(StepOperation.of("write x"), List.of()));
        assertThat(Follow.file(snapshot, A, MAIN.file())).isEqualTo(ColouredSource.SCRIPT);
        assertThat(Follow.line(ColouredSource.SCRIPT, snapshot, A)).isEqualTo(7);
    }

    @Test
    void theEndOfAThreadTurnsNoPage() {
        tell(A, new ScriptEvent.Began("get k", 7));
        tell(A, new ScriptEvent.Ended("get k", "v"));
        tell(A, new ThreadEvent.Reached(StepOperation.of("end A"), List.of()));
        assertThat(Follow.file(snapshot, A, MAIN.file())).isEqualTo(MAIN.file());
        assertThat(Follow.line(MAIN.file(), snapshot, A)).isZero();
    }

    @Test
    void whereNothingIsKnownTheScriptIsShown() {
        assertThat(Follow.file(snapshot, null, null)).isEqualTo(ColouredSource.SCRIPT);
        tell(A, new ThreadEvent.Started(Role.SCRIPT));
        assertThat(Follow.file(snapshot, A, null)).isEqualTo(ColouredSource.SCRIPT);
    }

    @Test
    void aThreadStandsWhereItGoesOnAndIsOutlinedWhereItCameThrough() {
        tell(A, new ScriptEvent.Began("get k", 7));
        tell(
                A, new ThreadEvent.Reached(
                        StepOperation.of("take lock"), List.of(HELPER, MAIN, new CodePlace(MAIN.file(), 20))));
        assertThat(Stands.in(HELPER.file(), snapshot, A).get(3)).singleElement().matches(Stand::here)
                .matches(Stand::top);
        assertThat(Stands.in(MAIN.file(), snapshot, A).get(30)).singleElement()
                .matches(stand -> !stand.here() && stand.top());
        assertThat(Stands.in(MAIN.file(), snapshot, A).get(20)).singleElement()
                .matches(stand -> !stand.here() && !stand.top());
        assertThat(Stands.in(ColouredSource.SCRIPT, snapshot, A).get(7)).singleElement()
                .matches(stand -> !stand.here());
    }

    @Test
    void aThreadThatHasEndedStandsNowhere() {
        tell(A, new ThreadEvent.Reached(StepOperation.of("end A"), List.of(HELPER)));
        tell(A, new ThreadEvent.Ended(null));
        assertThat(Stands.files(snapshot)).isEmpty();
    }

    @Test
    void aRunOfFourCallersIsFollowedInTheCacheAllTheTimeButTheirEnds() {
        StepTale tale = StepTale.cache(3);
        String file = null;
        for (int step = 1; step <= tale.last(); step++) {
            StepFrame frame = tale.at(step);
            file = Follow.file(frame.snapshot(), frame.state().moved(), file);
            assertThat(file).as("step %d", step).isEqualTo("dev/lockstep/engine/cache/KeyedCache.java");
        }
    }

    private void tell(ThreadId thread, Event event) {
        snapshot = SnapshotFold.fold(snapshot, new RecordedEvent(snapshot.sequence() + 1, 0, thread, event));
    }
}
