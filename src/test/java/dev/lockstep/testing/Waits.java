package dev.lockstep.testing;

import dev.lockstep.runtime.SharedValue;
import dev.lockstep.runtime.WaitPredicate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Predicates to wait for.
public final class Waits {

    private Waits() {}

    /// That `value` is `wanted`; its words are as scripts have them.
    public static <T> WaitPredicate is(SharedValue<T> value, T wanted) {
        return of(value.name() + " = " + wanted, List.of(value), now -> now.of(value).equals(wanted));
    }

    /// That both are true, in one moment.
    public static WaitPredicate both(WaitPredicate one, WaitPredicate other) {
        List<SharedValue<?>> reads = new ArrayList<>(one.reads());
        reads.addAll(other.reads());
        return of(one.words() + " and " + other.words(), reads, now -> one.holds(now) && other.holds(now));
    }

    public static WaitPredicate of(
            String words, List<? extends SharedValue<?>> reads, Predicate<WaitPredicate.Values> holds) {
        return new WaitPredicate() {
            @Override
            public List<? extends SharedValue<?>> reads() {
                return reads;
            }

            @Override
            public boolean holds(Values now) {
                return holds.test(now);
            }

            @Override
            public String words() {
                return words;
            }
        };
    }
}
