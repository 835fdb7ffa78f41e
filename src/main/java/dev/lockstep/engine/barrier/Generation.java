package dev.lockstep.engine.barrier;

import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.GuardedState;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One use of the barrier: the parties that arrive for one trip. A party keeps a reference to the generation it arrived
/// in, so that it can tell its own trip from a later one, however late it wakes. Part of [BarrierState], under the same
/// lock.
final class Generation implements GuardedState {

    private final long number;
    private final @Nullable ThreadId[] places;
    private int arrived;
    private int left;
    private @Nullable Breakage breakage;

    Generation(long number, int parties) {
        this.number = number;
        this.places = new ThreadId[parties];
    }

    long number() {
        return number;
    }

    int arrived() {
        return arrived;
    }

    @Nullable Breakage breakage() {
        return breakage;
    }

    /// Takes a party in.
    ///
    /// @return how many are still to come: 0 for the last
    int arrive(ThreadId party) {
        places[arrived] = party;
        arrived++;
        return places.length - arrived;
    }

    /// Lets out the party whose arrival index was `index`.
    ///
    /// @return whether it was the last to leave
    boolean leave(int index) {
        places[places.length - 1 - index] = null;
        left++;
        return left == arrived;
    }

    void breakWith(Breakage what) {
        breakage = what;
    }

    /// The parties that have arrived and not left, in order of arrival.
    List<ThreadId> present() {
        return Arrays.stream(places, 0, arrived).filter(Objects::nonNull).toList();
    }
}
