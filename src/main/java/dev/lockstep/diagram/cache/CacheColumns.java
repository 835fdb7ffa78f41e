package dev.lockstep.diagram.cache;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.layout.FlowRate;
import dev.lockstep.diagram.layout.Header;
import dev.lockstep.diagram.layout.Sheet;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.PictureNumbers;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextStyle;

/// Where the parts of the cache stage are. Depends alone on the size of the sheet and on the locks there are.
///
/// @param common where the lock is that all keys have in common; without width where there is none
record CacheColumns(Box body, Box callers, Box common, Box keys) {

    /// @param withCommon whether there is a lock that all keys have in common
    static CacheColumns of(double width, double height, double top, boolean withCommon) {
        double margin = Header.MARGIN;
        Box body = new Box(margin, top + 4, width - 2 * margin, height - 20 - top);
        double gap = width < 700 ? 26 : 44;
        double callers = Math.clamp(body.width() * 0.11, 66, 110);
        double master = Math.clamp(body.width() * 0.16, 96, 140);
        double masterHeight = Math.min(body.height(), 250);
        double masterX = body.x() + callers + gap;
        double keysX = withCommon ? masterX + master + gap * 1.6 : masterX + gap * 0.6;
        return new CacheColumns(
                body,
                new Box(body.x(), body.y(), callers, body.height()),
                new Box(masterX, body.centreY() - masterHeight / 2, withCommon ? master : 0, masterHeight),
                new Box(keysX, body.y(), body.right() - keysX, body.height()));
    }

    /// From the callers to the lock that all keys have in common, and from there to each of the few cards, or to all of
    /// the many.
    void arrows(Sheet sheet, KeyGrid keys, FlowRate pace) {
        double y = body.centreY();
        double from = callers.right() + 3;
        if (common.width() > 0) {
            sheet.arrow("arrow:ask", from, common.x() - 4, y);
            from = common.right() + 2;
        }
        rate(sheet, pace, "ask", callers.right(), common.width() > 0 ? common.x() : keys.grid().area().x(), y);
        if (!keys.few()) {
            sheet.arrow("arrow:keys", from, keys.grid().area().x() - 5, y);
            return;
        }
        int count = keys.shown().size();
        for (int at = 0; at < count; at++) {
            Box card = keys.grid().cell(at);
            double start = y + (at - (count - 1) / 2.0) * Math.min(20, common.height() / (count + 1));
            double bend = (from + card.x()) / 2;
            Point end = new Point(card.x() - 4, card.centreY());
            String id = "arrow:key:" + keys.shown().get(at).label();
            sheet.arrow(id, new Point(from, start), new Point(bend, start), new Point(bend, end.y()), end);
        }
    }

    private static void rate(Sheet sheet, FlowRate pace, String name, double left, double right, double y) {
        if (pace.flow()) {
            double room = right - left - 2;
            String rate = PictureNumbers.rate(pace.arriving());
            TextStyle type = sheet.typesetter().shrink(rate, TextStyle.STRONG, room, 8);
            double middle = (left + right) / 2;
            sheet.label("rate:" + name, rate, type, ColourRole.ACCENT, TextLine.Anchor.MIDDLE, middle, y - 7, room);
        }
    }
}
