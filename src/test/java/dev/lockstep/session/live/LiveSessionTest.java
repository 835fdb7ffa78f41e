package dev.lockstep.session.live;

import static dev.lockstep.session.live.WatchedSession.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lockstep.event.Activity;
import dev.lockstep.event.EngineId;
import dev.lockstep.event.PoolEvent.Counts;
import dev.lockstep.event.ThreadId;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.PendingCommand;
import dev.lockstep.session.frame.EventLine;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.session.frame.RecentEvents;
import dev.lockstep.snapshot.EventKind;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.ThreadSign;
import dev.lockstep.snapshot.ThreadView;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LiveSessionTest {

    private static final EngineId POOL = new EngineId("pool");

    @ParameterizedTest
    @MethodSource
    void everyBuiltInScenarioRunsAndIsShown(String id) throws Exception {
        try (WatchedSession watched = WatchedSession.open(id)) {
            LiveFrame frame = watched.await(
                    "work done",
                    each -> each.recording().recorded() > 100 && each.lanes().lanes().size() > 1
                            && figure(each, "rate") > 0);

            assertThat(frame.recording().dropped()).isZero();
            assertThat(frame.complaint()).isEmpty();
            assertThat(frame.snapshot().threads().keySet())
                    .extracting(ThreadId::name)
                    .isNotEmpty()
                    .doesNotContain("you", Thread.currentThread().getName());
            assertThat(frame.events().newest(EnumSet.allOf(EventKind.class), 10)).hasSize(10);
        }
    }

    static List<String> everyBuiltInScenarioRunsAndIsShown() {
        return Scenarios.builtIn().stream().filter(scenario -> scenario.live() != null).map(Scenario::id).toList();
    }

    @Test
    void aPartyOnItsWayToTheBarrierWorksAndDoesNotSleep() throws Exception {
        try (WatchedSession watched = WatchedSession.open("barrier-three-meet")) {
            LiveFrame frame = watched.await(
                    "a party that works, and is told of", each -> each.snapshot().threads().values()
                            .stream()
                            .anyMatch(party -> party.sleep() != null)
                            && !told(each).isEmpty());

            assertThat(frame.snapshot().threads().values())
                    .filteredOn(party -> party.activity() instanceof Activity.Sleeping)
                    .extracting(ThreadView::sign)
                    .containsOnly(ThreadSign.RUNNING);
            assertThat(told(frame)).allMatch(sentence -> sentence.matches("P\\d works on its part for .*\\."));
        }
    }

    /// What is told of sleeps that begin.
    private static List<String> told(LiveFrame frame) {
        return frame.events().told(EnumSet.of(EventKind.THREADS), RecentEvents.KEPT).stream()
                .map(EventLine::sentence)
                .filter(sentence -> sentence.contains(" works ") || sentence.contains("sleep"))
                .toList();
    }

    @Test
    void whatIsTurnedWhileFrozenWaitsUntilItThaws() throws Exception {
        try (WatchedSession watched = WatchedSession.open("pool-backpressure")) {
            watched.await("five workers", frame -> workers(frame) == 5);
            watched.session.freeze();
            watched.session.turn("workers", 7);
            watched.session.turn("workers", 9);
            LiveFrame frozen = watched.await(
                    "the later turn alone",
                    frame -> frame.clock().frozen()
                            && frame.load().pending().equals(List.of(new PendingCommand("workers", "Workers → 9"))));

            assertThat(workers(frozen)).isEqualTo(5);

            watched.session.thaw();
            LiveFrame thawed = watched
                    .await("nine workers", frame -> workers(frame) == 9 && frame.load().pending().isEmpty());
            assertThat(thawed.clock().frozen()).isFalse();
        }
    }

    @Test
    void whileFrozenTheClockStandsAndEventsCease() throws Exception {
        try (WatchedSession watched = WatchedSession.open("pool-backpressure")) {
            watched.await("work", frame -> frame.recording().recorded() > 100);
            watched.session.freeze();
            LiveFrame frozen = watched.await("frozen", liveFrame -> liveFrame.clock().frozen());
            LiveFrame before = frozen;
            LiveFrame after = next(watched, 2);
            // Each thread may finish the operation it was at.
            for (int i = 3; before.recording().recorded() != after.recording().recorded(); i++) {
                before = after;
                after = next(watched, i);
            }

            assertThat(after.nanos()).isEqualTo(before.nanos());
            assertThat(after.lanes().lanes()).isNotEmpty();
        }
    }

    /// A later frame: a frozen session shows one only when something is done to it.
    private static LiveFrame next(WatchedSession watched, int speed) throws InterruptedException {
        watched.session.speed(speed);
        return watched.await("speed " + speed, frame -> frame.clock().speed() == speed);
    }

    @Test
    void closingLeavesNoThread() throws Exception {
        WatchedSession watched = WatchedSession.open("cache-one-compute");
        watched.await("work", frame -> frame.recording().recorded() > 50);
        watched.session.freeze();
        watched.session.act("clear");

        watched.close();
        watched.close();

        assertThat(watched.session.livingThreads()).isZero();
        assertThat(sessionThreads()).isEmpty();
    }

    @Test
    void aSessionCanBeClosedBeforeItHasBegun() {
        WatchedSession.open("barrier-three-meet").close();

        assertThat(sessionThreads()).isEmpty();
    }

    private static Stream<Thread> sessionThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("lockstep-frames") || thread.getName().equals("you"));
    }

    @Test
    void afterEventsWereDroppedThePictureCatchesUp() throws Exception {
        try (WatchedSession watched = WatchedSession.open("pool-backpressure", 16)) {
            watched.session.turn("task-time", 0);
            watched.session.turn("arrivals", 2_000);
            watched.await("dropped events", frame -> frame.recording().dropped() > 100);
            watched.session.turn("arrivals", 0);

            // What was dropped is known to be missing only with the next event that was not.
            LiveFrame quiet = watched.await(
                    "a certain, quiet pool after a gap",
                    frame -> frame.snapshot().missing() > 0 && isCertainAndQuiet(frame));

            Counts counts = pool(quiet).counts();
            assertThat(counts.submitted()).isEqualTo(counts.succeeded() + counts.failed());
        }
    }

    private static boolean isCertainAndQuiet(LiveFrame frame) {
        PoolView view = frame.snapshot().pools().get(POOL);
        return view != null
                && frame.snapshot().isCertain(view)
                && view.counts().submitted() > 0
                && view.counts().unfinished() == 0
                && view.workers().size() == 5
                && frame.snapshot().threads().values().stream().allMatch(frame.snapshot()::isCertain);
    }

    @Test
    void aRestartBeginsAnewWithTheKnobsAsTheyStand() throws Exception {
        try (WatchedSession watched = WatchedSession.open("pool-graceful-shutdown")) {
            watched.session.turn("workers", 6);
            watched.await("six workers", frame -> workers(frame) == 6);
            watched.session.act("shutdown-now");
            watched.await("no workers", frame -> workers(frame) == 0);
            watched.session.freeze();

            watched.session.act("restart");
            LiveFrame again = watched.await("six workers again", frame -> frame.run() == 2 && workers(frame) == 6);

            assertThat(again.clock().frozen()).isFalse();
            assertThat(again.load().knobs()).extracting(knob -> knob.id() + " " + knob.text()).contains("workers 6");
        }
    }

    @Test
    void whatTheEngineRefusesIsSaidInOneLine() throws Exception {
        try (WatchedSession watched = WatchedSession.open("pool-steady")) {
            watched.await("five workers", frame -> workers(frame) == 5);
            watched.session.act("shutdown");
            watched.await("no workers", frame -> workers(frame) == 0);
            watched.session.act("add-worker");

            LiveFrame refused = watched.await("a complaint", frame -> !frame.complaint().isEmpty());

            assertThat(refused.complaint())
                    .isEqualTo("The pool is shut down, so its workers cannot be changed: restart it first.");
            assertThat(refused.load().knobs().getFirst().value()).isEqualTo(5);
        }
    }

    @Test
    void unknownKnobsAndActsAreRefusedAtOnce() {
        try (WatchedSession watched = WatchedSession.open("pool-steady")) {
            assertThatIllegalArgumentException().isThrownBy(() -> watched.session.turn("wrkers", 3))
                    .withMessage("there is no knob wrkers");
            assertThatIllegalArgumentException().isThrownBy(() -> watched.session.turn("workers", Double.NaN));
            assertThatIllegalArgumentException().isThrownBy(() -> watched.session.act("explode"))
                    .withMessage("there is no act explode");
        }
    }

    @Test
    void aListenerThatThrowsDoesNotEndTheFrames() throws Exception {
        AtomicInteger frames = new AtomicInteger();
        CountDownLatch five = new CountDownLatch(5);
        try (LiveSession _ = LiveSession.open(WatchedSession.scenario("pool-steady"), frame -> {
            frames.incrementAndGet();
            five.countDown();
            throw new IllegalStateException("undrawable");
        })) {
            assertThat(five.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(frames.get()).isGreaterThanOrEqualTo(5);
    }

    private static PoolView pool(LiveFrame frame) {
        return Objects.requireNonNull(frame.snapshot().pools().get(POOL), "the pool");
    }

    private static int workers(LiveFrame frame) {
        PoolView view = frame.snapshot().pools().get(POOL);
        return view == null ? -1 : view.workers().size();
    }

    /// Not only what engines throw: a stack that overflows, a class that is missing.
    @Test
    void anErrorInACommandIsSaidInOneLineAndTheNextCommandIsCarriedOut() throws Exception {
        try (WatchedSession watched = WatchedSession.open("pool-backpressure")) {
            watched.session.give(new LiveSession.Order("broken", null, true, () -> {
                throw new StackOverflowError("too\ndeep");
            }));
            watched.await("the error", frame -> frame.complaint().equals("StackOverflowError: too deep"));
            watched.session.turn("workers", 9);
            watched.await("nine workers", frame -> workers(frame) == 9 && frame.complaint().isEmpty());
        }
    }

    @Test
    void whatWentWrongOutsideIsSaidUntilAPersonAsksForSomething() throws Exception {
        try (WatchedSession watched = WatchedSession.open("pool-backpressure")) {
            watched.session.complain("mine.yaml is gone");
            CountDownLatch done = new CountDownLatch(1);
            watched.session.give(new LiveSession.Order("restate", null, true, done::countDown));
            assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
            watched.session.give(new LiveSession.Order("once more", null, true, () -> {}));
            watched.session.freeze();
            LiveFrame frozen = watched.await("the freeze", frame -> frame.clock().frozen());
            assertThat(frozen.complaint()).isEqualTo("mine.yaml is gone");
            watched.session.thaw();
            watched.session.turn("workers", 9);
            watched.await("nine workers", frame -> workers(frame) == 9 && frame.complaint().isEmpty());
        }
    }

    @Test
    void anErrorInWhoeverShowsAFrameIsSaidInOneLineAndMoreFramesCome() throws Exception {
        BlockingQueue<String> complaints = new LinkedBlockingQueue<>();
        AtomicInteger shown = new AtomicInteger();
        try (LiveSession _ = LiveSession.open(WatchedSession.scenario("pool-steady"), frame -> {
            if (shown.incrementAndGet() == 3) {
                throw new StackOverflowError();
            }
            if (frame instanceof LiveFrame live && !live.complaint().isEmpty()) {
                complaints.add(live.complaint());
            }
        })) {
            assertThat(complaints.poll(60, TimeUnit.SECONDS))
                    .isEqualTo("This moment could not be shown: StackOverflowError");
        }
    }
}
