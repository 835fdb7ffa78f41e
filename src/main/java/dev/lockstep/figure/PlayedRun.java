package dev.lockstep.figure;

import dev.lockstep.figure.FigureLayout.Part;
import java.util.Set;

/// A run whose steps are shown one after the other in one place. What is not drawn is set as text beside the drawings.
///
/// @param first the step of the first drawing; 0 for the beginning
/// @param without the parts that are left out
public record PlayedRun(FigureRun run, int first, Set<Part> without) {

    public PlayedRun {
        without = Set.copyOf(without);
    }

    public boolean has(Part part) {
        return !without.contains(part);
    }
}
