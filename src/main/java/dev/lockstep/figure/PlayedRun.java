package dev.lockstep.figure;

import dev.lockstep.diagram.code.ColouredSource;
import dev.lockstep.diagram.code.Stand;
import dev.lockstep.diagram.element.Drawing;
import java.util.List;
import java.util.Map;

/// A run whose steps are shown one after the other in one place, beside the source in which they are taken. What is not
/// drawn is set as text.
///
/// @param first the step of the first drawing; 0 for the beginning
/// @param drawings one for each step that is shown; where the last state is veiled, one more of that state as it is shown
///     while a question about it is open
/// @param sources the files that are shown beside them, by their names
/// @param places for each drawing, where the threads stand
/// @param veiled whether the last state has such a drawing more
public record PlayedRun(
        FigureRun run,
        int first,
        List<Drawing> drawings,
        Map<String, ColouredSource> sources,
        List<CodePlaces> places,
        boolean veiled) {

    /// Where threads stand in a file.
    ///
    /// @param file the one that is shown
    /// @param line the one to turn to; 0 for none
    /// @param stands the threads by their lines
    public record CodePlaces(String file, int line, Map<Integer, List<Stand>> stands) {}

    public PlayedRun {
        drawings = List.copyOf(drawings);
        sources = Map.copyOf(sources);
        places = List.copyOf(places);
    }

    /// The last step that is shown.
    public int last() {
        return first + drawings.size() - (veiled ? 2 : 1);
    }

    /// Whether its end is shown, and there is something to say about it.
    public boolean ends() {
        return last() == run.last() && !run.end().sentence().isBlank();
    }
}
