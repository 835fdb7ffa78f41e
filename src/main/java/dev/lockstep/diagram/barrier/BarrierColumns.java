package dev.lockstep.diagram.barrier;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.FlowRate;
import dev.lockstep.diagram.layout.Header;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.PictureNumbers;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextStyle;

/// Where the parts of the barrier stage are. Depends on the size of the sheet alone.
record BarrierColumns(Box body, Box parties, Box gate, Box passed) {

    static BarrierColumns of(double width, double height, double top) {
        double margin = Header.MARGIN;
        Box body = new Box(margin, top + 4, width - 2 * margin, height - 20 - top);
        double gap = width < 700 ? 30 : 54;
        double rest = body.width() - 2 * gap;
        double parties = rest * 0.37;
        double gate = rest * 0.4;
        double gateX = body.x() + parties + gap;
        double passedX = gateX + gate + gap;
        return new BarrierColumns(
                body,
                new Box(body.x(), body.y(), parties, body.height()),
                new Box(gateX, body.y(), gate, body.height()),
                new Box(passedX, body.y(), body.right() - passedX, body.height()));
    }

    void arrows(Sheet sheet, FlowRate pace) {
        double y = body.centreY();
        sheet.arrow("arrow:arrive", parties.right() + 4, gate.x() - 5, y);
        sheet.arrow("arrow:pass", gate.right() + 4, passed.x() - 5, y);
        if (pace.flow()) {
            double room = passed.x() - gate.right() - 2;
            double middle = (gate.right() + passed.x()) / 2;
            String rate = PictureNumbers.rate(pace.finishing());
            TextStyle type = sheet.typesetter().shrink(rate, TextStyle.STRONG, room, 8);
            sheet.label("rate:pass", rate, type, ColourRole.ACCENT, TextLine.Anchor.MIDDLE, middle, y - 7, room);
        }
    }
}
