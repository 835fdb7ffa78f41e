package dev.lockstep.session.figure;

import dev.lockstep.diagram.code.ColouredSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/// The engines' own sources, which are packed into the program, and a scenario's file.
///
/// @param script the text of the scenario's file
public record PackedSources(String script) implements Function<String, ColouredSource> {
    private static final String ROOT = "/source/";

    /// @throws UncheckedIOException if the file cannot be read
    @Override
    public ColouredSource apply(String file) {
        if (file.equals(ColouredSource.SCRIPT)) {
            return ColouredSource.script(script);
        }
        try (InputStream packed = PackedSources.class.getResourceAsStream(ROOT + file)) {
            String text = packed == null ? "" : new String(packed.readAllBytes(), StandardCharsets.UTF_8);
            return ColouredSource.java(file, text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
