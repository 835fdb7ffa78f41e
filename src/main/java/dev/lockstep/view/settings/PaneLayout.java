package dev.lockstep.view.settings;

import java.util.List;

/// How the panes of the window are arranged.
///
/// @param liveTab the id of the tab at the side while a run is live; empty for the usual one
/// @param stepTab the id of the tab at the side while a run is stepped through; empty for the usual one
/// @param columns the dividers between gallery, stage and tabs, as shares of the width; none for the usual ones
/// @param rows the divider above the lanes, as a share of the height; none for the usual one
/// @param asyncio whether the code of engines is shown in Python rather than in Java
public record PaneLayout(
        String liveTab,
        String stepTab,
        List<Double> columns,
        List<Double> rows,
        boolean asyncio) {
    public static final PaneLayout USUAL = new PaneLayout("", "", List.of(), List.of(), false);

    /// @throws IllegalArgumentException if a divider is not from 0 to 1
    public PaneLayout {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        columns.forEach(share -> Preferences.within("columns", share, 0, 1));
        rows.forEach(share -> Preferences.within("rows", share, 0, 1));
    }
}
