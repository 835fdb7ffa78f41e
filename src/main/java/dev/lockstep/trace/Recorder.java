package dev.lockstep.trace;

import dev.lockstep.event.Event;
import dev.lockstep.event.EventSink;
import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ThreadId;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

/// A bounded buffer between the threads that record and one consumer. Recording never waits: when the buffer is full
/// the event is dropped, and its number stays missing, so that the consumer sees the gap.
///
/// **Order.** An event has its number, and its place, from the moment [#record] claims them, which is inside the call.
/// If one call returns before another begins — as calls in two critical sections of one lock do — the first has the
/// smaller number. Numbers begin at 1 and are handed to the consumer in order.
///
/// **How.** Vyukov's bounded queue: a ring in which each slot carries the turn it is ready for. A slot is free for
/// position *p* when its turn is *p*, full when it is *p + 1*, and free again, for *p + capacity*, once the consumer
/// has emptied it. Vyukov's producers claim a position by compare-and-set on a counter. Here the counter is one word of
/// two parts, the number of the event and the position, so that one compare-and-set either takes both or, where the
/// ring is full, takes the number alone. A producer that is stopped between its claim and its publication holds up the
/// consumer, never a producer.
///
///     word     number (42 bits) │ position (22 bits, wraps)
///     claim    number + 1       │ position + 1     slot free
///     drop     number + 1       │ position         slot not yet drained
///
/// Source: Dmitry Vyukov, *Bounded MPMC queue*, 1024cores.net; the turn of a slot goes back to Lamport's bakery tickets
/// and his single-producer ring (*Proving the correctness of multiprocess programs*, 1977).
///
/// **Memory effects.** What a thread did before it recorded an event is visible to the consumer of that event.
public final class Recorder implements EventSink {

    /// The largest capacity.
    public static final int LARGEST = 1 << 20;

    private static final int POSITION_BITS = 22;
    private static final int POSITIONS = (1 << POSITION_BITS) - 1;

    private final int capacity;
    private final int mask;
    private final AtomicReferenceArray<RecordedEvent> slots;
    private final AtomicIntegerArray turns;
    private final AtomicLong word = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    /// The position of the consumer; only the consumer touches it.
    private int drained;

    /// @param capacity how many events it holds, a power of two from 2 to [#LARGEST]
    /// @throws IllegalArgumentException if `capacity` is anything else
    public Recorder(int capacity) {
        if (capacity < 2 || capacity > LARGEST || Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException(
                    "capacity must be a power of two from 2 to " + LARGEST + ", not " + capacity);
        }
        this.capacity = capacity;
        this.mask = capacity - 1;
        this.slots = new AtomicReferenceArray<>(capacity);
        this.turns = new AtomicIntegerArray(capacity);
        for (int i = 0; i < capacity; i++) {
            turns.setPlain(i, i);
        }
    }

    /// Takes the event, or drops it where the buffer is full. Lock-free; any thread.
    @Override
    public void record(long nanos, ThreadId thread, Event event) {
        while (true) {
            long seen = word.get();
            long number = seen >>> POSITION_BITS;
            int position = (int) seen & POSITIONS;
            int slot = position & mask;
            int ahead = distance(turns.getAcquire(slot), position);
            if (ahead == 0) {
                if (word.compareAndSet(seen, pack(number + 1, position + 1))) {
                    slots.setPlain(slot, new RecordedEvent(number + 1, nanos, thread, event));
                    turns.setRelease(slot, (position + 1) & POSITIONS);
                    return;
                }
            } else if (ahead < 0 && word.compareAndSet(seen, pack(number + 1, position))) {
                dropped.incrementAndGet();
                return;
            }
            Thread.onSpinWait();
        }
    }

    /// Hands the recorded events to `consumer`, in order of their numbers, at most one buffer full. One thread at a
    /// time.
    ///
    /// @return how many events were handed over
    public int drain(Consumer<? super RecordedEvent> consumer) {
        int count = 0;
        while (count < capacity) {
            int slot = drained & mask;
            if (turns.getAcquire(slot) != ((drained + 1) & POSITIONS)) {
                break;
            }
            RecordedEvent recorded = slots.getPlain(slot);
            slots.setPlain(slot, null);
            turns.setRelease(slot, (drained + capacity) & POSITIONS);
            drained = (drained + 1) & POSITIONS;
            count++;
            consumer.accept(recorded);
        }
        return count;
    }

    /// How many events were recorded or dropped: the number of the last one. Exact.
    public long recorded() {
        return word.get() >>> POSITION_BITS;
    }

    /// How many events were dropped. Exact whenever no call of [#record] is under way.
    public long dropped() {
        return dropped.get();
    }

    private static long pack(long number, int position) {
        return number << POSITION_BITS | (position & POSITIONS);
    }

    /// How far `turn` is ahead of `position`, both of which wrap.
    private static int distance(int turn, int position) {
        int unused = Integer.SIZE - POSITION_BITS;
        return (turn - position) << unused >> unused;
    }
}
