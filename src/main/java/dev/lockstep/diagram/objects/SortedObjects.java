package dev.lockstep.diagram.objects;

import dev.lockstep.diagram.text.NaturalOrder;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StageWords.Items;
import dev.lockstep.snapshot.LockView;
import dev.lockstep.snapshot.SemaphoreView;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.snapshot.ThreadView;
import dev.lockstep.snapshot.VariableView;
import java.util.Comparator;
import java.util.List;

/// The threads and objects of a program without an engine, each kind in the order of its names.
record SortedObjects(
        List<ThreadView> threads,
        List<LockView> locks,
        List<SemaphoreView> semaphores,
        List<VariableView> variables) {

    static SortedObjects of(Snapshot snapshot) {
        return new SortedObjects(
                snapshot.threads().values().stream().sorted(NaturalOrder.OF_THREADS).toList(),
                snapshot.locks().values().stream()
                        .sorted(Comparator.comparing(lock -> Spoken.language().lock(lock.id()), NaturalOrder.OF_NAMES))
                        .toList(),
                snapshot.semaphores().values().stream()
                        .sorted(Comparator.comparing(SemaphoreView::name, NaturalOrder.OF_NAMES))
                        .toList(),
                snapshot.variables().values().stream()
                        .sorted(Comparator.comparing(VariableView::name, NaturalOrder.OF_NAMES))
                        .toList());
    }

    boolean isEmpty() {
        return threads.isEmpty() && cards() == 0 && variables.isEmpty();
    }

    /// How many locks and semaphores there are.
    int cards() {
        return locks.size() + semaphores.size();
    }

    boolean haveConditions() {
        return locks.stream().anyMatch(lock -> !lock.conditions().isEmpty());
    }

    /// What those are that have no room among the cards.
    Items cardsLeft() {
        return semaphores.isEmpty() ? Items.LOCKS : locks.isEmpty() ? Items.SEMAPHORES : Items.LOCKS_AND_SEMAPHORES;
    }
}
