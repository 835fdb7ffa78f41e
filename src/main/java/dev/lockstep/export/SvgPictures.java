package dev.lockstep.export;

import dev.lockstep.figure.choice.PaperLength;
import dev.lockstep.figure.choice.PictureOptions;
import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.geometry.Box;
import java.io.IOException;

/// SVG of drawings. Needs no toolkit and no display. Safe for use by any thread.
final class SvgPictures {
    private SvgPictures() {}

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
}
