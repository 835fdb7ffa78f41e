package dev.lockstep.diagram.lanes;

/// Where the steps of a run lie along the lanes, and which step lies at a place. A step has a cell: at its right edge
/// the step has been taken, so that is where a playhead at the step stands, and the left edge of the first cell is the
/// start.
///
/// Cells are wide as long as there are few, and become narrower in jumps, so that they seldom do while a run goes on.
///
/// @param left the x of the step that the lanes begin after
/// @param cell how wide one step is
/// @param from the step that the lanes begin after
/// @param to the last step that there is
public record StepScale(double left, double cell, int from, int to) {

    private static final double WIDEST = 27;

    /// The scale of lanes on a sheet of this width.
    public static StepScale of(double width, int from, int to) {
        double room = LanesDrawing.room(width);
        double cells = Math.max(1, Math.floor(room / WIDEST));
        while (cells < to - from) {
            cells = Math.ceil(cells * 1.4);
        }
        return new StepScale(LanesDrawing.NAMES, room / cells, from, to);
    }

    /// Where a playhead at this step stands; steps out of sight lie at the nearer end.
    public double x(int step) {
        return left + (Math.clamp(step, from, Math.max(from, to)) - from) * cell;
    }

    /// The step at whose place a playhead is the nearest to `x`; the first or the last one beyond them.
    public int step(double x) {
        return Math.clamp(Math.round(from + (x - left) / cell), from, Math.max(from, to));
    }

    /// How many steps share a segment, because one alone would be narrower than can be seen.
    public int joined() {
        return (int) Math.max(1, Math.ceil(LanesDrawing.FINEST / cell - 1e-9));
    }
}
