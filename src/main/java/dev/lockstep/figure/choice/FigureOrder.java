package dev.lockstep.figure.choice;

import dev.lockstep.figure.FigureKind;
import dev.lockstep.figure.FigureLayout;
import dev.lockstep.figure.FigureRun;
import dev.lockstep.file.FileError;
import java.util.Optional;

/// A figure that is to be drawn into a file.
///
/// @param target the file as it was typed; its ending decides the format
public record FigureOrder(FigureChoice choice, FigureLook look, String target) {

    /// The table that it is written as instead of being drawn.
    public Optional<TableFormat> table() {
        return TableFormat.of(target);
    }

    /// The format in which it is drawn; of a table, that in which its figure is shown.
    ///
    /// @throws WrongChoice if the ending of the file is of none
    public FigureFormat format() throws WrongChoice {
        if (table().isPresent()) {
            return FigureFormat.SVG;
        }
        try {
            return FigureFormat.of(target);
        } catch (FileError wrong) {
            throw new WrongChoice("-o", wrong);
        }
    }

    /// Whether a reader steps through it.
    public boolean isPlayed() throws WrongChoice {
        return format() == FigureFormat.HTML;
    }

    public FigureLayout layout() throws WrongChoice {
        FigureKind kind = choice.kind();
        boolean breaks = kind == FigureKind.SCHEDULE || kind == FigureKind.STORYBOARD || kind == FigureKind.COMPARISON;
        return look.layout(breaks && format() == FigureFormat.PDF);
    }

    public PictureOptions options() throws WrongChoice {
        return look.options(format());
    }

    /// The same figure of this run, ordered by no more words than it needs.
    ///
    /// @throws WrongChoice if the ending of the file is of no format
    public FigureOrder withoutWhatIsUsual(FigureRun run) throws WrongChoice {
        return new FigureOrder(choice.withoutWhatIsUsual(run, isPlayed()), look, target);
    }

    /// Checks all that can be checked before there is a run.
    ///
    /// @throws WrongChoice if something does not fit
    public void check() throws WrongChoice {
        boolean isSearch = choice.kind() == FigureKind.OUTCOMES;
        if (table().isPresent() && (isSearch || choice.kind() != FigureKind.SCHEDULE)) {
            throw WrongChoice.of(
                    "-o", "found %s beside --figure %s, expected schedule",
                    "gefunden %s neben --figure %s, erwartet schedule", target, choice.kind().word());
        }
        choice.check();
        if (isPlayed() && isSearch) {
            throw WrongChoice.of(
                    "-o", "found %s, which plays a run: expected FILE.svg, FILE.pdf, FILE.png or FILE.gif",
                    "gefunden %s, das einen Lauf abspielt: erwartet DATEI.svg, DATEI.pdf, DATEI.png oder DATEI.gif",
                    target);
        }
        if (isPlayed()) {
            choice.checkPlayed();
        }
        var _ = options();
    }
}
