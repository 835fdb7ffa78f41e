package dev.lockstep.export;

import dev.lockstep.figure.choice.PictureOptions;
import dev.lockstep.diagram.layout.Footer;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.file.FileError;
import dev.lockstep.file.LocalText;
import dev.lockstep.file.NewFile;
import dev.lockstep.view.picture.PictureCopy;
import dev.lockstep.view.picture.PictureFormat;
import dev.lockstep.view.picture.PictureMaker;
import dev.lockstep.view.picture.PictureOrder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Pictures in every format there is; the end of the file's name decides which.
public final class PictureFiles implements PictureMaker {
    /// The share of progress for drawing a copy; the rest is for what is done with it.
    private static final double DRAWN = 0.8;

    private final Footer footer = new Footer(new FontMeasure());
    private final SvgPictures svg = new SvgPictures(footer);

    @Override
    public void make(PictureOrder order, String target, Executor fx, DoubleConsumer progress)
            throws IOException, InterruptedException {
        if (!PictureFormat.fits(target)) {
            throw new FileError(
                    LocalText.of(
                            "%s is the name of no picture: name it FILE.png or FILE.svg",
                            "%s ist kein Name eines Bildes: es DATEI.png oder DATEI.svg nennen", target));
        }
        switch (PictureFormat.of(target)) {
            case PNG -> PngPictures.write(sheet(order), options(order), NewFile.at(target), fx, progress);
            case SVG -> svg.write(order.stage(), order.caption(), options(order), target);
        }
    }

    @Override
    public PictureCopy copy(PictureOrder order, Executor fx, DoubleConsumer progress)
            throws IOException, InterruptedException {
        BufferedImage drawn = PngPictures
                .image(sheet(order), options(order), fx, share -> progress.accept(DRAWN * share));
        int width = drawn.getWidth();
        int height = drawn.getHeight();
        WritableImage image = new WritableImage(width, height);
        int[] pixels = drawn.getRGB(0, 0, width, height, null, 0, width);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return new PictureCopy(image, svg.svg(order.stage(), order.caption(), options(order)));
    }

    private PictureSheet sheet(PictureOrder order) {
        return PictureSheet.whole(footer.under(order.stage(), order.caption()));
    }

    private static PictureOptions options(PictureOrder order) {
        return PictureOptions.of(order.palette(), order.scale());
    }
}
