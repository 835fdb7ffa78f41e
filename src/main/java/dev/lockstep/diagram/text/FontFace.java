package dev.lockstep.diagram.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/// The faces that pictures are set in. All come with the program, so that a picture looks alike on every machine: Inter
/// 4.1 and JetBrains Mono 2.304, as their authors released them. All are TrueType, since PDF files can enclose a part of
/// such a font and of no other. Files made from the variable Inter will not do: their contours overlap, and JavaFX leaves
/// holes where they do.
public enum FontFace {
    SANS("Inter", 400, "Inter-Regular.ttf"),
    SANS_SEMIBOLD("Inter", 600, "Inter-SemiBold.ttf"),
    SANS_BOLD("Inter", 700, "Inter-Bold.ttf"),
    MONO("JetBrains Mono", 400, "JetBrainsMono-Regular.ttf");

    private final String family;
    private final int weight;
    private final String file;

    FontFace(String family, int weight, String file) {
        this.family = family;
        this.weight = weight;
        this.file = file;
    }

    /// The family's name, as CSS and SVG want it.
    public String family() {
        return family;
    }

    /// The weight as CSS counts it, 400 being regular.
    public int weight() {
        return weight;
    }

    public TextStyle at(double size) {
        return new TextStyle(this, size);
    }

    /// Opens the font file; the caller closes it.
    ///
    /// @throws IOException if the program was packed without its fonts
    public InputStream open() throws IOException {
        return Objects.requireNonNullElseGet(
                FontFace.class.getResourceAsStream("/fonts/" + file), InputStream::nullInputStream);
    }
}
