package dev.lockstep.plain.race;

import dev.lockstep.plain.race.HappensBefore.Moment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds data races of one run: two accesses to one place of memory of which one writes, and neither happens before the
/// other (JLS 17.4.5). By epochs, as FastTrack does (C. Flanagan and S. N. Freund, PLDI 2009): of the writes the last is
/// kept, of the reads the last one, or one of each thread where they are not ordered. So if a place has a race, one is
/// told; not each.
///
/// @param <P> what a place of memory is known by; equal if it is the same
/// @param <A> what is to be told of an access, such as its line
public final class DataRaceDetector<P, A> {
    private final HappensBefore order;
    private final Map<P, Accesses<A>> places = new HashMap<>();

    public DataRaceDetector(HappensBefore order) {
        this.order = order;
    }

    /// Two accesses that are not ordered.
    ///
    /// @param earlier the one that came first in this run
    /// @param earlierWrites whether it wrote
    /// @param laterWrites whether the other one wrote; at least one of them did
    public record Race<P, A>(P place, A earlier, boolean earlierWrites, A later, boolean laterWrites) {}

    private record Access<A>(Moment moment, A told) {}

    private static final class Accesses<A> {
        private @Nullable Access<A> write;
        /// Those since the last write, at most one of a thread; none of them happens before another.
        private final List<Access<A>> reads = new ArrayList<>(1);
    }

    /// `thread` reads the place now.
    public Optional<Race<P, A>> read(int thread, P place, A told) {
        Accesses<A> before = places.computeIfAbsent(place, _ -> new Accesses<>());
        Access<A> write = before.write;
        before.reads.removeIf(read -> order.isBefore(read.moment(), thread));
        before.reads.add(new Access<>(order.now(thread), told));
        return write == null || order.isBefore(write.moment(), thread)
                ? Optional.empty()
                : Optional.of(new Race<>(place, write.told(), true, told, false));
    }

    /// `thread` writes the place now.
    public Optional<Race<P, A>> write(int thread, P place, A told) {
        Accesses<A> before = places.computeIfAbsent(place, _ -> new Accesses<>());
        Access<A> write = before.write;
        Optional<Race<P, A>> race = write != null && !order.isBefore(write.moment(), thread)
                ? Optional.of(new Race<>(place, write.told(), true, told, true))
                : before.reads.stream()
                        .filter(read -> !order.isBefore(read.moment(), thread))
                        .findFirst()
                        .map(read -> new Race<>(place, read.told(), false, told, true));
        before.write = new Access<>(order.now(thread), told);
        before.reads.clear();
        return race;
    }

    /// The place was last written in that moment, before others could reach it: what is shared from now on was not
    /// watched before. Nothing may have been told of the place yet.
    ///
    /// @throws IllegalStateException if something was
    public void written(Moment moment, P place, A told) {
        Accesses<A> first = new Accesses<>();
        first.write = new Access<>(moment, told);
        if (places.putIfAbsent(place, first) != null) {
            throw new IllegalStateException(place + " is watched already");
        }
    }
}
