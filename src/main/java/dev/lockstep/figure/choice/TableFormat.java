package dev.lockstep.figure.choice;

import dev.lockstep.figure.FigureRun;
import dev.lockstep.figure.StepTable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The files that the steps of a run are written to as a table in text.
public enum TableFormat {
    MARKDOWN(".md"),
    LATEX(".tex");

    private final String ending;

    TableFormat(String ending) {
        this.ending = ending;
    }

    /// The format of a file of this name, by its ending.
    public static Optional<TableFormat> of(String target) {
        String name = target.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(format -> name.endsWith(format.ending)).findFirst();
    }

    /// The table of steps `from` to `to`.
    public String text(FigureRun run, int from, int to) {
        return switch (this) {
            case MARKDOWN -> StepTable.markdown(run, from, to);
            case LATEX -> StepTable.latex(run, from, to);
        };
    }
}
