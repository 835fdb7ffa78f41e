package dev.lockstep.runtime.live;

import static org.assertj.core.api.Assertions.assertThat;
import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// What a map of real threads holds and in which order, also while it changes.
class LiveSharedMapTest {

    /// Called whenever it is hashed.
    private record Key(int number, Runnable hashed) {

        @Override
        public int hashCode() {
            hashed.run();
            return number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.number == number;
        }
    }

    /// Every look at a key's place sends another key to the end, as other threads might.
    @Test
    void theOrderIsThatOfOneLookHoweverTheMapChanges() {
        LiveSharedMap<Key, Integer> map = new LiveSharedMap<>(new FreezeGate());
        SplittableRandom dice = new SplittableRandom(42);
        AtomicBoolean changing = new AtomicBoolean();
        int size = 1000;
        for (int number = 0; number < size; number++) {
            map.put(new Key(number, () -> {
                if (changing.get()) {
                    Key other = new Key(dice.nextInt(size), () -> {});
                    map.put(other, requireNonNull(map.remove(other)));
                }
            }), number);
        }
        changing.set(true);
        List<Integer> told = map.entries().stream().map(Map.Entry::getValue).toList();
        assertThat(told).hasSizeBetween(size * 9 / 10, size).doesNotHaveDuplicates();
    }

    @Test
    void whatWasPutIsFoundAndAfterAClearTheOrderBeginsAnew() {
        LiveSharedMap<String, Integer> map = new LiveSharedMap<>(new FreezeGate());
        map.put("a", 1);
        map.put("b", 2);
        assertThat(map.get("a")).isEqualTo(1);
        assertThat(map.get("c")).isNull();
        map.clear();
        assertThat(map.get("a")).isNull();
        map.put("b", 3);
        map.put("a", 4);
        assertThat(map.entries()).containsExactly(Map.entry("b", 3), Map.entry("a", 4));
    }
}
