package dev.lockstep.diagram.lanes;

import dev.lockstep.diagram.element.Drawing;
import org.jspecify.annotations.Nullable;

/// The drawing of lanes, and what a view must know to scroll and to point into it.
///
/// @param foot the height of the axis and the legend at the bottom, which a view keeps in sight while lanes scroll
/// @param wanted the height at which no lane is drawn tighter than it could be
/// @param scale where the steps lie; null where the lanes are in time
/// @param folded how many lanes were left out: because their threads took no step that is in sight or, before an
///     audience, because there was no room
public record LanesPicture(Drawing drawing, double foot, double wanted, @Nullable StepScale scale, int folded) {}
