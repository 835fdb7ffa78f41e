package dev.lockstep.diagram;

import dev.lockstep.snapshot.VariableView;

/// A variable: its name, its value, and who wrote it last.
record VariableCard(VariableView variable) {

    static final Grid.Cell CELL = new Grid.Cell(92, 46, 220, 84, 8);

    void draw(Sheet sheet, Box box) {
        String id = "variable:" + variable.name();
        sheet.card("card:" + id, box, "variable " + variable.name() + " is " + variable.value());
        double x = box.x() + 10;
        double room = box.width() - 20;
        sheet.label(id, variable.name(), Type.CODE.at(11), Ink.MUTED, x, box.y() + 17, room);
        double big = box.height() > 64 ? 20 : 14;
        Type type = sheet.typesetter().shrink(variable.value(), Type.CODE.at(big), room * 0.62, 9);
        double baseline = box.bottom() - 11;
        sheet.label(id + ":value", variable.value(), type, Ink.TEXT, x, baseline, room * 0.62);
        String writer = variable.isWritten() ? "by " + variable.writer().name() : "at the start";
        Type small = sheet.typesetter().shrink(writer, Type.TINY.at(10), room * 0.36, 8);
        sheet.label(id + ":writer", writer, small, Ink.MUTED, Line.Anchor.END, box.right() - 10, baseline, room * 0.36);
        sheet.touched(variable.name(), "ring:" + id, box);
    }
}
