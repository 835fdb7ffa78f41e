package dev.lockstep.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/// Parses the stylesheets into JavaFX's binary form, which the packed program reads instead of them: the first picture
/// would wait for the parser. A main class for the build alone.
public final class BinaryStylesheets {
    private BinaryStylesheets() {}

    /// Parses each stylesheet there is.
    ///
    /// @param arguments the folder of classes and resources, and the folder whose content is packed beside that one's
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    /// Writes below `packed`, as `.bss`, each stylesheet that is below `resources`.
    static void write(Path resources, Path packed) throws IOException {
        for (Path sheet : stylesheets(resources)) {
            String name = sheet.getFileName().toString().replace(".css", ".bss");
            Path binary = packed.resolve(resources.relativize(sheet)).resolveSibling(name);
            Files.createDirectories(binary.toAbsolutePath().getParent());
            Stylesheet.convertToBinary(sheet.toFile(), binary.toFile());
        }
    }

    private static List<Path> stylesheets(Path resources) throws IOException {
        try (Stream<Path> all = Files.walk(resources)) {
            return all.filter(file -> file.toString().endsWith(".css")).toList();
        }
    }
}
