package dev.lockstep.diagram.lanes;

import dev.lockstep.diagram.lanes.StepLanesInput.Range;

/// Where the steps of a run lie along the lanes, and which step lies at a place. A step has a cell: at its right edge
/// the step has been taken, so that is where a playhead at the step stands, and the left edge of the first cell is the
/// start.
///
/// Cells are wide as long as there are few, and become narrower in jumps, so that they seldom do while a run goes on.
/// Where they would become narrower than the zoom allows, only the steps around the playhead are in sight; what is in
/// sight moves on by halves.
///
/// @param left the x of the step that the lanes begin after
/// @param cell how wide one step is
/// @param from the step that the lanes begin after
/// @param to the last step that is in sight
public record StepScale(double left, double cell, int from, int to) {

    /// The scale of lanes on this sheet.
    public static StepScale of(LanesSheet sheet, Range range, StepZoom zoom) {
        double room = sheet.room();
        LanesStyle style = sheet.style();
        int count = range.to() - range.from();
        double most = Math.max(1, Math.floor(room / zoom.narrowest(style)));
        if (count > most) {
            int shown = (int) most;
            int half = Math.max(1, shown / 2);
            int end = Math.max(range.from() + shown, (range.step() / half + 1) * half);
            int from = Math.max(range.from(), end - shown);
            return new StepScale(style.names(), room / shown, from, Math.min(range.to(), from + shown));
        }
        double cells = Math.min(most, Math.max(1, Math.floor(room / style.widestCell())));
        while (cells < count) {
            cells = Math.min(most, Math.ceil(cells * 1.4));
        }
        return new StepScale(style.names(), room / cells, range.from(), range.to());
    }

    /// Where a playhead at this step stands; steps out of sight lie at the nearer end.
    public double x(int step) {
        return left + (Math.clamp(step, from, Math.max(from, to)) - from) * cell;
    }

    /// The step in whose cell `x` lies: the start before the first, the last one beyond it.
    public int step(double x) {
        return Math.clamp(Math.round(Math.ceil(from + (x - left) / cell - 0.01)), from, Math.max(from, to));
    }

    /// How many steps share a segment, because one alone would be narrower than can be seen.
    public int joined() {
        return (int) Math.max(1, Math.ceil(LanesDrawing.FINEST / cell - 1e-9));
    }
}
