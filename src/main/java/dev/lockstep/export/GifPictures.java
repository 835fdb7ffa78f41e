package dev.lockstep.export;

import dev.lockstep.figure.choice.PictureGround;
import dev.lockstep.figure.choice.PictureOptions;
import dev.lockstep.file.FileError;
import dev.lockstep.file.LocalText;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;

/// GIF files: the pages of a figure, one after the other and for ever; of a single page, a picture that stands still.
/// Pages are drawn as for a PNG. After the first only the rectangle that differs is written, in it only pixels that
/// differ, and no colours are mixed by dots, so that letters stay clear and files small.
final class GifPictures {
    static final int MOST_PAGES = 1000;
    /// Of one page.
    static final long MOST_PIXELS = 16_000_000;
    /// Of all pages. What is drawn at 1280 pixels a row has a thousand pages below it.
    static final long MOST_IN_ALL = 2_000_000_000;
    /// A GIF has no longer sides.
    private static final long LONGEST_SIDE = 65_535;
    /// How many times as long the last page is seen, to see how the run ended.
    private static final int AT_THE_END = 3;
    /// The share of progress for drawing; the rest is for choosing colours and compressing.
    private static final double DRAWN = 0.8;

    private GifPictures() {}

    /// The whole file.
    ///
    /// @param sheets all of the same size
    static byte[] gif(List<PictureSheet> sheets, PictureOptions options, Executor fx, DoubleConsumer progress)
            throws IOException, InterruptedException {
        if (options.ground() == PictureGround.NONE) {
            throw new FileError(
                    LocalText.of(
                            "a GIF has no half transparent pixels: found background none, expected sheet or white",
                            "ein GIF hat keine halb durchsichtigen Pixel: gefunden Hintergrund none, erwartet sheet "
                                    + "oder white"));
        }
        PictureSheet first = sheets.getFirst();
        refuseTooMuch(
                sheets.size(), Math.round(first.area().width() * options.scale()),
                Math.round(first.area().height() * options.scale()));
        PictureSize size = PictureSize.of(first.area().width(), first.area().height(), options.scale());
        try {
            GifPages pages = drawn(sheets, options, size, fx, progress);
            return encoded(pages, options, size, progress);
        } catch (OutOfMemoryError full) {
            throw new IOException(
                    String.format(
                            Locale.ROOT,
                            "%d pages of %d × %d pixels do not fit in the memory: take a smaller scale or fewer pages",
                            sheets.size(), size.width(), size.height()),
                    full);
        }
    }

    /// Checked before anything is drawn.
    static void refuseTooMuch(int pages, long width, long height) throws FileError {
        long pixels = width * height;
        if (pages > MOST_PAGES || width > LONGEST_SIDE || height > LONGEST_SIDE || pixels > MOST_PIXELS
                || pages * pixels > MOST_IN_ALL) {
            throw new FileError(
                    LocalText.of(
                            "too much for a GIF: found %s pages of %s × %s pixels, expected at most %s pages, %s "
                                    + "million pixels a page and %s million in all: take fewer steps or a smaller "
                                    + "scale",
                            "zu viel für ein GIF: gefunden %s Seiten zu %s × %s Pixeln, erwartet höchstens %s Seiten, "
                                    + "%s Millionen Pixel je Seite und %s Millionen insgesamt: weniger Schritte oder "
                                    + "einen kleineren Maßstab nehmen",
                            pages, width, height, MOST_PAGES, MOST_PIXELS / 1_000_000, MOST_IN_ALL / 1_000_000));
        }
    }

    private static GifPages drawn(
            List<PictureSheet> sheets, PictureOptions options, PictureSize size, Executor fx, DoubleConsumer progress)
            throws IOException, InterruptedException {
        GifPages pages = new GifPages(size.width(), size.height());
        for (PictureSheet sheet : sheets) {
            double before = pages.count();
            goOn(progress, DRAWN * before / sheets.size());
            BufferedImage image = PngPictures.image(
                    sheet, options, fx, share -> progress.accept(DRAWN * (before + share) / sheets.size()));
            pages.add(image.getRGB(0, 0, size.width(), size.height(), null, 0, size.width()));
        }
        return pages;
    }

    private static byte[] encoded(GifPages pages, PictureOptions options, PictureSize size, DoubleConsumer progress)
            throws IOException, InterruptedException {
        GifColours colours = GifColours.of(options.palette(), pages.frequencies());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int[] table = colours.table();
        boolean moving = pages.count() > 1;
        try (GifStream gif = new GifStream(out, size, table, moving)) {
            int[] drawn = new int[size.width() * size.height()];
            byte[] shown = new byte[drawn.length];
            byte[] changes = new byte[drawn.length];
            for (int page = 0; page < pages.count(); page++) {
                goOn(progress, DRAWN + (1 - DRAWN) * page / pages.count());
                pages.follow(page, drawn);
                Arrays.fill(changes, (byte) table.length);
                Rectangle changed = show(drawn, shown, changes, size.width(), colours);
                if (!moving) {
                    gif.alone(shown);
                } else if (page == 0) {
                    gif.add(shown, new Rectangle(size.width(), size.height()), options.pace());
                } else {
                    boolean last = page == pages.count() - 1;
                    gif.add(changes, changed, last ? AT_THE_END * options.pace() : options.pace());
                }
            }
        }
        return out.toByteArray();
    }

    /// Shows what is drawn, as numbers of colours.
    ///
    /// @param changes receives the numbers of pixels that had to change
    /// @return what had to change; one pixel where nothing had to, since an image has at least one
    private static Rectangle show(
            int[] drawn, byte[] shown, byte[] changes, int width, GifColours colours) {
        Rectangle changed = new Rectangle();
        int colour = -1;
        byte number = 0;
        for (int row = 0; row < drawn.length; row += width) {
            int left = width;
            int right = -1;
            for (int x = 0; x < width; x++) {
                int rgb = drawn[row + x] & 0xFFFFFF;
                if (rgb != colour) {
                    colour = rgb;
                    number = (byte) colours.number(rgb);
                }
                if (shown[row + x] != number) {
                    shown[row + x] = number;
                    changes[row + x] = number;
                    left = Math.min(left, x);
                    right = x;
                }
            }
            if (right >= 0) {
                Rectangle inRow = new Rectangle(left, row / width, right - left + 1, 1);
                changed = changed.isEmpty() ? inRow : changed.union(inRow);
            }
        }
        return changed.isEmpty() ? new Rectangle(1, 1) : changed;
    }

    private static void goOn(DoubleConsumer progress, double share) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        progress.accept(share);
    }
}
