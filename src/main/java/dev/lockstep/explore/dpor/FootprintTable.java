package dev.lockstep.explore.dpor;

import dev.lockstep.runtime.stepped.footprint.Access;
import dev.lockstep.runtime.stepped.footprint.Footprint;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers the footprints that a search meets, and keeps one bit for any two of them: whether they conflict. There are
/// as many as a program has different operations, however long it is searched.
public final class FootprintTable {

    private final Map<Footprint, Integer> numbers = new HashMap<>();
    private final List<Footprint> footprints = new ArrayList<>();
    private final List<BitSet> conflicts = new ArrayList<>();

    private boolean chance;

    /// Notes that waiters may wake spuriously.
    void noteChance() {
        chance = true;
    }

    boolean hasChance() {
        return chance;
    }

    int number(Footprint footprint) {
        Integer known = numbers.get(footprint);
        return known == null ? add(footprint) : known;
    }

    private int add(Footprint footprint) {
        int number = footprints.size();
        numbers.put(footprint, number);
        footprints.add(footprint);
        conflicts.add(new BitSet());
        for (int other = 0; other <= number; other++) {
            if (footprint.conflictsWith(footprints.get(other))) {
                conflicts.get(other).set(number);
                conflicts.get(number).set(other);
            }
        }
        return number;
    }

    boolean conflict(int first, int second) {
        return conflicts.get(first).get(second);
    }

    /// The footprint of reading all objects of `touch`.
    int reads(int touch) {
        ArrayList<Access> all = new ArrayList<Access>();
        for (Access access : footprints.get(touch).accesses()) {
            Access read = new Access(access.object(), false);
            if (!all.contains(read)) {
                all.add(read);
            }
        }
        return number(new Footprint(all));
    }

    /// The union of two footprints.
    ///
    /// @param one -1 for the empty footprint
    int union(int one, int other) {
        if (one == other || one < 0) {
            return other;
        }
        ArrayList<Access> all = new ArrayList<Access>(footprints.get(one).accesses());
        for (Access access : footprints.get(other).accesses()) {
            if (!all.contains(access)) {
                all.add(access);
            }
        }
        return all.size() == footprints.get(one).accesses().size() ? one : number(new Footprint(all));
    }
}
