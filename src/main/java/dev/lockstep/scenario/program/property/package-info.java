/// The properties of a run and its end state, computed from its events alone.
///
///     event ──→ Quantity (its value so far) ──→ Property (a condition over quantities) ──→ PropertyState
///           ──→ EndState (what threads got, what variables hold, what the engine counted) ──→ end state
@NullMarked
package dev.lockstep.scenario.program.property;

import org.jspecify.annotations.NullMarked;
