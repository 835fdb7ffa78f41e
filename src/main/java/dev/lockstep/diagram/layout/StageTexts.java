package dev.lockstep.diagram.layout;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.PictureNumbers;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StageWords.Items;

/// Sentences that more than one stage says.
public final class StageTexts {

    private StageTexts() {}

    public static void notYet(Sheet sheet, Box body) {
        String text = Spoken.language().stage().nothingYet();
        double room = body.width();
        sheet.label(
                "empty", text, TextStyle.BODY, ColourRole.MUTED, TextLine.Anchor.MIDDLE, body.centreX(), body.centreY(),
                room);
    }

    /// The text in place of items that did not fit.
    public static String more(long left, Items items) {
        return Spoken.language().stage().more(left, PictureNumbers.grouped(left), items);
    }
}
