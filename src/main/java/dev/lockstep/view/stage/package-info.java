/// The stage in the middle: one node for each element of the drawing, moved by id from drawing to drawing.
///
///     Drawing ─→ DiagramView ─→ Sprite, one for each element
///                    └────────→ Actor: the move of each from its old place to its new one
@NullMarked
package dev.lockstep.view.stage;

import org.jspecify.annotations.NullMarked;
