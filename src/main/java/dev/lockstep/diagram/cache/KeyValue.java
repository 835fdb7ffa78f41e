package dev.lockstep.diagram.cache;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.snapshot.KeyView;

/// The value of a key: a box with its text, or a dashed empty one.
final class KeyValue {

    private static final String STALE = "invalidated";

    private KeyValue() {}

    /// The place at the right of a card, in the middle of its height.
    static Box box(Box card, double width, double height) {
        return new Box(card.right() - 14 - width, card.centreY() - height / 2, width, height);
    }

    static void draw(Sheet sheet, String id, KeyView key, Box box) {
        boolean low = box.height() < 40;
        boolean empty = key.stored() == null;
        if (empty) {
            sheet.slot(id + ":empty", box, 8);
        } else {
            sheet.card("card:" + id + ":value", box, "value " + key.storedLabel(), ColourRole.CARD, ColourRole.RUNNING);
        }
        double middle = box.centreY() + 4;
        if (key.stale() && low) {
            text(sheet, id + ":stale", STALE, TextStyle.TINY, ColourRole.WAITING_TEXT, box, middle);
            return;
        }
        String value = empty ? "empty" : key.storedLabel();
        text(sheet, id + ":value", value, TextStyle.CODE, empty ? ColourRole.MUTED : ColourRole.RUNNING_TEXT, box, middle);
        if (key.stale()) {
            text(sheet, id + ":stale", STALE, TextStyle.TINY, ColourRole.WAITING_TEXT, box, box.y() - 5);
        }
    }

    private static void text(Sheet sheet, String id, String text, TextStyle type, ColourRole ink, Box box, double baseline) {
        double room = box.width() - 8;
        TextStyle fitting = sheet.typesetter().shrink(text, type, room, 9);
        sheet.label(id, text, fitting, ink, TextLine.Anchor.MIDDLE, box.centreX(), baseline, room);
    }
}
