package dev.lockstep.export;

import dev.lockstep.figure.choice.PictureOptions;
import dev.lockstep.file.ContentError;
import dev.lockstep.file.FileError;
import dev.lockstep.file.LocalText;
import dev.lockstep.file.NewFile;
import dev.lockstep.view.pen.CanvasPen;
import dev.lockstep.view.pen.Fonts;
import dev.lockstep.view.pen.Inks;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Affine;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/// PNG files. The drawing is drawn anew on canvases of its own, in tiles: each takes the JavaFX thread for a moment
/// only, and no canvas is larger than a graphics card takes. All else happens on the calling thread.
final class PngPictures {
    private static final int TILE = 1024;
    private static final String PNG = "javax_imageio_png_1.0";
    private static final Color PROOF = Color.FUCHSIA;
    /// The share of progress for drawing; the rest is for writing the file.
    private static final double DRAWN = 0.8;

    /// How many pixels a metre has where the picture has no size on paper: 96 an inch, times the scale, as in CSS.
    private static final double PER_METRE = 96 / 0.0254;

    private PngPictures() {}

    /// Draws the picture and writes the file.
    static void write(
            PictureSheet sheet, PictureOptions options, NewFile file, Executor fx, DoubleConsumer progress)
            throws IOException, InterruptedException {
        BufferedImage image = image(sheet, options, fx, share -> progress.accept(DRAWN * share));
        double perMetre = options.width()
                .map(width -> image.getWidth() / width.metres())
                .orElse(PER_METRE * options.scale());
        file.write(out -> encode(image, Math.round(perMetre), out));
        progress.accept(1);
    }

    private static void encode(BufferedImage image, long perMetre, OutputStream out) throws IOException {
        // A temporary file of the JDK would be left behind where the program is ended.
        ImageIO.setUseCache(false);
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("png");
        if (!writers.hasNext()) {
            throw new ContentError(
                    LocalText.of(
                            "this Java cannot write PNG files", "dieses Java kann keine PNG-Dateien schreiben"));
        }
        ImageWriter writer = writers.next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            IIOMetadata metadata = writer
                    .getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
            IIOMetadataNode size = new IIOMetadataNode("pHYs");
            size.setAttribute("pixelsPerUnitXAxis", Long.toString(perMetre));
            size.setAttribute("pixelsPerUnitYAxis", Long.toString(perMetre));
            size.setAttribute("unitSpecifier", "meter");
            IIOMetadataNode root = new IIOMetadataNode(PNG);
            root.appendChild(size);
            metadata.mergeTree(PNG, root);
            writer.write(new IIOImage(image, null, metadata));
        } catch (IIOException wrapped) {
            // Only the cause of this exception names the error.
            throw wrapped.getCause() instanceof IOException cause ? cause : wrapped;
        } finally {
            writer.dispose();
        }
    }

    /// The picture in memory; without a ground, its pixels have a share of transparency.
    static BufferedImage image(PictureSheet sheet, PictureOptions options, Executor fx, DoubleConsumer progress)
            throws IOException, InterruptedException {
        PictureSize size = PictureSize.of(sheet.area().width(), sheet.area().height(), options.scale());
        try {
            return draw(sheet, options, size, fx, progress);
        } catch (OutOfMemoryError full) {
            throw new FileError(
                    LocalText.of(
                            "%s × %s pixels do not fit in the memory: take a smaller scale",
                            "%s × %s Pixel passen nicht in den Speicher: einen kleineren Maßstab nehmen",
                            size.width(), size.height()),
                    full);
        }
    }

    private static BufferedImage draw(
            PictureSheet sheet, PictureOptions options, PictureSize size, Executor fx, DoubleConsumer progress)
            throws IOException, InterruptedException {
        boolean opaque = options.ground().rgb(options.palette()).isPresent();
        BufferedImage image = new BufferedImage(
                size.width(), size.height(), opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Painter painter = onFx(fx, () -> new Painter(sheet, options, new Inks(options.palette()), Fonts.packed()));
        for (int y = 0; y < size.height(); y += TILE) {
            int height = Math.min(TILE, size.height() - y);
            for (int x = 0; x < size.width(); x += TILE) {
                int left = x;
                int top = y;
                int width = Math.min(TILE, size.width() - x);
                int[] pixels = onFx(fx, () -> painter.tile(left, top, width, height));
                image.setRGB(x, y, width, height, pixels, 0, width);
            }
            progress.accept((double) (y + height) / size.height());
        }
        return image;
    }

    private static <T> T onFx(Executor fx, Supplier<T> work) throws IOException, InterruptedException {
        try {
            return CompletableFuture.supplyAsync(work, fx).get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof VirtualMachineError full) {
                throw full;
            }
            throw new FileError(
                    LocalText.of(
                            "the picture could not be drawn: %s", "das Bild ließ sich nicht zeichnen: %s",
                            failed.getCause()),
                    failed);
        }
    }

    /// For the JavaFX thread.
    private record Painter(PictureSheet sheet, PictureOptions options, Inks inks, Fonts fonts) {

        int[] tile(int left, int top, int width, int height) {
            // One pixel more each way, painted last and looked at: without enough memory the toolkit paints nothing
            // more and throws nothing.
            Canvas canvas = new Canvas(width + 1, height + 1);
            GraphicsContext context = canvas.getGraphicsContext2D();
            options.ground().rgb(options.palette()).ifPresent(rgb -> {
                context.setFill(Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF));
                context.fillRect(0, 0, width + 1, height + 1);
            });
            context.translate(-left, -top);
            context.scale(options.scale(), options.scale());
            context.translate(-sheet.area().x(), -sheet.area().y());
            CanvasPen pen = CanvasPen.exact(context, inks, fonts);
            sheet.drawing().elements().forEach(pen::draw);
            context.setTransform(new Affine());
            context.setFill(PROOF);
            context.fillRect(width, height, 1, 1);
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            WritableImage image = canvas.snapshot(clear, null);
            if (!image.getPixelReader().getColor(width, height).equals(PROOF)) {
                throw new OutOfMemoryError("a tile was not drawn");
            }
            int[] pixels = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            return pixels;
        }
    }
}
