/// The window: a pane is FXML and a controller, and nodes move by id from drawing to drawing.
///
///     session thread: Frame ─→ Bridge (draws it) ═ at most one pending ═→ JavaFX thread: FramePanes ─→ each FramePane
///     session thread ←─ CommandQueue ═════════════════════ Session, StepControls ←─ OpenScenario ←─ controllers
@NullMarked
package dev.lockstep.view.window;

import org.jspecify.annotations.NullMarked;
