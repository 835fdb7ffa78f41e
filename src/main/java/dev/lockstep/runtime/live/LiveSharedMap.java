package dev.lockstep.runtime.live;

import dev.lockstep.runtime.SharedMap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A [ConcurrentHashMap] for readers, and a second one with the order in which keys were put, which the first does not
/// keep. Writers go through the second, key by key, so that both hold the same keys; a read costs what the JDK's does.
final class LiveSharedMap<K, V> implements SharedMap<K, V> {

    private final FreezeGate gate;
    private final ConcurrentHashMap<K, V> values = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<K, Long> arrivals = new ConcurrentHashMap<>();
    private final AtomicLong nextArrival = new AtomicLong();

    LiveSharedMap(FreezeGate gate) {
        this.gate = gate;
    }

    @Override
    public @Nullable V get(K key) {
        gate.pass();
        return values.get(key);
    }

    @Override
    public @Nullable V put(K key, V value) {
        gate.pass();
        AtomicReference<@Nullable V> old = new AtomicReference<>();
        arrivals.compute(key, (same, arrival) -> {
            old.set(values.put(same, value));
            return arrival == null ? Long.valueOf(nextArrival.getAndIncrement()) : arrival;
        });
        return old.get();
    }

    @Override
    public @Nullable V remove(K key) {
        gate.pass();
        AtomicReference<@Nullable V> old = new AtomicReference<>();
        arrivals.compute(key, (same, arrival) -> {
            old.set(values.remove(same));
            return null;
        });
        return old.get();
    }

    @Override
    public int size() {
        gate.pass();
        return values.size();
    }

    @Override
    public void clear() {
        gate.pass();
        // Whole, not key by key: a key whose hashCode throws must go too. A key put between the two `clear` calls has
        // no place of its own in the order, and comes last.
        values.clear();
        arrivals.clear();
    }

    @Override
    public List<Map.Entry<K, V>> entries() {
        gate.pass();
        // The order is read once for each key: a comparator must not change while it sorts.
        return values.entrySet().stream()
                .map(
                        entry -> new Arrived<>(
                                arrivals.getOrDefault(entry.getKey(), Long.MAX_VALUE),
                                Map.entry(entry.getKey(), entry.getValue())))
                .sorted(Comparator.comparingLong(Arrived::number))
                .map(Arrived::entry)
                .toList();
    }

    private record Arrived<K, V>(long number, Map.Entry<K, V> entry) {}
}
