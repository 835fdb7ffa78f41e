package dev.lockstep.figure;

import java.util.Locale;

/// The figures there are.
public enum FigureKind {
    /// The stage after a step, with the step's sentence.
    FRAME,
    /// An interleaving: a column for each thread, a row for each step.
    SCHEDULE,
    /// Chosen steps of a run, each as a frame with its sentence, in two columns.
    STORYBOARD,
    /// Two orders of the same program beside each other, from the first choice that differs.
    COMPARISON,
    /// Who waits for whom after a step.
    WAITS,
    /// The lanes of the threads.
    LANES,
    /// The source in which threads stand after a step, each with its chip at its line.
    CODE,
    /// The outcomes that a search found.
    OUTCOMES;

    /// The figure's name on the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
