package dev.lockstep.diagram.pool;

import dev.lockstep.diagram.text.NaturalOrder;
import dev.lockstep.event.Role;
import dev.lockstep.event.ThreadId;
import dev.lockstep.snapshot.PoolView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.WorkerView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The threads of a pool's program, as they stand on the stage.
///
/// @param workers the places of workers, in the order of their names. In a stepped run one that has ended keeps its
///     place, so that no other moves
/// @param others the other threads: those that submit, join, shut down
record PoolThreads(List<Place> workers, List<ThreadView> others) {

    /// The place of a worker.
    ///
    /// @param worker null where it has ended
    record Place(ThreadId id, @Nullable WorkerView worker) {}

    /// @param live whether threads are real
    static PoolThreads of(Snapshot snapshot, PoolView pool, boolean live) {
        List<Place> workers = pool.places()
                .map(worker -> new Place(worker.id(), worker))
                .collect(Collectors.toCollection(ArrayList::new));
        // Asking a persistent map whether it contains a key walks through all of it.
        Set<ThreadId> there = workers.stream().map(Place::id).collect(Collectors.toCollection(HashSet::new));
        List<ThreadView> others = new ArrayList<>();
        for (ThreadView thread : snapshot.threads().values()) {
            if (!there.contains(thread.id())) {
                // Only a pool has services among the threads of its program.
                if (!live && thread.role() == Role.SERVICE && thread.sign().isOver()) {
                    workers.add(new Place(thread.id(), null));
                } else {
                    others.add(thread);
                }
            }
        }
        workers.sort(Comparator.comparing(place -> place.id().name(), NaturalOrder.OF_NAMES));
        others.sort(NaturalOrder.OF_THREADS);
        return new PoolThreads(List.copyOf(workers), List.copyOf(others));
    }
}
