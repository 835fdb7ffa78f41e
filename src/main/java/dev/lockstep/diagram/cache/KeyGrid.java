package dev.lockstep.diagram.cache;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.Grid;
import dev.lockstep.snapshot.CacheView;
import dev.lockstep.snapshot.KeyView;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which keys are shown, how big, and where.
///
/// All keys stand in the order in which they were first seen. Where not all fit, those in use come before those that
/// are not, but what is shown still stands in that order: a key changes its place as rarely as can be.
record KeyGrid(Grid grid, Size size, List<KeyView> shown) {

    static final double MORE = 20;
    private static final Grid.Cell FULL = new Grid.Cell(226, 104, 470, 146, 16);
    private static final Grid.Cell ROW = new Grid.Cell(226, 44, 470, 58, 8);
    private static final Grid.Cell TILE = new Grid.Cell(84, 42, 210, 56, 6);

    /// How much of a key is drawn.
    enum Size {
        /// Holder, line, compute and value.
        FULL,
        /// The same in one row.
        ROW,
        /// Name, value or not, how many use it.
        TILE
    }

    static KeyGrid of(CacheView cache, Box area) {
        List<KeyView> keys = List.copyOf(cache.keys().values());
        Size size = size(keys.size(), area);
        Grid.Cell cell =
                switch (size) {
                    case FULL -> FULL;
                    case ROW -> ROW;
                    case TILE -> TILE;
                };
        Grid grid = Grid.fit(keys.size(), area, cell, MORE).centredOn(area.centreY());
        return new KeyGrid(grid, size, chosen(keys, grid.shown()));
    }

    private static Size size(int count, Box area) {
        if (Grid.fits(count, area, FULL)) {
            return Size.FULL;
        }
        return Grid.fits(count, area, ROW) ? Size.ROW : Size.TILE;
    }

    private static List<KeyView> chosen(List<KeyView> keys, int most) {
        if (keys.size() <= most) {
            return keys;
        }
        Set<KeyView> chosen = new HashSet<>();
        keys.stream().filter(key -> inUse(key)).limit(most).forEach(chosen::add);
        int idle = most - chosen.size();
        keys.stream().filter(key -> !inUse(key)).limit(idle).forEach(chosen::add);
        return keys.stream().filter(chosen::contains).toList();
    }

    private static boolean inUse(KeyView key) {
        return key.users() > 0 || key.computing() != null;
    }

    /// Whether each card gets an arrow of its own.
    boolean few() {
        return grid.columns() == 1 && shown.size() <= 6;
    }
}
