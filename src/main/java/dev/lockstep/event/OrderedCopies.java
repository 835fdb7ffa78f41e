package dev.lockstep.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Copies of maps that keep their order. `Map.copyOf` orders anew in every JVM, and a trace must not depend on that.
final class OrderedCopies {

    private OrderedCopies() {}

    static <K, V> Map<K, V> copyOf(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
