package dev.lockstep.app;

import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.Scenarios;
import dev.lockstep.trace.BadTrace;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.TraceFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A recorded run, and the scenario it is of, which stands in its file.
record RecordedFile(Scenario scenario, Trace trace) {
    private static final String BEGINNING = "{\"format\":\"lockstep-trace\"";

    /// Whether `file` begins as the file of a trace does.
    static boolean is(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(BEGINNING.length());
            return new String(first, StandardCharsets.UTF_8).equals(BEGINNING);
        } catch (IOException unreadable) {
            // Whoever reads it as a scenario says what is wrong.
            return false;
        }
    }

    /// Reads `file`.
    ///
    /// @throws IllegalArgumentException if it cannot be read or is damaged: one line
    static RecordedFile read(Path file) {
        try {
            Trace trace = TraceFiles.read(file);
            return new RecordedFile(Scenarios.read(String.valueOf(file.getFileName()), trace.header().text()), trace);
        } catch (BadTrace | BadScenario damaged) {
            throw new IllegalArgumentException(damaged.getMessage(), damaged);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
