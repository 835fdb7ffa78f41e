package dev.lockstep.diagram.lanes;

import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Label;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.PictureNumbers;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextLines;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.diagram.text.Typesetter;
import java.util.List;

/// The numbers of steps under the lanes, at round values and never closer than they can be read.
///
/// @param unit what a step is called
record StepAxis(Typesetter typesetter, StepScale scale, String unit) {

    private static final double APART = 44;

    void draw(Box box, List<Element> elements) {
        TextStyle type = TextStyle.TINY.at(10);
        int joined = scale.joined();
        // Who sees joined cells must know, or takes what happened one after the other for having happened at once.
        String each = joined == 1 ? unit : joined + " " + unit + "s each";
        TextLine left = TextLines.of(typesetter, each, each, type, ColourRole.MUTED, TextLine.Anchor.START, 16, box.y() + 13, 76, 1);
        elements.add(new Label("steps", left));
        int apart = apart(APART / scale.cell());
        for (long at = Math.ceilDiv(scale.from(), apart) * (long) apart; at <= scale.to(); at += apart) {
            double x = scale.x((int) at);
            String text = PictureNumbers.grouped(at);
            double room = Math.min(APART, 2 * (box.right() + 14 - x));
            TextLine line = TextLines.of(typesetter, text, text, type, ColourRole.MUTED, TextLine.Anchor.MIDDLE, x, box.y() + 13, room, 1);
            elements.add(new Label("step:" + at, line));
        }
    }

    /// The smallest of 1, 2 or 5 times a power of ten that is not less than `least`.
    private static int apart(double least) {
        for (int power = 1; power < 1_000_000_000; power *= 10) {
            for (int step : new int[] {power, 2 * power, 5 * power}) {
                if (step >= least) {
                    return step;
                }
            }
        }
        return 1_000_000_000;
    }
}
