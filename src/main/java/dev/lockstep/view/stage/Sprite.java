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

    /// The point of the sheet at which the node's origin stands, for this element.
    Point origin(E element);

    /// Shows `element` relative to its origin, in this look.
    void show(E element, Look look);

    /// Whether it moves to a new place; a sprite in sheet coordinates, such as an arrow, does not.
    default boolean moves() {
        return true;
    }
}
