package dev.lockstep.view.picture;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// The formats of pictures.
public enum PictureFormat {
    /// Pixels.
    PNG,
    /// Shapes and text, sharp at any size.
    SVG;

    /// The format that a file of this name gets: by its ending, and PNG for any other.
    public static PictureFormat of(String file) {
        return name(file).endsWith(SVG.ending()) ? SVG : PNG;
    }

    /// Whether a file of this name is expected to be of one of these formats: one that ends in neither is, if it has no
    /// ending at all.
    public static boolean fits(String file) {
        String name = name(file);
        return name.lastIndexOf('.') <= 0 || Arrays.stream(values()).anyMatch(format -> name.endsWith(format.ending()));
    }

    /// The name with this format's ending instead of another's.
    String rename(String file) {
        for (PictureFormat format : values()) {
            if (file.toLowerCase(Locale.ROOT).endsWith(format.ending())) {
                return file.substring(0, file.length() - format.ending().length()) + ending();
            }
        }
        return file + ending();
    }

    /// The name of the file that would be written, in small letters.
    public static String name(String file) {
        try {
            Path name = Path.of(file).getFileName();
            return name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
        } catch (InvalidPathException none) {
            return file.toLowerCase(Locale.ROOT);
        }
    }

    private String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
