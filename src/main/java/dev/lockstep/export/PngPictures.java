package dev.lockstep.export;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.layout.Footer;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.file.ContentError;
import dev.lockstep.file.FileError;
import dev.lockstep.file.LocalText;
import dev.lockstep.file.NewFile;
import dev.lockstep.view.pen.CanvasPen;
import dev.lockstep.view.pen.Fonts;
import dev.lockstep.view.pen.Inks;
import dev.lockstep.view.picture.PictureOrder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Affine;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;

/// PNG files. The drawing is drawn anew on canvases of its own, in tiles: each takes the JavaFX thread for a moment
/// only, and no canvas is larger than a graphics card takes. All else happens on the calling thread.
final class PngPictures {
    private static final int TILE = 1024;
    private static final Color PROOF = Color.FUCHSIA;
    /// The share of progress for drawing; the rest is for writing the file.
    private static final double DRAWN = 0.8;

    private final Footer footer;

    PngPictures(Footer footer) {
        this.footer = footer;
    }

    /// Draws the picture and writes the file.
    void make(PictureOrder order, NewFile file, Executor fx, DoubleConsumer progress)
            throws IOException, InterruptedException {
        BufferedImage image = image(order, fx, progress);
        file.write(out -> {
            // A temporary file of the JDK would be left behind where the program is ended.
            ImageIO.setUseCache(false);
            try {
                if (!ImageIO.write(image, "png", out)) {
                    throw new ContentError(
                            LocalText.of(
                                    "this Java cannot write PNG files",
                                    "dieses Java kann keine PNG-Dateien schreiben"));
                }
            } catch (IIOException wrapped) {
                // Only the cause of this exception names the error.
                throw wrapped.getCause() instanceof IOException cause ? cause : wrapped;
            }
        });
        progress.accept(1);
    }

    /// The picture in memory.
    BufferedImage image(PictureOrder order, Executor fx, DoubleConsumer progress)
            throws IOException, InterruptedException {
        PictureSize size = PictureSize.of(order.width(), order.height(), order.scale());
        try {
            return draw(order, size, fx, progress);
        } catch (OutOfMemoryError full) {
            throw new FileError(
                    LocalText.of(
                            "%s × %s pixels do not fit in the memory: take a smaller scale",
                            "%s × %s Pixel passen nicht in den Speicher: einen kleineren Maßstab nehmen",
                            size.width(), size.height()),
                    full);
        }
    }

    private BufferedImage draw(PictureOrder order, PictureSize size, Executor fx, DoubleConsumer progress)
            throws IOException, InterruptedException {
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        Painter painter = onFx(fx, () -> new Painter(order, footer.under(order.stage(), order.caption())));
        for (int y = 0; y < size.height(); y += TILE) {
            int height = Math.min(TILE, size.height() - y);
            for (int x = 0; x < size.width(); x += TILE) {
                int left = x;
                int top = y;
                int width = Math.min(TILE, size.width() - x);
                int[] pixels = onFx(fx, () -> painter.tile(left, top, width, height));
                image.setRGB(x, y, width, height, pixels, 0, width);
            }
            progress.accept(DRAWN * (y + height) / size.height());
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
    private record Painter(PictureOrder order, Drawing sheet, Inks inks, Fonts fonts) {

        Painter(PictureOrder order, Drawing sheet) {
            this(order, sheet, new Inks(order.palette()), new Fonts());
        }

        int[] tile(int left, int top, int width, int height) {
            // One pixel more each way, painted last and looked at: without enough memory the toolkit paints nothing
            // more and throws nothing.
            Canvas canvas = new Canvas(width + 1, height + 1);
            GraphicsContext context = canvas.getGraphicsContext2D();
            context.setFill(inks.of(ColourRole.SHEET));
            context.fillRect(0, 0, width + 1, height + 1);
            context.translate(-left, -top);
            context.scale(order.scale(), order.scale());
            new CanvasPen(context, inks, fonts).draw(sheet);
            context.setTransform(new Affine());
            context.setFill(PROOF);
            context.fillRect(width, height, 1, 1);
            WritableImage image = canvas.snapshot(null, null);
            if (!image.getPixelReader().getColor(width, height).equals(PROOF)) {
                throw new OutOfMemoryError("a tile was not drawn");
            }
            int[] pixels = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            return pixels;
        }
    }
}
