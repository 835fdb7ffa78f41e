package dev.lockstep.view.chip;

import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.DrawnThread;
import dev.lockstep.explain.Spoken;
import dev.lockstep.snapshot.ThreadSign;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/// Makes chips. Stylesheets colour them; their size follows that of the text around them.
public final class Chip {
    /// The height of a glyph's square, in the height of the chip's type.
    private static final double GLYPH = 0.85;

    private Chip() {}

    /// A chip of this thread in this state.
    ///
    /// @param filled whether the thread itself is there; otherwise, as on the line of a call under way, the chip is
    ///     outlined
    public static Label of(ThreadId thread, ThreadSign sign, boolean filled) {
        Label chip = new Label(thread.name(), glyph(SignStyle.of(sign).glyph()));
        chip.getStyleClass().setAll("label", "chip", styleClass(sign), filled ? "filled" : "outlined");
        chip.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setAccessibleText(Spoken.language().token(new DrawnThread(thread, sign, false)));
        return chip;
    }

    /// The style class of the state.
    public static String styleClass(ThreadSign sign) {
        return sign.name().toLowerCase(Locale.ROOT);
    }

    /// A glyph in the colour that stylesheets give it, as high as the text beside it.
    public static Region glyph(Glyph glyph) {
        SVGPath path = new SVGPath();
        path.setContent(glyph.path());
        Bounds bounds = path.getLayoutBounds();
        Region shape = new Region();
        shape.setShape(path);
        shape.getStyleClass().add("glyph");
        shape.setStyle(size("width", bounds.getWidth()) + size("height", bounds.getHeight()));
        return shape;
    }

    private static String size(String side, double pixels) {
        double ems = pixels / Glyph.SIDE * GLYPH;
        return String.format(
                Locale.ROOT, "-fx-min-%1$s: %2$.3fem; -fx-pref-%1$s: %2$.3fem; -fx-max-%1$s: %2$.3fem; ", side, ems);
    }
}
