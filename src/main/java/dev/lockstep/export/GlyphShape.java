package dev.lockstep.export;

import dev.lockstep.diagram.style.Glyph;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.Locale;
import java.util.Scanner;

/// A glyph's outline as a shape, for pens that cannot read SVG path data. Knows the commands that glyphs use: absolute
/// lines, cubic curves, and arcs of circles.
final class GlyphShape {
    private final Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private double x;
    private double y;

    private GlyphShape() {}

    /// The shape in a square with sides of [Glyph#SIDE], y downwards.
    ///
    /// @throws IllegalArgumentException if the glyph uses another command
    static Path2D of(Glyph glyph) {
        GlyphShape shape = new GlyphShape();
        String spaced = glyph.path().replaceAll("([A-Za-z])", " $1 ");
        try (Scanner words = new Scanner(spaced).useLocale(Locale.ROOT)) {
            while (words.hasNext()) {
                shape.command(words.next(), words);
            }
        }
        return shape.path;
    }

    private void command(String command, Scanner words) {
        if (command.equals("Z")) {
            path.closePath();
            return;
        }
        do {
            switch (command) {
                case "M" -> {
                    to(words.nextDouble(), words.nextDouble());
                    path.moveTo(x, y);
                }
                case "L" -> line(words.nextDouble(), words.nextDouble());
                case "H" -> line(words.nextDouble(), y);
                case "V" -> line(x, words.nextDouble());
                case "C" -> {
                    double[] bends = {words.nextDouble(), words.nextDouble(), words.nextDouble(), words.nextDouble()};
                    to(words.nextDouble(), words.nextDouble());
                    path.curveTo(bends[0], bends[1], bends[2], bends[3], x, y);
                }
                case "A" -> arc(words);
                default -> throw new IllegalArgumentException("no glyph uses the command " + command);
            }
        } while (words.hasNextDouble());
    }

    private void to(double nextX, double nextY) {
        x = nextX;
        y = nextY;
    }

    private void line(double nextX, double nextY) {
        to(nextX, nextY);
        path.lineTo(x, y);
    }

    /// From the two ends of the arc to its centre, as the specification of SVG says in F.6.5, for circles alone.
    private void arc(Scanner words) {
        double fromX = x;
        double fromY = y;
        double asked = words.nextDouble();
        if (words.nextDouble() != asked || words.nextDouble() != 0) {
            throw new IllegalArgumentException("no glyph uses arcs of ellipses");
        }
        boolean large = words.nextInt() == 1;
        boolean clockwise = words.nextInt() == 1;
        to(words.nextDouble(), words.nextDouble());
        double halfX = (fromX - x) / 2;
        double halfY = (fromY - y) / 2;
        double half = Math.hypot(halfX, halfY);
        double radius = Math.max(asked, half);
        double away = Math.sqrt(Math.max(0, radius * radius - half * half)) / half * (large == clockwise ? -1 : 1);
        double centreX = (fromX + x) / 2 + away * halfY;
        double centreY = (fromY + y) / 2 - away * halfX;
        double begin = Math.toDegrees(Math.atan2(fromY - centreY, fromX - centreX));
        double turn = Math.toDegrees(Math.atan2(y - centreY, x - centreX)) - begin;
        if (clockwise && turn < 0) {
            turn += 360;
        } else if (!clockwise && turn > 0) {
            turn -= 360;
        }
        // Arcs of Java count against the clock.
        path.append(
                new Arc2D.Double(
                        centreX - radius, centreY - radius, 2 * radius, 2 * radius, -begin, -turn, Arc2D.OPEN),
                true);
    }
}
