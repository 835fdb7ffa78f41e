package dev.lockstep.view.pen;

import dev.lockstep.diagram.element.Element.Card;
import javafx.scene.paint.Color;

/// The colour of the slight shadow under a raised card.
public final class Shade {
    public static final Color COLOUR = Color.gray(0, Card.SHADE);

    private Shade() {}
}
