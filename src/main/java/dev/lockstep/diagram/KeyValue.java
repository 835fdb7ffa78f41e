package dev.lockstep.diagram;

import dev.lockstep.snapshot.KeyView;

/// The value of a key: a box with its text, or a dashed empty one.
final class KeyValue {

    private KeyValue() {}

    /// The place at the right of a card, in the middle of its height.
    static Box box(Box card, double width, double height) {
        return new Box(card.right() - 14 - width, card.centreY() - height / 2, width, height);
    }

    static void draw(Sheet sheet, String id, KeyView key, Box box) {
        double baseline = box.centreY() + 4;
        double room = box.width() - 10;
        if (key.stored() == null) {
            sheet.slot(id + ":empty", box, 8);
            Line.Anchor middle = Line.Anchor.MIDDLE;
            sheet.label(id + ":value", "empty", Type.CODE, Ink.MUTED, middle, box.centreX(), baseline, room);
        } else {
            sheet.card("card:" + id + ":value", box, "value " + key.storedLabel(), Ink.CARD, Ink.RUNNING);
            String text = key.storedLabel();
            Line.Anchor middle = Line.Anchor.MIDDLE;
            sheet.label(id + ":value", text, Type.CODE, Ink.RUNNING_TEXT, middle, box.centreX(), baseline, room);
        }
        if (key.stale()) {
            double y = box.y() - 5;
            String text = "invalidated";
            Type type = sheet.typesetter().shrink(text, Type.TINY, box.width(), 8);
            sheet.label(
                    id + ":stale", text, type, Ink.WAITING_TEXT, Line.Anchor.MIDDLE, box.centreX(), y, box.width());
        }
    }
}
