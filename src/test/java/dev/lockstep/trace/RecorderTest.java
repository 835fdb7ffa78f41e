package dev.lockstep.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.event.LockEvent;
import dev.lockstep.event.LockId;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ThreadEvent;
import dev.lockstep.event.ThreadId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

class RecorderTest {

    private static final ThreadId A = new ThreadId("A");
    private static final LockEvent EVENT = new LockEvent.Acquired(new LockId("pool", "queue"));

    private final List<RecordedEvent> seen = new ArrayList<>();

    @Test
    void numbersBeginAtOneAndFollowTheCalls() {
        Recorder recorder = new Recorder(4);
        recorder.record(10, A, EVENT);
        recorder.record(20, A, EVENT);

        assertThat(recorder.drain(seen::add)).isEqualTo(2);
        assertThat(seen).extracting(RecordedEvent::sequence).containsExactly(1L, 2L);
        assertThat(seen).extracting(RecordedEvent::nanos).containsExactly(10L, 20L);
        assertThat(recorder.drain(seen::add)).isZero();
    }

    @Test
    void whatDoesNotFitIsDroppedCountedAndLeavesAGapInTheNumbers() {
        Recorder recorder = new Recorder(4);
        for (int i = 0; i < 10; i++) {
            recorder.record(i, A, EVENT);
        }
        recorder.drain(seen::add);
        recorder.record(99, A, EVENT);
        recorder.drain(seen::add);

        assertThat(seen).extracting(RecordedEvent::sequence).containsExactly(1L, 2L, 3L, 4L, 11L);
        assertThat(recorder.dropped()).isEqualTo(6);
        assertThat(recorder.recorded()).isEqualTo(11);
    }

    @Test
    void positionsMayWrapManyTimes() {
        Recorder recorder = new Recorder(2);
        AtomicLong inOrder = new AtomicLong();
        long rounds = 10_000_000;
        for (long i = 0; i < rounds; i++) {
            recorder.record(i, A, EVENT);
            recorder.drain(recorded -> inOrder.compareAndSet(recorded.sequence() - 1, recorded.sequence()));
        }

        assertThat(inOrder).hasValue(rounds);
        assertThat(recorder.dropped()).isZero();
    }

    @Test
    void everythingHandedOverOrDroppedIsCountedExactlyOnceAmongManyProducers() throws InterruptedException {
        Recorder recorder = new Recorder(256);
        int producers = 8;
        int each = 50_000;
        List<Thread> threads = start(producers, each, recorder);
        while (threads.stream().anyMatch(Thread::isAlive)) {
            recorder.drain(seen::add);
        }
        join(threads);
        recorder.drain(seen::add);

        assertThat(seen.size() + recorder.dropped()).isEqualTo((long) producers * each);
        assertThat(recorder.recorded()).isEqualTo((long) producers * each);
        assertThat(seen).extracting(RecordedEvent::sequence).isSorted().doesNotHaveDuplicates();
        assertEachProducerInOrder();
    }

    @Test
    void nothingIsLostOrReorderedWhileThereIsRoom() throws InterruptedException {
        int producers = 8;
        int each = 4_000;
        Recorder recorder = new Recorder(1 << 15);
        join(start(producers, each, recorder));
        recorder.drain(seen::add);

        assertThat(recorder.dropped()).isZero();
        assertThat(seen).hasSize(producers * each);
        assertThat(seen.getFirst().sequence()).isEqualTo(1);
        assertThat(seen.getLast().sequence()).isEqualTo((long) producers * each);
        assertEachProducerInOrder();
    }

    @Test
    void eventsOfCriticalSectionsKeepTheOrderOfTheLock() throws InterruptedException {
        Recorder recorder = new Recorder(1 << 16);
        ReentrantLock lock = new ReentrantLock();
        AtomicLong turn = new AtomicLong();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                for (int j = 0; j < 5_000; j++) {
                    lock.lock();
                    try {
                        recorder.record(turn.getAndIncrement(), A, EVENT);
                    } finally {
                        lock.unlock();
                    }
                }
            }));
        }
        join(threads);
        recorder.drain(seen::add);

        assertThat(seen).hasSize(40_000);
        assertThat(seen).allSatisfy(recorded -> assertThat(recorded.nanos()).isEqualTo(recorded.sequence() - 1));
    }

    @Test
    void aCapacityThatIsNoPowerOfTwoIsRefusedByName() {
        assertThatThrownBy(() -> new Recorder(3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("capacity must be a power of two from 2 to 1048576, not 3");
    }

    private static List<Thread> start(int producers, int each, Recorder recorder) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < producers; i++) {
            ThreadId id = new ThreadId("P" + i);
            threads.add(Thread.ofPlatform().start(() -> {
                for (int j = 0; j < each; j++) {
                    recorder.record(j, id, new ThreadEvent.SleepBegan(j));
                }
            }));
        }
        return threads;
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void assertEachProducerInOrder() {
        Map<ThreadId, Long> last = new HashMap<>();
        for (RecordedEvent recorded : seen) {
            Long before = last.put(recorded.thread(), recorded.nanos());
            assertThat(before == null ? -1L : before).isLessThan(recorded.nanos());
        }
    }
}
