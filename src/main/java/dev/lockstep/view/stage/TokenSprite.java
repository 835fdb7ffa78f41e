package dev.lockstep.view.stage;

import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.explain.Spoken;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;

/// A thread: a disc, its name, its state's badge, and a ring while it has the focus. Tells screen readers its name and
/// state.
final class TokenSprite implements Sprite<Token> {
    private final Circle ring = new Circle();
    private final Circle disc = new Circle();
    private final TextPart name = new TextPart();
    private final Circle badge = new Circle();
    private final SVGPath glyph = new SVGPath();
    private final Circle go = new Circle();
    private final SVGPath goes = new SVGPath();
    private final Group node = new Group(ring, disc, name.node, badge, glyph, go, goes);
    private @Nullable Token shown;

    TokenSprite() {
        ring.setFill(Color.TRANSPARENT);
        ring.setStrokeWidth(2);
        ring.visibleProperty().bind(node.focusedProperty());
        node.setFocusTraversable(true);
        node.setAccessibleRole(AccessibleRole.BUTTON);
        node.setCursor(Cursor.HAND);
        node.getStyleClass().add("token");
    }

    /// The thread it shows; null before the first.
    @Nullable Token shown() {
        return shown;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Point origin(Token element) {
        return Boxes.corner(element.disc());
    }

    @Override
    public void show(Token element, Look look) {
        SignStyle style = element.sign();
        Point origin = origin(element);
        Boxes.place(disc, element.disc(), origin);
        Boxes.place(ring, element.disc().inset(-3, -3), origin);
        ring.setStroke(look.of(ColourRole.ACCENT));
        disc.setFill(look.of(style.fill()));
        name.show(element.name(), origin, look);
        Box corner = element.badge();
        boolean signed = corner.width() > 0;
        badge.setVisible(signed);
        glyph.setVisible(signed);
        if (signed) {
            Boxes.place(badge, corner, origin);
            badge.setFill(look.of(ColourRole.CARD));
            badge.setStroke(look.of(ColourRole.CARD_EDGE));
            Boxes.place(glyph, style.glyph(), element.glyphBox(), origin, look.of(style.text()));
        }
        go.setVisible(element.canGo());
        goes.setVisible(element.canGo());
        if (element.canGo()) {
            Boxes.place(go, element.go(), origin);
            go.setFill(look.of(ColourRole.ACCENT));
            Boxes.place(goes, Glyph.GO, element.goGlyphBox(), origin, look.of(ColourRole.CARD));
        }
        Token before = shown;
        if (before == null
                || before.sign() != element.sign()
                || before.canGo() != element.canGo()
                || !before.thread().equals(element.thread())) {
            node.setAccessibleText(
                    Spoken.language()
                            .spokenToken(element.drawn()));
        }
        shown = element;
    }
}
