package dev.lockstep.export;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.layout.Footer;
import dev.lockstep.diagram.style.Palette;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.explain.DrawnThread;
import dev.lockstep.explain.Spoken;
import dev.lockstep.file.NewFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// SVG of drawings. Needs no toolkit and no display. Safe for use by any thread.
public final class SvgPictures {
    private final Footer footer;

    public SvgPictures() {
        this(new Footer(new FontMeasure()));
    }

    SvgPictures(Footer footer) {
        this.footer = footer;
    }

    /// The drawing with legend and caption below, as the text of an SVG 1.1 file.
    ///
    /// @param caption its origin, such as `Two locks · simulated, seed 42, step 17 · Lockstep`
    public String svg(Drawing drawing, String caption, Palette palette) {
        Drawing sheet = footer.under(drawing, caption);
        SvgWriter svg = new SvgWriter();
        svg.begin(sheet.width(), sheet.height());
        svg.text("title", sheet.title().isBlank() ? "Lockstep" : sheet.title());
        svg.text("desc", description(sheet, caption));
        new SvgPen(svg, palette).draw(sheet);
        return svg.end();
    }

    /// Writes it to a file, whole or not at all.
    ///
    /// @param target the path as it was typed
    /// @throws IOException with one line that says what is wrong with the target
    public void write(Drawing drawing, String caption, Palette palette, String target) throws IOException {
        NewFile file = NewFile.at(target);
        byte[] bytes = svg(drawing, caption, palette).getBytes(StandardCharsets.UTF_8);
        file.write(out -> out.write(bytes));
    }

    /// The description of the picture for screen readers.
    private static String description(Drawing sheet, String caption) {
        List<DrawnThread> threads = sheet.elements().stream()
                .filter(Token.class::isInstance)
                .map(Token.class::cast)
                .map(Token::drawn)
                .toList();
        String told = threads.isEmpty() ? "" : " " + Spoken.language().threads(threads);
        return sheet.subtitle() + told + " " + caption;
    }
}
