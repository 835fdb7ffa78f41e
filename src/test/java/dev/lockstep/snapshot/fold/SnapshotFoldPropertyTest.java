package dev.lockstep.snapshot.fold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.HeldLock;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.RandomStream;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.ThreadView;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Random streams of events, complete and with holes: the fold never throws, and what it says stays in agreement with
/// itself.
class SnapshotFoldPropertyTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyStreamWithHolesIsFoldedIntoSomethingThatAgreesWithItself(long seed) {
        Snapshot snapshot = Snapshot.EMPTY;
        Random holes = new Random(seed);
        for (RecordedEvent recorded : new RandomStream(seed).of(20_000)) {
            if (holes.nextInt(10) == 0) {
                continue;
            }
            snapshot = SnapshotFold.fold(snapshot, recorded);
            assertAgrees(snapshot);
        }
        assertThat(snapshot.threads()).isNotEmpty();
    }

    @Test
    void foldingLeavesTheSnapshotsBeforeAsTheyWere() {
        List<RecordedEvent> stream = new RandomStream(7).of(2_000);
        List<Snapshot> snapshots = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        Snapshot snapshot = Snapshot.EMPTY;
        for (RecordedEvent recorded : stream) {
            snapshot = SnapshotFold.fold(snapshot, recorded);
            snapshots.add(snapshot);
            texts.add(snapshot.toString());
        }

        assertThat(snapshots).extracting(Snapshot::toString).isEqualTo(texts);
    }

    @Test
    void theSameEventsMakeTheSameSnapshot() {
        assertThat(foldAll(9)).isEqualTo(foldAll(9));
        assertThat(foldAll(9).toString()).isEqualTo(foldAll(9).toString());
    }

    private static Snapshot foldAll(long seed) {
        Snapshot snapshot = Snapshot.EMPTY;
        for (RecordedEvent recorded : new RandomStream(seed).of(5_000)) {
            snapshot = SnapshotFold.fold(snapshot, recorded);
        }
        return snapshot;
    }

    private static void assertAgrees(Snapshot snapshot) {
        for (LockView lock : snapshot.locks().values()) {
            if (lock.holder() != null) {
                ThreadView holder = snapshot.thread(lock.holder());
                check(
                        holder != null
                                && holder.holds().stream().anyMatch(hold -> hold.lock().equals(lock.id())),
                        snapshot);
            }
            for (ThreadId blocked : lock.line().keySet()) {
                ThreadView thread = snapshot.thread(blocked);
                check(thread != null && thread.sign() == ThreadSign.BLOCKED, snapshot);
            }
            for (ThreadId waiting : lock.waiting().keySet()) {
                ThreadView thread = snapshot.thread(waiting);
                check(thread != null && thread.sign() == ThreadSign.WAITING, snapshot);
            }
        }
        for (ThreadView thread : snapshot.threads().values()) {
            for (HeldLock hold : thread.holds()) {
                check(thread.id().equals(snapshot.lock(hold.lock()).holder()), snapshot);
            }
        }
    }

    private static void check(boolean agrees, Snapshot snapshot) {
        if (!agrees) {
            throw new AssertionError("locks and threads disagree in " + snapshot);
        }
    }
}
