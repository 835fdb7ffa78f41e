/// Optimal dynamic partial-order reduction: of all equivalent orders, one is run to its end.
///
/// [DporStrategy] keeps a stack of [SearchNode]s; [RaceDetector] finds by [VectorClocks] the races of a run,
/// [RaceReversal] adds a run with the race reversed, and a [WakeupTree] keeps the beginnings of the runs added.
@NullMarked
package dev.lockstep.explore.dpor;

import org.jspecify.annotations.NullMarked;
