package dev.lockstep.explore.run;

import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.RunSettings;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// A program to search, and how its runs are judged.
///
/// @param setUp makes the shared objects and spawns the threads, anew for each run
/// @param watched whether judges need events; without, a step costs less
/// @param judges makes the judge of one run
public record SearchedProgram(
        Consumer<? super EngineRuntime> setUp,
        RunSettings settings,
        boolean watched,
        Supplier<? extends Judge> judges) {

    /// The same program, in runs with at most so many spurious wake-ups.
    public SearchedProgram withSpuriousWakeups(int most) {
        return new SearchedProgram(setUp, settings.withSpuriousWakeups(most), watched, judges);
    }

    /// A program that is judged by its end alone.
    public static SearchedProgram unwatched(
            Consumer<? super EngineRuntime> setUp, RunSettings settings, Function<RunResult, Judgement> judge) {
        Judge byEnd = judge::apply;
        return new SearchedProgram(setUp, settings, false, () -> byEnd);
    }
}
