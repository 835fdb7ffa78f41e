package dev.lockstep.session.loop;

import dev.lockstep.session.frame.PendingCommand;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Commands on their way to the engine: given by any thread, carried out one after another by one. A turn of a knob
/// takes the place of an earlier turn of the same knob that has not begun.
public final class CommandQueue {

    /// More than anyone can mean; what comes on top is refused.
    static final int MOST = 100;

    /// What is to be done.
    ///
    /// @param key two waiting orders of the same key become one, the later
    /// @param shown what people see of it while it waits, or null for what the session does of its own accord
    /// @param whileFrozen whether it may be carried out while the engines stand still
    public record Order(String key, @Nullable PendingCommand shown, boolean whileFrozen, Work work) {}

    /// How it is done.
    @FunctionalInterface
    public interface Work {
        void run() throws InterruptedException;
    }

    private final Map<String, Order> waiting = new LinkedHashMap<>();
    private @Nullable Order underWay;
    private boolean frozen;
    private List<PendingCommand> shown = List.of();

    /// Takes an order.
    ///
    /// @return whether there was room
    public synchronized boolean give(Order order) {
        if (waiting.size() >= MOST && !waiting.containsKey(order.key())) {
            return false;
        }
        waiting.put(order.key(), order);
        changed();
        return true;
    }

    /// While frozen, only orders that do not need the engine are handed out.
    public synchronized void frozen(boolean now) {
        frozen = now;
        changed();
    }

    public synchronized boolean isFrozen() {
        return frozen;
    }

    /// Waits for the next order that may be carried out; it is under way until [#done()].
    public synchronized Order next() throws InterruptedException {
        while (true) {
            Order next = firstAllowed();
            if (next != null) {
                waiting.remove(next.key());
                underWay = next;
                changed();
                return next;
            }
            wait();
        }
    }

    public synchronized void done() {
        underWay = null;
        changed();
    }

    /// Forgets what waits.
    public synchronized void clear() {
        waiting.clear();
        changed();
    }

    /// What waits and what is under way, oldest first.
    public synchronized List<PendingCommand> pending() {
        return shown;
    }

    private @Nullable Order firstAllowed() {
        for (Order order : waiting.values()) {
            if (!frozen || order.whileFrozen()) {
                return order;
            }
        }
        return null;
    }

    private void changed() {
        Deque<Order> all = new ArrayDeque<>(waiting.values());
        if (underWay != null) {
            all.addFirst(underWay);
        }
        shown = all.stream().flatMap(order -> Stream.ofNullable(order.shown())).toList();
        notifyAll();
    }
}
