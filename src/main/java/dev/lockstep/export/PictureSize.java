package dev.lockstep.export;

import dev.lockstep.file.FileError;
import dev.lockstep.file.LocalText;
import java.io.IOException;

/// The size of a picture in pixels, known to be possible.
record PictureSize(int width, int height) {
    /// What fits in the memory of a small machine several times over.
    static final long MOST_PIXELS = 64_000_000;

    /// The size of a sheet at a scale. All is checked before anything is made, and in numbers that do not overflow.
    ///
    /// @throws IOException if it is nothing, not a number, or too large
    static PictureSize of(double sheetWidth, double sheetHeight, double scale) throws IOException {
        if (!(scale >= 0.1 && scale <= 16)) {
            throw new FileError(
                    LocalText.of(
                            "the scale is %s, expected 0.1 to 16",
                            "der Maßstab ist %s, möglich ist 0.1 bis 16", scale));
        }
        if (!(sheetWidth >= 1 && sheetHeight >= 1 && sheetWidth <= 1e6 && sheetHeight <= 1e6)) {
            throw new FileError(
                    LocalText.of(
                            "the sheet is %s × %s, expected 1 to 1000000 each way",
                            "das Blatt ist %s × %s, möglich ist 1 bis 1000000 in jeder Richtung",
                            sheetWidth, sheetHeight));
        }
        long width = Math.round(sheetWidth * scale);
        long height = Math.round(sheetHeight * scale);
        if (width < 1 || height < 1 || width * height > MOST_PIXELS) {
            throw new FileError(
                    LocalText.of(
                            "%s × %s pixels are %s, expected at most %s million: take a smaller scale",
                            "%s × %s Pixel sind %s, möglich sind höchstens %s Millionen: einen kleineren Maßstab nehmen",
                            width, height,
                            width * height > MOST_PIXELS
                                    ? LocalText.of("too many", "zu viele")
                                    : LocalText.of("none", "keine"),
                            MOST_PIXELS / 1_000_000));
        }
        return new PictureSize((int) width, (int) height);
    }
}
