/// Optimal dynamic partial-order reduction: of all orders that cannot be told apart, one is run to its end.
///
/// [DporStrategy] keeps a stack of [SearchNode]s; [RaceDetector] finds by [VectorClocks] which steps of a run could have come
/// the other way round, [RaceReversal] asks for such a run, and a [WakeupTree] keeps what was asked for.
@NullMarked
package dev.lockstep.explore.dpor;

import org.jspecify.annotations.NullMarked;
