package dev.lockstep.export;

import dev.lockstep.diagram.Drawing;
import dev.lockstep.diagram.FontMeasure;
import dev.lockstep.diagram.Ink;
import dev.lockstep.diagram.TextMeasure;
import dev.lockstep.view.pen.CanvasPen;
import dev.lockstep.view.pen.Fonts;
import dev.lockstep.view.pen.Inks;
import dev.lockstep.view.picture.PictureMaker;
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
import javax.imageio.ImageIO;

/// PNG files. The drawing is drawn anew on canvases of its own, in tiles: each takes the JavaFX thread for a moment only,
/// and no canvas is larger than a graphics card takes. All else happens on the calling thread.
public final class PngPictures implements PictureMaker {
    private static final int TILE = 1024;
    /// What is drawn; the rest of the way is writing.
    private static final double DRAWN = 0.8;

    private final TextMeasure measure = new FontMeasure();

    @Override
    public void make(PictureOrder order, String target, Executor fx, DoubleConsumer progress)
            throws IOException, InterruptedException {
        NewFile file = NewFile.at(target);
        PictureSize size = PictureSize.of(order.width(), order.height(), order.scale());
        try {
            BufferedImage image = draw(order, size, fx, progress);
            file.write(out -> {
                if (!ImageIO.write(image, "png", out)) {
                    throw new IOException("this Java cannot write PNG files");
                }
            });
        } catch (OutOfMemoryError full) {
            throw new IOException("%d × %d pixels do not fit in the memory: take a smaller scale"
                    .formatted(size.width(), size.height()), full);
        }
        progress.accept(1);
    }

    private BufferedImage draw(PictureOrder order, PictureSize size, Executor fx, DoubleConsumer progress)
            throws IOException, InterruptedException {
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        Painter painter = onFx(fx, () -> new Painter(order, measure));
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
            if (failed.getCause() instanceof OutOfMemoryError full) {
                throw full;
            }
            throw new IOException("the picture could not be drawn: " + failed.getCause(), failed);
        }
    }

    /// For the JavaFX thread.
    private record Painter(PictureOrder order, Inks inks, Fonts fonts, TextMeasure measure) {

        Painter(PictureOrder order, TextMeasure measure) {
            this(order, new Inks(order.palette()), new Fonts(), measure);
        }

        int[] tile(int left, int top, int width, int height) {
            Canvas canvas = new Canvas(width, height);
            GraphicsContext context = canvas.getGraphicsContext2D();
            context.setFill(inks.of(Ink.SHEET));
            context.fillRect(0, 0, width, height);
            context.translate(-left, -top);
            context.scale(order.scale(), order.scale());
            Drawing drawing = order.stage();
            new CanvasPen(context, inks, fonts).draw(drawing);
            context.setFill(inks.of(Ink.SHEET));
            context.fillRect(0, drawing.height(), drawing.width(), PictureOrder.FOOTER);
            new Footer(order.caption(), fonts, inks, measure).draw(context, drawing.width(), drawing.height());
            WritableImage image = canvas.snapshot(null, null);
            int[] pixels = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            return pixels;
        }
    }
}
