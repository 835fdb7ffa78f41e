package dev.lockstep.app;

import dev.lockstep.file.NewFile;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.file.TraceFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;

/// Saves runs for those who wait for it in a future.
final class SavedTrace {
    private SavedTrace() {}

    /// Writes `trace` to `file`, which it returns.
    ///
    /// @throws CompletionException if it cannot be written
    static Path write(Trace trace, Path file) {
        try {
            NewFile.at(file).write(out -> TraceFiles.write(trace, out));
            return file;
        } catch (IOException refused) {
            throw new CompletionException(refused);
        }
    }
}
