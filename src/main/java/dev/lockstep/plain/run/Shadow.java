package dev.lockstep.plain.run;

import dev.lockstep.plain.race.HappensBefore.Moment;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// What a run knows of one object or array of its program.
final class Shadow {
    private static final int DENSE = 1 << 12;

    private final String label;
    private final String maker;
    private final int number;
    private final Moment made;
    private @Nullable Monitor monitor;
    private @Nullable Cell[] cells = {};
    private @Nullable Map<Integer, Cell> sparse;
    private int constructors;
    private boolean shared;
    private boolean leaked;

    /// @param label of its class
    /// @param maker the id of the thread that made it
    /// @param number counts the objects of its class that this thread has made, from 1
    /// @param made when it was made
    Shadow(String label, String maker, int number, Moment made) {
        this.label = label;
        this.maker = maker;
        this.number = number;
        this.made = made;
    }

    /// Whether its name tells it from all other objects: it was seen when it was made.
    boolean isNumbered() {
        return number > 0;
    }

    /// Its name: the same in every run in which its maker has done the same until then, whatever others have done.
    String name() {
        return number == 0 ? label : label + "#" + (maker.equals(ProgramThread.MAIN) ? "" : maker + ".") + number;
    }

    /// The id of the thread that made it.
    String makerId() {
        return maker;
    }

    int hash() {
        return name().hashCode();
    }

    Moment made() {
        return made;
    }

    /// Whether it may be reached from anywhere but the local variables of the thread that made it.
    boolean isShared() {
        return shared;
    }

    void share() {
        shared = true;
        leaked |= constructors > 0;
    }

    /// Whether it was shared before its constructor had ended, so that its final fields promise nothing (JLS 17.5).
    boolean isLeaked() {
        return leaked;
    }

    void constructing() {
        constructors++;
    }

    void constructed() {
        constructors--;
    }

    /// Its place of memory of this number, which is made by `cell` at its first use.
    Cell cell(int slot, IntFunction<Cell> cell) {
        if (slot >= DENSE) {
            Map<Integer, Cell> far = sparse;
            if (far == null) {
                far = new HashMap<>();
                sparse = far;
            }
            return far.computeIfAbsent(slot, cell::apply);
        }
        if (slot >= cells.length) {
            cells = java.util.Arrays.copyOf(cells, Math.max(slot + 1, 2 * cells.length));
        }
        Cell known = cells[slot];
        if (known == null) {
            known = cell.apply(slot);
            cells[slot] = known;
        }
        return known;
    }

    @Nullable Monitor monitor() {
        return monitor;
    }

    void monitor(Monitor made) {
        monitor = made;
    }
}
