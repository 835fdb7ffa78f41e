package dev.lockstep.session.loop;

import dev.lockstep.session.control.PendingCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Commands on their way to the one thread that carries them out, given by any other. To give one never waits.
///
/// Commands of the same key become one: a turn of a knob takes the place of an earlier turn of the same knob that has
/// not begun. While the queue is frozen, it hands out only those that allow for it.
///
/// What a thread did before it gave a command is visible to the thread that takes it.
///
/// @param <C> the session's kind of command
public final class CommandQueue<C extends CommandQueue.Command> {

    /// A command of the queue.
    public interface Command {
        /// Two waiting commands of equal keys become one, the later, in the place of the earlier.
        Object key();

        /// Whether it may be carried out while the queue is frozen.
        default boolean whileFrozen() {
            return true;
        }

        /// The line that people see while it waits; null for a command that the session gives itself.
        default @Nullable PendingCommand shown() {
            return null;
        }
    }

    private final int capacity;
    private final Map<Object, C> waiting = new LinkedHashMap<>();
    private @Nullable C underWay;
    private boolean frozen;
    private boolean closed;

    /// @param capacity the most waiting commands; further offers are refused
    public CommandQueue(int capacity) {
        this.capacity = capacity;
    }

    /// Takes a command, if there is room.
    ///
    /// @return whether it was taken; not once the queue is closed
    public synchronized boolean offer(C command) {
        if (closed || (waiting.size() >= capacity && !waiting.containsKey(command.key()))) {
            return false;
        }
        add(command);
        return true;
    }

    /// Takes a command however many wait, unless the queue is closed: for the session's own commands, which must not be
    /// lost and have few keys.
    public synchronized void add(C command) {
        if (!closed) {
            waiting.put(command.key(), command);
            notifyAll();
        }
    }

    /// From now on hands out only commands that may be carried out while frozen or, with false, all again.
    public synchronized void setFrozen(boolean now) {
        frozen = now;
        notifyAll();
    }

    public synchronized boolean isFrozen() {
        return frozen;
    }

    /// Waits for the next command that may be carried out; it is under way until the next is asked for.
    ///
    /// @return null once the queue is closed
    public @Nullable C take() throws InterruptedException {
        return poll(Long.MAX_VALUE);
    }

    /// As [#take], but waits for at most so long.
    ///
    /// @param nanos 0 not to wait, [Long#MAX_VALUE] for ever
    /// @return null where none came, or the queue is closed
    public synchronized @Nullable C poll(long nanos) throws InterruptedException {
        underWay = null;
        long start = System.nanoTime();
        for (C next = firstAllowed(); !closed; next = firstAllowed()) {
            if (next != null) {
                waiting.remove(next.key());
                underWay = next;
                return next;
            }
            long left = nanos == Long.MAX_VALUE ? nanos : nanos - (System.nanoTime() - start);
            if (left <= 0) {
                return null;
            }
            wait(Math.max(1, left / 1_000_000));
        }
        return null;
    }

    /// Whether a command waits that may be carried out now.
    public synchronized boolean hasReady() {
        return firstAllowed() != null;
    }

    /// Drops the waiting commands.
    public synchronized void clear() {
        waiting.clear();
    }

    /// The commands that wait or are under way, oldest first, as far as people see them.
    public synchronized List<PendingCommand> pending() {
        return Stream.concat(Stream.ofNullable(underWay), waiting.values().stream())
                .flatMap(command -> Stream.ofNullable(command.shown()))
                .toList();
    }

    /// Drops the waiting commands, and takes and hands out no more.
    public synchronized void close() {
        closed = true;
        waiting.clear();
        notifyAll();
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    private @Nullable C firstAllowed() {
        return waiting.values().stream()
                .filter(command -> !frozen || command.whileFrozen())
                .findFirst()
                .orElse(null);
    }
}
