package dev.lockstep.view.pen;

import dev.lockstep.diagram.Box;
import javafx.scene.paint.Color;

/// The slight shadow under a raised card: a second rectangle, since a blur costs the software renderer more than the
/// whole rest of a stage.
public final class Shade {
    /// Dark enough to be seen on a light sheet, and lost on a dark one.
    public static final Color COLOUR = Color.gray(0, 0.07);

    private Shade() {}

    /// Where the shadow of a card at `box` lies.
    public static Box of(Box box) {
        return new Box(box.x(), box.y() + 1.5, box.width(), box.height());
    }
}
