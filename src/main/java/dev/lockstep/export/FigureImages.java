package dev.lockstep.export;

import dev.lockstep.figure.Figure;
import dev.lockstep.figure.choice.PictureOptions;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Pages of figures in memory, as they are in files. Takes a while; safe for use by any thread but JavaFX's own, which
/// it needs meanwhile. An interrupt ends it.
public final class FigureImages {

    private FigureImages() {}

    /// The size of a page in logical pixels.
    public record PageSize(double width, double height) {}

    /// How large a page is.
    ///
    /// @param page which one, from 0
    public static PageSize size(Figure figure, boolean crop, int page) {
        PictureSheet sheet = PictureSheet.of(figure.pages(), crop).get(page);
        return new PageSize(sheet.area().width(), sheet.area().height());
    }

    /// A page as a PNG file has it.
    ///
    /// @param page which one, from 0
    /// @param fx runs tasks on the JavaFX thread
    /// @throws IOException with one line that says what is wrong with the size
    public static Image image(
            Figure figure, PictureOptions options, int page, Executor fx, DoubleConsumer progress)
            throws IOException, InterruptedException {
        PictureSheet sheet = PictureSheet.of(figure.pages(), options.crop()).get(page);
        BufferedImage drawn = PngPictures.image(sheet, options, fx, progress);
        int width = drawn.getWidth();
        int height = drawn.getHeight();
        WritableImage image = new WritableImage(width, height);
        int[] pixels = drawn.getRGB(0, 0, width, height, null, 0, width);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }

    /// A page as an SVG file has it.
    ///
    /// @param page which one, from 0
    /// @throws IOException if the program was packed without its fonts
    public static String svg(Figure figure, PictureHead head, PictureOptions options, int page) throws IOException {
        PictureSheet sheet = PictureSheet.of(figure.pages(), options.crop()).get(page);
        try (FaceOutlines faces = new FaceOutlines()) {
            return SvgPictures.svg(sheet, FigureFiles.telling(sheet), head.language(), options, faces);
        }
    }
}
