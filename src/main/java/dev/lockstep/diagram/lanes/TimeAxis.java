package dev.lockstep.diagram.lanes;

import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Label;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.text.PictureNumbers;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.diagram.text.TextLines;
import dev.lockstep.diagram.text.TextStyle;
import dev.lockstep.diagram.text.Typesetter;
import java.util.List;

/// Marks of time under the lanes, at round values and never closer than they can be read.
record TimeAxis(Typesetter typesetter, long from, long to) {

    private static final double APART = 90;

    void draw(Box box, List<Element> elements) {
        long step = step((to - from) * APART / box.width());
        if (step <= 0 || to <= from) {
            return;
        }
        long first = Math.ceilDiv(from, step) * step;
        for (long at = first; at <= to; at += step) {
            double x = box.x() + (at - from) * box.width() / (to - from);
            TextStyle type = TextStyle.TINY.at(10);
            double room = Math.min(APART, 2 * Math.min(x - box.x() + 40, box.right() - x + 14));
            TextLine.Anchor middle = TextLine.Anchor.MIDDLE;
            String text = text(at, step);
            TextLine line = TextLines.of(typesetter, text, text, type, ColourRole.MUTED, middle, x, box.y() + 13, room, 1);
            elements.add(new Label("time:" + at, line));
        }
    }

    /// The smallest of 1, 2 or 5 times a power of ten that is not less than `least` nanoseconds.
    private static long step(double least) {
        long power = 1_000;
        while (power < 1_000_000_000_000_000L) {
            for (long step : new long[] {power, 2 * power, 5 * power}) {
                if (step >= least) {
                    return step;
                }
            }
            power *= 10;
        }
        return power;
    }

    private static String text(long nanos, long step) {
        if (step >= 1_000_000_000L) {
            return PictureNumbers.grouped(nanos / 1_000_000_000L) + " s";
        }
        if (step >= 1_000_000L) {
            return PictureNumbers.grouped(nanos / 1_000_000L) + " ms";
        }
        return PictureNumbers.grouped(nanos / 1_000L) + " µs";
    }
}
