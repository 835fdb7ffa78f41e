/// The window: a pane is FXML and a controller, and nodes move by id from drawing to drawing.
///
///     session thread: Frame ─→ Bridge (draws it) ═ at most one pending ═→ FX thread: Window ─→ each FramePane
///     session thread ←─ commands, queued ←─ SessionSteering ←─ OpenScenario ←────────────────── controllers
@NullMarked
package dev.lockstep.view;

import org.jspecify.annotations.NullMarked;
