package dev.lockstep.trace.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.event.ConditionId;
import dev.lockstep.event.Event;
import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.Role;
import dev.lockstep.event.SemaphoreEvent;
import dev.lockstep.event.StepOperation;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import dev.lockstep.event.Wakeup;
import dev.lockstep.testing.InGerman;
import dev.lockstep.testing.Row;
import dev.lockstep.trace.TestRuns;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.TraceHeader;
import dev.lockstep.trace.TraceStep;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whole files, written by the program itself, that tell what cannot have happened.
class ConsistencyCheckTest {

    private static final LockId LOCK = new LockId("pool", "queue");
    private static final ConditionId READY = new ConditionId(LOCK, "ready");

    private final Trace trace = new Trace(new TraceHeader("s", "", true, "seed 1"));
    private long sequence;

    private ConsistencyCheckTest step(RecordedEvent... events) {
        int number = trace.last() + 1;
        trace.append(
                new TraceStep(number, number == 0 ? "" : "A", List.of("A", "B"), StepOperation.NONE, List.of(events)));
        return this;
    }

    private ConsistencyCheckTest by(String thread, Event event) {
        return step(new RecordedEvent(++sequence, 0, new ThreadId(thread), event));
    }

    private ConsistencyCheckTest started() {
        return by("A", new ThreadEvent.Started(Role.SCRIPT)).by("B", new ThreadEvent.Started(Role.SERVICE));
    }

    private static BadTrace open(Trace trace) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TraceFiles.write(trace, bytes);
        return catchThrowableOfType(
                BadTrace.class,
                () -> TraceFiles.read(new ByteArrayInputStream(bytes.toByteArray()), "run.trace", choice -> {}));
    }

    private void found(String why) throws IOException {
        BadTrace bad = open(trace);
        assertThat(bad).isNotNull();
        assertThat(bad).hasMessageContaining("step " + trace.last() + " cannot have happened: " + why);
        assertThat(InGerman.line(bad)).contains("Schritt " + trace.last() + " kann nicht geschehen sein: ");
        assertThat(bad.lastGood()).isEqualTo(trace.last() - 1);
    }

    @Test
    void whatEnginesDoIsNoContradiction() throws Exception {
        for (long seed = 0; seed < 100; seed++) {
            assertThat(open(TestRuns.everything(seed))).as("seed %d", seed).isNull();
        }
        started().by("A", new LockEvent.Acquired(LOCK)).by("A", new LockEvent.AwaitBegan(READY, true))
                .by("B", new LockEvent.Acquired(LOCK)).by("B", new LockEvent.Signalled(READY, true))
                .by("B", new LockEvent.Released(LOCK)).by("A", new LockEvent.AwaitEnded(READY, Wakeup.WOKEN));
        assertThat(open(trace)).isNull();
    }

    @Test
    void aPermitCannotBeTakenWhereThereIsNoneNorCountedWrongly() throws Exception {
        started().by("A", new SemaphoreEvent.Made("gate", 1)).by("A", new SemaphoreEvent.Acquired("gate", 0))
                .by("B", new SemaphoreEvent.Blocked("gate", false)).by("A", new SemaphoreEvent.Released("gate", 1))
                .by("B", new SemaphoreEvent.Acquired("gate", 0));
        assertThat(open(trace)).isNull();
        by("A", new SemaphoreEvent.Acquired("gate", -1))
                .found("A takes a permit of gate, which had 0 and now has -1");
    }

    @Test
    void aPermitIsGivenBackOneAtATime() throws Exception {
        started().by("A", new SemaphoreEvent.Made("gate", 1)).by("B", new SemaphoreEvent.Released("gate", 3))
                .found("B gives back a permit of gate, which had 1 and now has 3");
    }

    @Test
    @Row("F22")
    void aThreadCannotReleaseALockThatItDoesNotHold() throws Exception {
        started().by("B", new LockEvent.Acquired(LOCK)).by("A", new LockEvent.Released(LOCK))
                .found("A releases the lock pool.queue, which B holds");
    }

    @Test
    @Row("F22")
    void aFreeLockCannotBeReleased() throws Exception {
        started().by("A", new LockEvent.Released(LOCK)).found("A releases the lock pool.queue, which nobody holds");
    }

    @Test
    @Row("F22")
    void aLockHasOneHolder() throws Exception {
        started().by("B", new LockEvent.Acquired(LOCK)).by("A", new LockEvent.Acquired(LOCK))
                .found("A takes the lock pool.queue, which B holds");
    }

    @Test
    @Row("F22")
    void whoeverWaitsOrSignalsHoldsTheLock() throws Exception {
        started().by("A", new LockEvent.AwaitBegan(READY, false)).found("A waits with the lock");
        new ConsistencyCheckTest().started().by("A", new LockEvent.Signalled(READY, false))
                .found("A signals with the lock");
        new ConsistencyCheckTest().started().by("A", new LockEvent.AwaitEnded(READY, Wakeup.WOKEN))
                .found("A leaves the condition pool.queue.ready, at which it did not wait");
        new ConsistencyCheckTest().started().by("A", new LockEvent.Acquired(LOCK))
                .by("A", new LockEvent.AwaitBegan(READY, false))
                .by("B", new LockEvent.Acquired(LOCK)).by("A", new LockEvent.AwaitEnded(READY, Wakeup.WOKEN))
                .found("A takes the lock pool.queue, which B holds");
    }

    @Test
    @Row("F22")
    void aThreadActsBetweenItsBeginningAndItsEnd() throws Exception {
        started().by("C", new LockEvent.Acquired(LOCK)).found("C acts, and was never started");
        new ConsistencyCheckTest().started().by("A", new ThreadEvent.Started(Role.SCRIPT))
                .found("A is started a second time");
        new ConsistencyCheckTest().started().by("A", new ThreadEvent.Ended(null)).by("A", new LockEvent.Acquired(LOCK))
                .found("A acts after its end");
    }

    @Test
    @Row("F22")
    void numbersAndTheClockGoOn() throws Exception {
        started().step(new RecordedEvent(7, 0, new ThreadId("A"), new LockEvent.Acquired(LOCK)))
                .found("event 7 follows event 2");
        new ConsistencyCheckTest().started()
                .step(new RecordedEvent(2, 0, new ThreadId("A"), new LockEvent.Acquired(LOCK)))
                .found("event 2 follows event 2");
        new ConsistencyCheckTest().started()
                .step(new RecordedEvent(3, -1, new ThreadId("A"), new LockEvent.Acquired(LOCK)))
                .found("the clock goes back from 0 to -1");
    }

    @Test
    @Row("F22")
    void whatIsChosenCouldBeChosen() throws Exception {
        trace.append(new TraceStep(0, "", List.of(), StepOperation.NONE, List.of()));
        trace.append(new TraceStep(1, "C", List.of("A", "B"), StepOperation.NONE, List.of()));
        found("\"C\" was chosen, which is not among [A, B]");
    }

    @Test
    void onRealThreadsEventsMayBeMissing() throws Exception {
        Trace live = new Trace(new TraceHeader("s", "", false, ""));
        long[] numbers = {5, 6, 9};
        for (long number : numbers) {
            live.append(
                    new TraceStep(
                            live.last() + 1, "", List.of(), StepOperation.NONE, List.of(
                                    new RecordedEvent(
                                            number, 10 - number, new ThreadId("stranger"),
                                            new LockEvent.Released(LOCK)))));
        }
        assertThat(open(live)).isNull();
        live.append(
                new TraceStep(
                        3, "", List.of(), StepOperation.NONE, List.of(
                                new RecordedEvent(9, 0, new ThreadId("stranger"), new LockEvent.Released(LOCK)))));
        assertThat(open(live)).hasMessageContaining("event 9 follows event 9");
    }
}
