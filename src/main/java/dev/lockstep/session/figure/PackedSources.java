package dev.lockstep.session.figure;

import dev.lockstep.diagram.code.ColouredSource;
import dev.lockstep.scenario.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/// The engines' own sources, which are packed into the program, and a scenario's file. A source that is not at hand has
/// no lines.
///
/// @param name that of the scenario, by which the code of a Java program without a package tells its file
/// @param script the text of the scenario's file
public record PackedSources(String name, String script) implements Function<String, ColouredSource> {
    private static final String ROOT = "/source/";

    private static final String JAVA = ".java";

    /// Those of a scenario whose code is none of its own text.
    public PackedSources(String script) {
        this("", script);
    }

    /// Those of a scenario.
    public static PackedSources of(Scenario scenario) {
        return new PackedSources(scenario.id(), scenario.text());
    }

    /// @throws UncheckedIOException if the file cannot be read
    @Override
    public ColouredSource apply(String file) {
        if (file.equals(ColouredSource.SCRIPT)) {
            return name.endsWith(JAVA) ? ColouredSource.java(file, script) : ColouredSource.script(script);
        }
        if (file.equals(name)) {
            return ColouredSource.java(file, script);
        }
        try (InputStream packed = PackedSources.class.getResourceAsStream(ROOT + file)) {
            String text = packed == null ? "" : new String(packed.readAllBytes(), StandardCharsets.UTF_8);
            return ColouredSource.java(file, text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
