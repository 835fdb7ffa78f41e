package dev.lockstep.diagram;

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
            sheet.card("card:" + id + ":value", box, "value " + key.storedLabel(), Ink.CARD, Ink.RUNNING);
        }
        double middle = box.centreY() + 4;
        if (key.stale() && low) {
            text(sheet, id + ":stale", STALE, Type.TINY, Ink.WAITING_TEXT, box, middle);
            return;
        }
        String value = empty ? "empty" : key.storedLabel();
        text(sheet, id + ":value", value, Type.CODE, empty ? Ink.MUTED : Ink.RUNNING_TEXT, box, middle);
        if (key.stale()) {
            text(sheet, id + ":stale", STALE, Type.TINY, Ink.WAITING_TEXT, box, box.y() - 5);
        }
    }

    private static void text(Sheet sheet, String id, String text, Type type, Ink ink, Box box, double baseline) {
        double room = box.width() - 8;
        Type fitting = sheet.typesetter().shrink(text, type, room, 9);
        sheet.label(id, text, fitting, ink, Line.Anchor.MIDDLE, box.centreX(), baseline, room);
    }
}
