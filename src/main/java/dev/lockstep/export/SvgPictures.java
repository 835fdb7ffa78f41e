package dev.lockstep.export;

import dev.lockstep.figure.choice.PaperLength;
import dev.lockstep.figure.choice.PictureOptions;
import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.layout.Footer;
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
    /// @throws IOException if the program was packed without its fonts
    public String svg(Drawing drawing, String caption, PictureOptions options) throws IOException {
        Drawing sheet = footer.under(drawing, caption);
        PictureSheet shown = PictureSheet.of(List.of(sheet), options.crop()).getFirst();
        try (FaceOutlines faces = new FaceOutlines()) {
            return svg(shown, description(sheet, caption), Spoken.language().code(), options, faces);
        }
    }

    /// Writes it to a file, whole or not at all.
    ///
    /// @param target the path as it was typed
    /// @throws IOException with one line that says what is wrong with the target
    public void write(Drawing drawing, String caption, PictureOptions options, String target) throws IOException {
        NewFile file = NewFile.at(target);
        byte[] bytes = svg(drawing, caption, options).getBytes(StandardCharsets.UTF_8);
        file.write(out -> out.write(bytes));
    }

    /// A sheet as the text of an SVG 1.1 file.
    ///
    /// @param description what it shows, for who cannot see it
    /// @param language of its words, as BCP 47 has it
    static String svg(
            PictureSheet sheet, String description, String language, PictureOptions options, FaceOutlines faces)
            throws IOException {
        Drawing drawing = sheet.drawing();
        Box area = sheet.area();
        SvgWriter svg = new SvgWriter();
        svg.begin(
                options.width().map(width -> length(width, 1)).orElseGet(() -> SvgText.number(area.width())),
                options.width()
                        .map(width -> length(width, area.height() / area.width()))
                        .orElseGet(() -> SvgText.number(area.height())),
                area, language);
        svg.text("title", drawing.title().isBlank() ? "Lockstep" : drawing.title());
        svg.text("desc", description);
        SvgType type = switch (options.text()) {
            case NAMES -> new SvgType.Named(svg, options.palette());
            case OUTLINES -> {
                SvgType.Letters letters = SvgType.Letters.of(drawing, faces);
                letters.write(svg);
                yield new SvgType.Outlined(svg, options.palette(), faces, letters);
            }
        };
        SvgPen pen = new SvgPen(svg, options.palette(), type);
        options.ground().rgb(options.palette()).ifPresent(rgb -> pen.cover(area, rgb));
        pen.draw(drawing);
        return svg.end();
    }

    private static String length(PaperLength length, double times) {
        return SvgText.number(length.amount() * times) + length.unit().word();
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
