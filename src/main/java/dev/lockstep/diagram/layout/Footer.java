package dev.lockstep.diagram.layout;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextLines;
import dev.lockstep.diagram.text.TextMeasure;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.diagram.text.Typesetter;
import java.util.ArrayList;
import java.util.List;

/// The lines below the stage in every exported picture: the legend of the seven signs, and the origin of the picture.
/// Safe for use by any thread.
public final class Footer {

    /// How much higher a picture is than its stage, in logical pixels.
    public static final double HEIGHT = 58;

    private static final double MARGIN = 22;

    private final Typesetter typesetter;

    public Footer(TextMeasure measure) {
        this.typesetter = new Typesetter(measure);
    }

    /// The drawing with a footer. One that has a legend of its own, as lanes have, gets no second one.
    ///
    /// @param caption its origin, such as `Two locks · simulated, seed 42, step 17 · Lockstep`
    public Drawing under(Drawing drawing, String caption) {
        List<Element> elements = new ArrayList<>(drawing.elements());
        double top = drawing.height();
        double right = drawing.width() - MARGIN;
        if (elements.stream().noneMatch(element -> element.id().startsWith("legend:"))) {
            boolean go = elements.stream().anyMatch(element -> element instanceof Token token && token.canGo());
            new Legend(typesetter).withGo(go).draw(MARGIN, top + 3, right, elements);
        }
        if (!caption.isEmpty()) {
            double baseline = top + 43;
            double room = right - MARGIN;
            TextStyle type = typesetter.shrink(caption, TextStyle.SMALL, room, 8);
            elements.add(
                    new Label(
                            "caption",
                            TextLines.of(
                                    typesetter, caption, caption, type, ColourRole.MUTED, TextLine.Anchor.START, MARGIN,
                                    baseline, room, 1)));
        }
        return new Drawing(drawing.width(), top + HEIGHT, drawing.title(), drawing.subtitle(), elements);
    }
}
