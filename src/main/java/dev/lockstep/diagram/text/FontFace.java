package dev.lockstep.diagram.text;

import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import com.formdev.flatlaf.fonts.jetbrains_mono.FlatJetBrainsMonoFont;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/// The faces that pictures are set in. All come with the program, so that a picture looks alike on every machine.
public enum FontFace {
    SANS("Inter", 400, FlatInterFont.class, "Inter-Regular.otf"),
    SANS_SEMIBOLD("Inter", 600, FlatInterFont.class, "Inter-SemiBold.otf"),
    SANS_BOLD("Inter", 700, FlatInterFont.class, "Inter-Bold.otf"),
    MONO("JetBrains Mono", 400, FlatJetBrainsMonoFont.class, "JetBrainsMono-Regular.ttf");

    private final String family;
    private final int weight;
    private final Class<?> home;
    private final String file;

    FontFace(String family, int weight, Class<?> home, String file) {
        this.family = family;
        this.weight = weight;
        this.home = home;
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
        return Objects.requireNonNullElseGet(home.getResourceAsStream(file), InputStream::nullInputStream);
    }
}
