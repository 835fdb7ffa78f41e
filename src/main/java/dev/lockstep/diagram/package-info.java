/// A snapshot becomes a drawing as plain data: cards, tokens, arrows and labels, each with a stable id and a place.
///
///     Snapshot, StageInput ─→ PoolStage, CacheStage, BarrierStage, ObjectsStage ─→ Drawing ─→ pens: the window, SVG, PNG
///     LaneHistory, StepLanes ─→ LanesDrawing ─────────────────────────────────────↗
///
/// Nothing here knows a screen: colours are roles that a palette turns into numbers, text is measured from the font
/// files themselves, glyphs are paths. An element keeps its id from drawing to drawing, so that a pen may move it.
@NullMarked
package dev.lockstep.diagram;

import org.jspecify.annotations.NullMarked;
