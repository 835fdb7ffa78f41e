package dev.lockstep.figure.choice;

import dev.lockstep.file.FileError;
import dev.lockstep.file.LocalText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// The files that figures are written to.
public enum FigureFormat {
    /// Shapes and text, sharp at any size.
    SVG,
    /// The same, with all pages in one file.
    PDF,
    /// A page that steps through a run.
    HTML,
    /// Pixels.
    PNG,
    /// Pixels, with all pages in one file, one after the other.
    GIF;

    /// The format of a file of this name: by its ending, and PNG where it has none at all.
    ///
    /// @throws FileError if it has another ending
    public static FigureFormat of(String target) throws FileError {
        String name = name(target);
        return Arrays.stream(values())
                .filter(format -> name.endsWith(format.ending()) || (format == PNG && name.lastIndexOf('.') <= 0))
                .findFirst()
                .orElseThrow(
                        () -> new FileError(
                                LocalText.of(
                                        "found %s, expected FILE.svg, FILE.pdf, FILE.html, FILE.png or FILE.gif",
                                        "gefunden %s, erwartet DATEI.svg, DATEI.pdf, DATEI.html, DATEI.png oder DATEI.gif",
                                        shown(target))));
    }

    /// The name of the file that would be written, in small letters.
    private static String name(String file) {
        try {
            Path name = Path.of(file).getFileName();
            return name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
        } catch (InvalidPathException none) {
            return file.toLowerCase(Locale.ROOT);
        }
    }

    /// In quotes where spaces at its ends would not be seen.
    private static String shown(String target) {
        return target.strip().equals(target) ? target : '"' + target + '"';
    }

    /// Whether all pages of a figure are in one file.
    public boolean holdsAllPages() {
        return this == PDF || this == GIF || this == HTML;
    }

    /// Whether it is of pixels, which JavaFX draws.
    public boolean hasPixels() {
        return this == PNG || this == GIF;
    }

    /// The ending of its files, with the point.
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
