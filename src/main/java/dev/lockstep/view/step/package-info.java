/// Stepping, below the stage: what the last step did, the transport, and who may go next.
///
///     StepFrame ─→ TellController · StepController · ChoicesController
///     keys, tokens, lanes, buttons ─→ Steering ─→ OpenScenario ─→ StepControls
@NullMarked
package dev.lockstep.view.step;

import org.jspecify.annotations.NullMarked;
