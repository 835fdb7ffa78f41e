package dev.lockstep.runtime.stepped;

import dev.lockstep.runtime.SharedMap;
import dev.lockstep.runtime.stepped.footprint.KeyId;
import dev.lockstep.runtime.stepped.footprint.VariableId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A shared map: each key is a shared thing of its own, and what looks at all keys works on the map as a whole.
final class SteppedMap<K, V> implements SharedMap<K, V> {

    private final Stepper stepper;
    private final VariableId id;
    private final Map<K, V> values = new LinkedHashMap<>();

    SteppedMap(Stepper stepper, String name) {
        this.stepper = stepper;
        this.id = new VariableId(name);
    }

    @Override
    public @Nullable V get(K key) {
        stepper.step(new SimpleOperation(OperationKind.MAP_GET, keyId(key)));
        return values.get(key);
    }

    @Override
    public @Nullable V put(K key, V value) {
        Objects.requireNonNull(value, "value");
        stepper.step(new SimpleOperation(OperationKind.MAP_PUT, keyId(key), value));
        var before = values.put(key, value);
        if (!value.equals(before)) {
            stepper.changed();
        }
        return before;
    }

    @Override
    public @Nullable V remove(K key) {
        stepper.step(new SimpleOperation(OperationKind.MAP_REMOVE, keyId(key)));
        var removed = values.remove(key);
        if (removed != null) {
            stepper.changed();
        }
        return removed;
    }

    @Override
    public int size() {
        stepper.step(new SimpleOperation(OperationKind.MAP_SIZE, id));
        return values.size();
    }

    @Override
    public void clear() {
        stepper.step(new SimpleOperation(OperationKind.MAP_CLEAR, id));
        if (!values.isEmpty()) {
            stepper.changed();
            values.clear();
        }
    }

    @Override
    public List<Map.Entry<K, V>> entries() {
        stepper.step(new SimpleOperation(OperationKind.MAP_ENTRIES, id));
        return values.entrySet().stream().map(e -> Map.entry(e.getKey(), e.getValue())).toList();
    }

    private KeyId keyId(K key) {
        return new KeyId(id, Objects.requireNonNull(key, "key"));
    }
}
