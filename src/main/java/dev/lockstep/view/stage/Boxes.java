package dev.lockstep.view.stage;

import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.style.Glyph;
import javafx.geometry.Bounds;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

/// Places shapes by boxes of the sheet.
final class Boxes {
    private Boxes() {}

    static Point corner(Box box) {
        return new Point(box.x(), box.y());
    }

    static void place(Rectangle shape, Box box, Point origin, double radius) {
        shape.setX(box.x() - origin.x());
        shape.setY(box.y() - origin.y());
        shape.setWidth(box.width());
        shape.setHeight(box.height());
        shape.setArcWidth(2 * radius);
        shape.setArcHeight(2 * radius);
    }

    static void place(Circle shape, Box box, Point origin) {
        shape.setCenterX(box.centreX() - origin.x());
        shape.setCenterY(box.centreY() - origin.y());
        shape.setRadius(box.width() / 2);
    }

    static void place(SVGPath shape, Glyph glyph, Box box, Point origin, Color ink) {
        if (!glyph.path().equals(shape.getContent())) {
            shape.setContent(glyph.path());
        }
        shape.setFill(ink);
        double scale = box.width() / Glyph.SIDE;
        shape.setScaleX(scale);
        shape.setScaleY(scale);
        // A node is scaled about its middle: put that where the middle of the scaled path belongs.
        Bounds bounds = shape.getLayoutBounds();
        shape.setTranslateX(box.x() - origin.x() + bounds.getCenterX() * (scale - 1));
        shape.setTranslateY(box.y() - origin.y() + bounds.getCenterY() * (scale - 1));
    }
}
