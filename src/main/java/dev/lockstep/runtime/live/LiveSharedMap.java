package dev.lockstep.runtime.live;

import dev.lockstep.runtime.SharedMap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// A [ConcurrentHashMap] whose values remember when their key came, because the JDK's map has no order.
final class LiveSharedMap<K, V> implements SharedMap<K, V> {

    /// Not a record: `replace` must compare identities.
    private static final class Cell<V> {

        private final long order;
        private final V value;

        private Cell(long order, V value) {
            this.order = order;
            this.value = value;
        }

        private long order() {
            return order;
        }
    }

    private final Gate gate;
    private final ConcurrentHashMap<K, Cell<V>> cells = new ConcurrentHashMap<>();
    private final AtomicLong nextOrder = new AtomicLong();

    LiveSharedMap(Gate gate) {
        this.gate = gate;
    }

    @Override
    public @Nullable V get(K key) {
        gate.pass();
        Cell<V> cell = cells.get(key);
        return cell == null ? null : cell.value;
    }

    @Override
    public @Nullable V put(K key, V value) {
        gate.pass();
        while (true) {
            Cell<V> old = cells.get(key);
            if (old == null) {
                if (cells.putIfAbsent(key, new Cell<>(nextOrder.getAndIncrement(), value)) == null) {
                    return null;
                }
            } else if (cells.replace(key, old, new Cell<>(old.order, value))) {
                return old.value;
            }
        }
    }

    @Override
    public @Nullable V remove(K key) {
        gate.pass();
        Cell<V> old = cells.remove(key);
        return old == null ? null : old.value;
    }

    @Override
    public int size() {
        gate.pass();
        return cells.size();
    }

    @Override
    public void clear() {
        gate.pass();
        cells.clear();
    }

    @Override
    public List<Map.Entry<K, V>> entries() {
        gate.pass();
        return cells.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparingLong(Cell::order)))
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().value))
                .toList();
    }
}
