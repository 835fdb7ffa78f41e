package dev.lockstep.diagram.pool;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.FlowRate;
import dev.lockstep.diagram.layout.Header;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.PictureNumbers;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextStyle;

/// Where the parts of the pool stage are. Depends on the size of the sheet alone.
record PoolColumns(Box body, Box producers, Box queue, Box workers, Box done, Box depth) {

    static PoolColumns of(double width, double height, double top) {
        double margin = Header.MARGIN;
        double depthHeight = Math.clamp(height * 0.17, 58, 110);
        Box depth = new Box(margin, height - 16 - depthHeight, width - 2 * margin, depthHeight);
        Box body = new Box(margin, top + 4, width - 2 * margin, depth.y() - 14 - top);

        double gap = width < 700 ? 30 : 44;
        double producers = Math.clamp(body.width() * 0.11, 66, 100);
        double done = Math.clamp(body.width() * 0.115, 82, 130);
        double rest = body.width() - producers - done - 3 * gap;
        double queue = rest * 0.46;
        double x = body.x() + producers + gap;
        Box queueBox = column(body, x, queue);
        Box workerBox = column(body, queueBox.right() + gap, rest - queue);
        Box doneBox = column(body, workerBox.right() + gap, done);
        return new PoolColumns(body, column(body, body.x(), producers), queueBox, workerBox, doneBox, depth);
    }

    private static Box column(Box body, double x, double width) {
        return new Box(x, body.y(), width, body.height());
    }

    /// The arrows between the columns, with rates over them where single tasks are not shown.
    void arrows(Sheet sheet, FlowRate pace) {
        arrow(sheet, "submit", producers, queue, pace, pace.arriving());
        arrow(sheet, "take", queue, workers, pace, pace.starting());
        arrow(sheet, "finish", workers, done, pace, pace.finishing());
    }

    private void arrow(Sheet sheet, String name, Box from, Box to, FlowRate pace, double perSecond) {
        double y = body.centreY();
        sheet.arrow("arrow:" + name, from.right() + 3, to.x() - 4, y);
        if (pace.flow()) {
            double room = to.x() - from.right() - 2;
            double middle = (from.right() + to.x()) / 2;
            String rate = PictureNumbers.rate(perSecond);
            TextStyle type = sheet.typesetter().shrink(rate, TextStyle.STRONG, room, 8);
            sheet.label("rate:" + name, rate, type, ColourRole.ACCENT, TextLine.Anchor.MIDDLE, middle, y - 7, room);
        }
    }
}
