package dev.lockstep.view.stage;

import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.geometry.Point;
import javafx.scene.Node;

/// The nodes that show one element. Fills are set on the shapes themselves, since a stylesheet would be matched again
/// on every change; a property is set only where its value is new.
///
/// @param <E> the kind of element
interface Sprite<E extends Element> {

    /// The node to put on the stage; the same one for the sprite's whole life.
    Node node();

    /// Where the node's own origin stands on the sheet, for this element.
    Point origin(E element);

    /// Shows `element` relative to its origin, in this look.
    void show(E element, Look look);

    /// Whether a new place is reached by moving there; what is drawn in sheet coordinates has only one place.
    default boolean moves() {
        return true;
    }
}
