package dev.lockstep.plain.run;

import dev.lockstep.runtime.Flag;
import dev.lockstep.runtime.MemoryPlace;
import dev.lockstep.runtime.MemoryPlace.Seen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Notices when a thread goes round in a loop and only looks: it has read, changed nothing, and all local variables are
/// as they were. Then whatever it does next it has done before, until something that it read is written; so it waits for
/// that. The way back to an earlier state is found by R. P. Brent's method: at growing distances the state is kept, and
/// each later one is compared with it.
final class LoopRounds {
    private static final int MOST_READS = 256;
    private static final int MOST_LOOPS = 16;
    /// So many rounds in a row are compared; after that only those behind each kept state.
    private static final int EACH = 64;
    private static final int PERIOD = 8;

    private final RunThread self;
    private final List<Loop> loops = new ArrayList<>();
    /// What was read since the thread last did more than to look.
    private final List<Read> reads = new ArrayList<>();

    private List<Seen> before = List.of();

    /// @param place null where nobody else can write it, or accesses to it are no steps
    /// @param hidden in that case its label; otherwise empty
    private record Read(@Nullable MemoryPlace place, int writes, String hidden) {}

    /// A loop in which the thread is, in one call of its method.
    private static final class Loop {
        private final long call;
        private final int site;
        private long passes;
        private long nextKept = 1;
        private long kept = -1;
        private int readsBefore;
        private Object[] references = {};
        private long[] others = {};

        Loop(long call, int site) {
            this.call = call;
            this.site = site;
        }
    }

    LoopRounds(RunThread self) {
        this.self = self;
    }

    /// Its next read has to wait until one of these was written.
    void waitsFor(List<Seen> seen) {
        before = seen;
    }

    /// What its next read has to wait for, which it then does; empty where it need not wait.
    List<Seen> takeSeen() {
        List<Seen> taken = before;
        before = List.of();
        return taken;
    }

    /// The thread did more than to look.
    void disturbed() {
        if (!loops.isEmpty() || !reads.isEmpty()) {
            loops.clear();
            reads.clear();
        }
    }

    /// It read this place of memory.
    void read(Cell cell) {
        if (!loops.isEmpty()) {
            MemoryPlace place = cell.place();
            add(place, cell.isStep() ? "" : cell.label());
        }
    }

    /// It looked at what is written as memory is.
    void read(Flag flag) {
        if (!loops.isEmpty()) {
            add(flag, "");
        }
    }

    private void add(@Nullable MemoryPlace place, String hidden) {
        if (reads.size() == MOST_READS) {
            disturbed();
        } else {
            reads.add(new Read(place, place == null ? 0 : place.writes(), hidden));
        }
    }

    /// The labels of places that it has read lately and whose accesses are no steps.
    Set<String> hidden() {
        return reads.stream().map(Read::hidden).filter(label -> !label.isEmpty()).collect(Collectors.toSet());
    }

    /// It begins the loop at `site` again.
    ///
    /// @return whether [#compare] has to be told its state
    boolean back(long call, int site) {
        Loop loop = find(call, site);
        if (loop == null) {
            if (loops.size() == MOST_LOOPS) {
                loops.removeFirst();
            }
            loops.add(new Loop(call, site));
            return true;
        }
        loop.passes++;
        return loop.passes <= EACH || loop.passes >= loop.nextKept || loop.passes - loop.kept <= PERIOD;
    }

    private @Nullable Loop find(long call, int site) {
        for (Loop loop : loops) {
            if (loop.call == call && loop.site == site) {
                return loop;
            }
        }
        return null;
    }

    /// Compares its state with the one that was kept; waits where it is the same.
    void compare(long call, int site, Object[] references, long[] others) {
        Loop loop = find(call, site);
        if (loop == null) {
            return;
        }
        if (loop.kept >= 0 && same(loop.references, references) && Arrays.equals(loop.others, others)) {
            Map<MemoryPlace, Integer> seen = new LinkedHashMap<>();
            Set<String> hidden = new LinkedHashSet<>();
            for (Read read : reads.subList(loop.readsBefore, reads.size())) {
                if (!read.hidden().isEmpty()) {
                    hidden.add(read.hidden());
                } else if (read.place() != null) {
                    seen.putIfAbsent(read.place(), read.writes());
                }
            }
            List<Seen> turns = seen.entrySet().stream().map(each -> new Seen(each.getKey(), each.getValue())).toList();
            loops.clear();
            reads.clear();
            self.run().looksAgain(self, turns, hidden, site);
        } else if (loop.kept < 0 || loop.passes >= loop.nextKept) {
            loop.kept = loop.passes;
            loop.nextKept = 2 * loop.passes + 1;
            loop.references = references;
            loop.others = others;
            loop.readsBefore = reads.size();
        }
    }

    @SuppressWarnings("ReferenceEquality") // A local variable holds a reference, not what it refers to.
    private static boolean same(Object[] before, Object[] now) {
        for (int i = 0; i < before.length; i++) {
            if (before[i] != now[i]) {
                return false;
            }
        }
        return before.length == now.length;
    }
}
