package dev.lockstep.plain.compile;

import dev.lockstep.file.LocalText;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.yaml.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Java files on the disk. Each is read once, when it is asked for: what is saved meanwhile belongs to the next reading.
final class FolderSources implements SourceRoot {
    static final LocalText EXPECTED = LocalText.of("a Java file", "eine Java-Datei");

    private final Path root;

    FolderSources(Path root) {
        this.root = root;
    }

    @Override
    public Optional<JavaSource> file(String path) throws BadScenario {
        Path file = root.resolve(path);
        return Files.exists(file)
                ? Optional.of(new JavaSource(path, SourceFile.read(file, EXPECTED).text()))
                : Optional.empty();
    }

    @Override
    public List<String> folder(String folder) {
        Path inside = root.resolve(folder);
        if (!Files.isDirectory(inside)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(inside)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ProgramCompiler.ENDING))
                    .sorted()
                    .map(name -> folder.isEmpty() ? name : folder + "/" + name)
                    .toList();
        } catch (IOException unreadable) {
            // A class that is looked for there is then not found, and the compiler says where it was named.
            return List.of();
        }
    }
}
