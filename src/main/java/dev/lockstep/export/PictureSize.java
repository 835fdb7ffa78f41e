package dev.lockstep.export;

import java.io.IOException;
import java.util.Locale;

/// The size of a picture in pixels, known to be possible.
record PictureSize(int width, int height) {
    /// What fits in the memory of a small machine several times over.
    static final long MOST_PIXELS = 64_000_000;

    /// The size of a sheet at a scale. All is checked before anything is made, and in numbers that do not overflow.
    ///
    /// @throws IOException if it is nothing, not a number, or too large
    static PictureSize of(double sheetWidth, double sheetHeight, double scale) throws IOException {
        if (!(scale >= 0.1 && scale <= 16)) {
            throw new IOException("the scale is %s, expected 0.1 to 16".formatted(scale));
        }
        if (!(sheetWidth >= 1 && sheetHeight >= 1 && sheetWidth <= 1e6 && sheetHeight <= 1e6)) {
            throw new IOException(
                    "the sheet is %s × %s, expected 1 to 1000000 each way".formatted(sheetWidth, sheetHeight));
        }
        long width = Math.round(sheetWidth * scale);
        long height = Math.round(sheetHeight * scale);
        if (width < 1 || height < 1 || width * height > MOST_PIXELS) {
            throw new IOException(
                    String.format(
                            Locale.ROOT,
                            "%d × %d pixels are %s, expected at most %d million: take a smaller scale",
                            width, height, width * height > MOST_PIXELS ? "too many" : "none",
                            MOST_PIXELS / 1_000_000));
        }
        return new PictureSize((int) width, (int) height);
    }
}
