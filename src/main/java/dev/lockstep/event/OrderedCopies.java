package dev.lockstep.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Copies of maps in their iteration order. `Map.copyOf` has another order in every JVM, and a trace must not depend on
/// it.
final class OrderedCopies {

    private OrderedCopies() {}

    static <K, V> Map<K, V> copyOf(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
