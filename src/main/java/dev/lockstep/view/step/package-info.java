/// Stepping, below the stage: the last step in sentences, the transport, and the enabled choices.
///
///     StepFrame ─→ NarrationController · StepController · ChoicesController
///     keys, tokens, lanes, buttons ─→ Steering ─→ OpenScenario ─→ StepControls
@NullMarked
package dev.lockstep.view.step;

import org.jspecify.annotations.NullMarked;
