package dev.lockstep.diagram.objects;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.Grid;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.snapshot.VariableView;

/// A variable: its name, its value, and who wrote it last.
record VariableCard(VariableView variable) {

    static final Grid.Cell CELL = new Grid.Cell(92, 46, 220, 84, 8);

    void draw(Sheet sheet, Box box) {
        String id = "variable:" + variable.name();
        sheet.card("card:" + id, box, "variable " + variable.name() + " is " + variable.value());
        double x = box.x() + 10;
        double room = box.width() - 20;
        sheet.label(id, variable.name(), TextStyle.CODE.at(11), ColourRole.MUTED, x, box.y() + 17, room);
        double big = box.height() > 64 ? 20 : 14;
        TextStyle type = sheet.typesetter().shrink(variable.value(), TextStyle.CODE.at(big), room * 0.62, 9);
        double baseline = box.bottom() - 11;
        sheet.label(id + ":value", variable.value(), type, ColourRole.TEXT, x, baseline, room * 0.62);
        String writer = variable.isWritten() ? "by " + variable.writer().name() : "at the start";
        TextStyle small = sheet.typesetter().shrink(writer, TextStyle.TINY.at(10), room * 0.36, 8);
        sheet.label(id + ":writer", writer, small, ColourRole.MUTED, TextLine.Anchor.END, box.right() - 10, baseline, room * 0.36);
        sheet.touched(variable.name(), "ring:" + id, box);
    }
}
