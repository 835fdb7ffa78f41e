package dev.lockstep.session.control;

import dev.lockstep.plain.JavaScenarios;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.file.BadTrace;
import dev.lockstep.trace.file.TraceFiles;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What a person wants to watch: a scenario, to be run, or a run of it that was recorded.
///
/// @param scenario what is run, or was
/// @param file where it came from, absolute; null where it is built in, or came from no file
/// @param trace what was recorded; null where it is to be run
public record WatchTarget(Scenario scenario, @Nullable Path file, @Nullable Trace trace) {

    /// A scenario that came from no file.
    public static WatchTarget of(Scenario scenario) {
        return new WatchTarget(scenario, null, null);
    }

    /// What a person means by `name`: a built-in scenario, or else a file of a scenario or of a trace.
    ///
    /// @throws BadScenario if it is none of them, or the scenario is wrong
    /// @throws BadTrace if it is a trace, and damaged
    /// @throws IOException if it is a trace, and cannot be read
    public static WatchTarget find(String name) throws BadScenario, BadTrace, IOException {
        if (Scenarios.isBuiltIn(name)) {
            return of(Scenarios.find(name));
        }
        Path file = pathOf(name);
        if (file != null && TraceFiles.isTrace(file)) {
            return recorded(file);
        }
        Scenario scenario = Scenarios.find(name);
        return new WatchTarget(scenario, file == null ? null : place(file), null);
    }

    /// What is in `file`.
    ///
    /// @throws BadScenario if it is no trace and no scenario either, or one that is wrong
    /// @throws BadTrace if it is a trace, and damaged
    /// @throws IOException if it is a trace, and cannot be read
    public static WatchTarget read(Path file) throws BadScenario, BadTrace, IOException {
        return TraceFiles.isTrace(file) ? recorded(file) : new WatchTarget(Scenarios.load(file), place(file), null);
    }

    private static WatchTarget recorded(Path file) throws BadScenario, BadTrace, IOException {
        Trace trace = TraceFiles.read(file, Choice::parse);
        String id = trace.header().scenario();
        Scenario scenario = JavaScenarios.isNamed(id)
                ? JavaScenarios.recorded(id, trace.header().text())
                : Scenarios.read(String.valueOf(file.getFileName()), trace.header().text());
        return new WatchTarget(scenario, place(file), trace);
    }

    private static Path place(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /// The path that is written so; null where there can be none.
    private static @Nullable Path pathOf(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException impossible) {
            return null;
        }
    }
}
