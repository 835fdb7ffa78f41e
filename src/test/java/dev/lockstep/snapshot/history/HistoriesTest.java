package dev.lockstep.snapshot.history;

import static dev.lockstep.snapshot.Story.MILLISECOND;
import static dev.lockstep.snapshot.Story.QUEUE;
import static dev.lockstep.snapshot.Story.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.LockEvent;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.Story;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.fold.SnapshotFold;
import dev.lockstep.snapshot.history.DepthHistory.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is kept of the past: lanes and depths.
class HistoriesTest {

    private static final long SECOND = 1_000 * MILLISECOND;

    private static List<Lane> lanes(Story story, long now) {
        LaneHistory history = new LaneHistory(30 * SECOND);
        Snapshot snapshot = Snapshot.EMPTY;
        for (RecordedEvent recorded : story.told()) {
            snapshot = SnapshotFold.fold(snapshot, recorded);
            history.after(recorded, snapshot);
        }
        return history.view(now);
    }

    @Test
    void aLaneHasASegmentForEachSignUpToNow() {
        Story story = new Story().started("A").by(
                "A",
                new LockEvent.Acquired(QUEUE), new LockEvent.Signalled(Story.NOT_EMPTY, false),
                new LockEvent.Released(QUEUE));
        Lane lane = lanes(story, 10 * MILLISECOND).getFirst();

        assertThat(lane.thread()).isEqualTo(id("A"));
        assertThat(lane.size()).isEqualTo(3);
        assertThat(List.of(lane.sign(0), lane.sign(1), lane.sign(2)))
                .containsExactly(ThreadSign.READY, ThreadSign.RUNNING, ThreadSign.READY);
        assertThat(List.of(lane.from(1), lane.to(1), lane.from(2), lane.to(2)))
                .containsExactly(2 * MILLISECOND, 4 * MILLISECOND, 4 * MILLISECOND, 10 * MILLISECOND);
    }

    @Test
    void aLaneStaysBoundedKeepsTheWholeWindowAndItsNewestSegmentsExact() {
        LaneTrack track = new LaneTrack(30 * SECOND);
        long now = 0;
        for (int i = 0; i < 100_000; i++) {
            now += (i % 2 == 0 ? 3 : 1) * MILLISECOND;
            track.turn(i % 2 == 0 ? ThreadSign.READY : ThreadSign.RUNNING, now);
        }
        Lane lane = track.view(id("A"), now);

        assertThat(lane.size()).isBetween(200, LaneTrack.CAPACITY);
        assertThat(lane.from(0)).isBetween(now - 31 * SECOND, now - 30 * SECOND);
        assertThat(lane.to(lane.size() - 1)).isEqualTo(now);
        assertThat(lane.to(0) - lane.from(0)).as("joined from many").isGreaterThan(100 * MILLISECOND);
        assertThat(lane.sign(0)).as("the sign that took up most of it").isEqualTo(ThreadSign.RUNNING);
        assertThat(lane.to(lane.size() - 2) - lane.from(lane.size() - 2)).isEqualTo(MILLISECOND);
        for (int i = 0; i < lane.size(); i++) {
            assertThat(lane.from(i)).isLessThanOrEqualTo(lane.to(i));
        }
    }

    @Test
    void aThreadThatEndedBeforeTheWindowHasNoLane() {
        Story story = new Story().started("A", "B").by("A", new ThreadEvent.Ended(null));

        assertThat(lanes(story, 29 * SECOND)).hasSize(2);
        assertThat(lanes(story, 31 * SECOND)).extracting(Lane::thread).containsExactly(id("B"));
    }

    @Test
    void everyPeakOfTheDepthIsKept() {
        DepthHistory history = new DepthHistory(30 * SECOND, 300);
        assertThat(history.view(0)).isEmpty();
        history.note(0, 2);
        history.note(110 * MILLISECOND, 3);
        history.note(111 * MILLISECOND, 90);
        history.note(112 * MILLISECOND, 1);

        assertThat(history.view(320 * MILLISECOND))
                .containsExactly(
                        new Point(100 * MILLISECOND, 2),
                        new Point(200 * MILLISECOND, 90),
                        new Point(300 * MILLISECOND, 1),
                        new Point(320 * MILLISECOND, 1));
    }

    @Test
    void theDepthOfAQuietQueueStaysWhatItWas() {
        DepthHistory history = new DepthHistory(30 * SECOND, 300);
        history.note(0, 2);
        history.note(5, 7);

        List<Point> late = history.view(100 * SECOND);
        assertThat(late).hasSize(300).allSatisfy(point -> assertThat(point.highest()).isEqualTo(7));
        assertThat(late.getLast().nanos()).isEqualTo(100 * SECOND);
    }

    @Test
    void ofTheDepthOnlyTheLastStretchIsKept() {
        DepthHistory history = new DepthHistory(30 * SECOND, 300);
        history.note(0, 50);
        history.note(SECOND, 4);
        history.note(31 * SECOND, 6);

        List<Point> late = history.view(31 * SECOND);
        assertThat(late).hasSize(300);
        assertThat(late.getFirst()).isEqualTo(new Point(1_200 * MILLISECOND, 4));
        assertThat(late.getLast()).isEqualTo(new Point(31 * SECOND, 6));
    }
}
