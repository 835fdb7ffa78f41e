package dev.lockstep.plain.allow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The lines of a list that lies beside this class, without comments and empty lines.
final class ListFile {
    private ListFile() {}

    /// @throws IllegalArgumentException if there is none of this name
    static List<String> lines(String name) {
        try (InputStream bytes = ListFile.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalArgumentException("no list " + name);
            }
            return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8)).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
