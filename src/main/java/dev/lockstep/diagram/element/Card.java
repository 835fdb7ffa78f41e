package dev.lockstep.diagram.element;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;

/// A rounded rectangle that holds other elements.
///
/// @param name what it is, for a screen reader
/// @param radius of its corners
/// @param raised whether it casts a slight shadow, as cards on a light sheet do
public record Card(String id, Box box, String name, double radius, ColourRole fill, ColourRole edge, boolean raised)
        implements Element {

    /// How dark the shadow is: enough to be seen on a light sheet, and lost on a dark one.
    public static final double SHADE = 0.07;

    /// Where the shadow of a raised card lies: a second rectangle, since a blur costs a software renderer more than the
    /// whole rest of a stage.
    public Box shade() {
        return new Box(box.x(), box.y() + 1.5, box.width(), box.height());
    }
}
