package dev.lockstep.view.pen;

import dev.lockstep.diagram.Face;
import dev.lockstep.diagram.Type;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.text.Font;

/// The fonts that come with the program, as JavaFX fonts. Making it registers them, so that stylesheets find them by name.
/// May be used from any thread.
public final class Fonts {
    private final Map<Face, String> names = new EnumMap<>(Face.class);
    private final Map<Type, Font> fonts = new ConcurrentHashMap<>();

    /// Reads the fonts.
    ///
    /// @throws UncheckedIOException if the program was packed without them
    public Fonts() {
        for (Face face : Face.values()) {
            try (InputStream file = face.open()) {
                Font font = Font.loadFont(file, 12);
                if (font == null) {
                    throw new IOException("the font " + face.family() + " is not part of the program");
                }
                names.put(face, font.getName());
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }
    }

    /// The font of this face at this size.
    public Font of(Type type) {
        return fonts.computeIfAbsent(type, wanted -> new Font(name(wanted.face()), wanted.size()));
    }

    private String name(Face face) {
        return Objects.requireNonNull(names.get(face));
    }
}
