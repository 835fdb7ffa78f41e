package dev.lockstep.view.picture;

import java.util.Arrays;
import java.util.Locale;

/// The formats of pictures.
public enum PictureFormat {
    /// Pixels.
    PNG,
    /// Shapes and text, sharp at any size.
    SVG;

    /// The format that a file of this name gets: by its ending, and PNG where that says nothing.
    public static PictureFormat of(String file) {
        return file.strip().toLowerCase(Locale.ROOT).endsWith(".svg") ? SVG : PNG;
    }

    /// Whether a file of this name is expected to be of one of these formats: one that ends in neither is, if it has no
    /// ending at all.
    public static boolean fits(String file) {
        String name = file.strip().toLowerCase(Locale.ROOT).replaceFirst(".*[/\\\\]", "");
        return name.lastIndexOf('.') <= 0 || Arrays.stream(values()).anyMatch(format -> name.endsWith(format.ending()));
    }

    /// The name with this format's ending instead of another's.
    String rename(String file) {
        String name = file.strip();
        for (PictureFormat format : values()) {
            if (name.toLowerCase(Locale.ROOT).endsWith(format.ending())) {
                return name.substring(0, name.length() - format.ending().length()) + ending();
            }
        }
        return name + ending();
    }

    private String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
