package dev.lockstep.plain.compile;

import dev.lockstep.scenario.BadScenario;
import java.util.List;
import java.util.Optional;

/// Where the Java files of a program lie, each below its package's folder.
public interface SourceRoot {

    /// The file at a path.
    ///
    /// @param path below the root, with slashes
    /// @return empty where there is none
    /// @throws BadScenario if there is one that cannot be read
    Optional<JavaSource> file(String path) throws BadScenario;

    /// The paths of the Java files in a folder, without those in folders below it, in order.
    ///
    /// @param folder its path below the root, with slashes; empty for the root itself
    List<String> folder(String folder);
}
