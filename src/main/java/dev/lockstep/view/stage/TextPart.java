package dev.lockstep.view.stage;

import dev.lockstep.diagram.geometry.Point;
import dev.lockstep.diagram.text.TextLine;
import dev.lockstep.view.labels.Glossary;
import java.util.Objects;
import javafx.geometry.VPos;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// One line of text in a sprite; where it had to be cut, a tooltip has the whole, and where it is a term, what that
/// means.
final class TextPart {
    private static final double WIDEST = 600;

    final Text node = new Text();
    private @Nullable Tooltip fullText;
    private boolean cut;

    TextPart() {
        node.setTextOrigin(VPos.BASELINE);
        // Asked only where a pointer is, since most of the many texts on a stage are no terms.
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> {
            if (!cut) {
                setFullText(Glossary.of(node.getText()));
            }
        });
    }

    /// Shows `line`, relative to `origin`.
    void show(TextLine line, Point origin, Look look) {
        boolean changed = !line.shown().equals(node.getText());
        if (changed) {
            node.setText(line.shown());
        }
        Font font = look.of(line.type());
        if (!font.equals(node.getFont())) {
            node.setFont(font);
        }
        Paint ink = look.of(line.ink());
        if (!ink.equals(node.getFill())) {
            node.setFill(ink);
        }
        node.setX(line.box().x() - origin.x());
        node.setY(line.baseline() - origin.y());
        boolean was = cut;
        cut = line.cut();
        if (cut) {
            setFullText(line.full());
        } else if (was || changed) {
            setFullText(null);
        }
    }

    private void setFullText(@Nullable String full) {
        Tooltip before = fullText;
        if (before != null && (full == null || !Objects.equals(before.getText(), full))) {
            Tooltip.uninstall(node, before);
            fullText = null;
        }
        if (full != null && fullText == null) {
            Tooltip tooltip = new Tooltip(full);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(WIDEST);
            Tooltip.install(node, tooltip);
            fullText = tooltip;
        }
    }
}
