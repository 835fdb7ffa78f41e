package dev.lockstep.plain.race;

import dev.lockstep.plain.race.HappensBefore.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was done to one place of memory in one run, as far as it is needed to find its data races: two accesses of which
/// one writes, and neither happens before the other (JLS 17.4.5). By epochs, as FastTrack does (C. Flanagan and S. N.
/// Freund, PLDI 2009): of the writes the last is kept, of the reads the last one, or one of each thread where they are
/// not ordered. So if a place has a race, one is told; not each.
///
/// @param <A> what is to be told of an access, such as its line
public final class AccessHistory<A> {
    private @Nullable Access<A> write;
    /// Those since the last write, at most one of a thread; none of them happens before another.
    private final List<Access<A>> reads = new ArrayList<>(1);

    /// Two accesses that are not ordered.
    ///
    /// @param earlier the one that came first in this run
    /// @param earlierWrites whether it wrote
    /// @param laterWrites whether the other one wrote; at least one of them did
    public record Race<A>(A earlier, boolean earlierWrites, A later, boolean laterWrites) {}

    private record Access<A>(Moment moment, A told) {}

    /// `thread` reads the place now.
    public Optional<Race<A>> read(HappensBefore order, int thread, A told) {
        Access<A> last = write;
        reads.removeIf(read -> order.isBefore(read.moment(), thread));
        reads.add(new Access<>(order.now(thread), told));
        return last == null || order.isBefore(last.moment(), thread)
                ? Optional.empty()
                : Optional.of(new Race<>(last.told(), true, told, false));
    }

    /// `thread` writes the place now.
    public Optional<Race<A>> write(HappensBefore order, int thread, A told) {
        Access<A> last = write;
        Optional<Race<A>> race = last != null && !order.isBefore(last.moment(), thread)
                ? Optional.of(new Race<>(last.told(), true, told, true))
                : reads.stream()
                        .filter(read -> !order.isBefore(read.moment(), thread))
                        .findFirst()
                        .map(read -> new Race<>(read.told(), false, told, true));
        write = new Access<>(order.now(thread), told);
        reads.clear();
        return race;
    }

    /// The place was written in that moment, before anything could be told of it.
    ///
    /// @throws IllegalStateException if something was told
    public void written(Moment moment, A told) {
        if (write != null || !reads.isEmpty()) {
            throw new IllegalStateException("it is watched already");
        }
        write = new Access<>(moment, told);
    }
}
