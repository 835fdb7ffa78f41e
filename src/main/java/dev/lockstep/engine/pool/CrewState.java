package dev.lockstep.engine.pool;

import dev.lockstep.event.ThreadId;
import dev.lockstep.runtime.GuardedState;
import dev.lockstep.runtime.LogicalThread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The state under a pool's crew lock: its workers, and their target number.
public final class CrewState implements GuardedState {

    private final Map<ThreadId, LogicalThread> workers = new LinkedHashMap<>();
    private int target;
    private int staying;
    private int named;
    private boolean started;
    private boolean closing;
    private boolean terminated;

    public CrewState(int target) {
        this.target = target;
    }

    /// The next worker's ordinal, counted from 1 and never used again.
    int nextOrdinal() {
        named++;
        return named;
    }

    /// Adds a worker that is to stay.
    public void add(LogicalThread worker) {
        staying++;
        workers.put(worker.id(), worker);
    }

    public void remove(ThreadId worker) {
        workers.remove(worker);
    }

    public boolean has(ThreadId thread) {
        return workers.containsKey(thread);
    }

    public int size() {
        return workers.size();
    }

    /// The workers with the given ids.
    List<LogicalThread> workers(Set<ThreadId> wanted) {
        return workers.values().stream()
                .filter(worker -> wanted.contains(worker.id()))
                .toList();
    }

    List<ThreadId> ids() {
        return new ArrayList<>(workers.keySet());
    }

    int target() {
        return target;
    }

    void target(int workersWanted) {
        target = workersWanted;
    }

    /// How many workers were started and not dismissed.
    int staying() {
        return staying;
    }

    void stay(int more) {
        staying += more;
    }

    boolean isStarted() {
        return started;
    }

    void start() {
        started = true;
    }

    boolean isClosing() {
        return closing;
    }

    void beginClosing() {
        closing = true;
    }

    boolean isTerminated() {
        return terminated;
    }

    void terminate() {
        terminated = true;
    }
}
