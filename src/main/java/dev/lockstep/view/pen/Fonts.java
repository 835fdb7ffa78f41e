package dev.lockstep.view.pen;

import dev.lockstep.diagram.text.FontFace;
import dev.lockstep.diagram.text.TextStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.text.Font;

/// The fonts that come with the program, as JavaFX fonts. Asking for them registers them, so that stylesheets find them
/// by name. May be used from any thread.
public final class Fonts {
    private final Map<FontFace, String> names = new EnumMap<>(FontFace.class);
    private final Map<TextStyle, Font> fonts = new ConcurrentHashMap<>();

    /// JavaFX keeps every font that it has ever loaded: loaded anew for each picture they would fill the memory, until
    /// its library of fonts crashes with the whole program.
    private static final class Once {
        private static final Fonts FONTS = new Fonts();
    }

    /// The fonts, which are read when they are first asked for.
    ///
    /// @throws ExceptionInInitializerError if the program was packed without them
    public static Fonts packed() {
        return Once.FONTS;
    }

    private Fonts() {
        for (FontFace face : FontFace.values()) {
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
    public Font of(TextStyle type) {
        return fonts.computeIfAbsent(type, wanted -> new Font(name(wanted.face()), wanted.size()));
    }

    private String name(FontFace face) {
        return Objects.requireNonNull(names.get(face));
    }
}
