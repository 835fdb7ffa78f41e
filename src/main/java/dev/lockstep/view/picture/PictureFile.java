package dev.lockstep.view.picture;

import dev.lockstep.figure.FigureKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The files that a figure is saved as.
enum PictureFile {
    PNG("PNG", ".png"),
    SVG("SVG", ".svg"),
    PDF("PDF", ".pdf"),
    GIF("GIF", ".gif"),
    HTML("HTML", ".html"),
    MARKDOWN("Markdown", ".md"),
    LATEX("LaTeX", ".tex");

    private final String words;
    private final String ending;

    PictureFile(String words, String ending) {
        this.words = words;
        this.ending = ending;
    }

    /// What people call it.
    String words() {
        return words;
    }

    /// Those that a figure of this kind can be.
    ///
    /// @param played whether there is a run to be stepped through
    static List<PictureFile> of(FigureKind kind, boolean played) {
        return Arrays.stream(values()).filter(file -> file.takes(kind, played)).toList();
    }

    private boolean takes(FigureKind kind, boolean played) {
        return switch (this) {
            case PNG, SVG, PDF, GIF -> true;
            case HTML -> played && (kind == FigureKind.FRAME || kind == FigureKind.COMPARISON);
            case MARKDOWN, LATEX -> kind == FigureKind.SCHEDULE;
        };
    }

    /// Whether it is of pixels.
    boolean hasPixels() {
        return this == PNG || this == GIF;
    }

    /// Whether several pages are several files.
    boolean isOfOnePage() {
        return this == PNG || this == SVG;
    }

    /// Whether it is text, and nothing is drawn.
    boolean isTable() {
        return this == MARKDOWN || this == LATEX;
    }

    /// The one that a file of this name is, by its ending.
    static Optional<PictureFile> of(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(each -> name.endsWith(each.ending)).findFirst();
    }

    /// The pattern of the names of such files.
    String pattern() {
        return "*" + ending;
    }

    /// The name with this ending instead of another's.
    String rename(String file) {
        return of(file).map(other -> file.substring(0, file.length() - other.ending.length())).orElse(file) + ending;
    }
}
