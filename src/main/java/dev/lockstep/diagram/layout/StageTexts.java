package dev.lockstep.diagram.layout;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.PictureNumbers;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextStyle;

/// Sentences that more than one stage says.
public final class StageTexts {

    public static final String CATCHING_UP = "Events were lost: the picture is catching up";

    private StageTexts() {}

    public static void notYet(Sheet sheet, Box body) {
        String text = "Nothing has happened here yet.";
        double room = body.width();
        sheet.label(
                "empty", text, TextStyle.BODY, ColourRole.MUTED, TextLine.Anchor.MIDDLE, body.centreX(), body.centreY(),
                room);
    }

    /// The text in place of items that did not fit.
    public static String more(long left, String what) {
        return "+ " + PictureNumbers.grouped(left) + " more" + (what.isEmpty() ? "" : " " + what);
    }
}
