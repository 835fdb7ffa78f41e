package dev.lockstep.view.labels;

import dev.lockstep.explain.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// The bundles of one name, each read once. For any thread.
///
/// They are read as files and not looked up, since the look-up goes on to the language of the system where a bundle is
/// missing, and the start would wait for it.
final class Bundles {
    private static final String FIRST = "en";

    private final String name;
    private final Map<String, ResourceBundle> read = new ConcurrentHashMap<>();

    Bundles(String name) {
        this.name = name;
    }

    /// The texts in `language`; in English where there are none.
    ResourceBundle of(Language language) {
        ResourceBundle known = read.get(language.code());
        return known == null ? read.computeIfAbsent(language.code(), this::read) : known;
    }

    private ResourceBundle read(String code) {
        try (InputStream file = Bundles.class.getResourceAsStream(name + "_" + code + ".properties")) {
            if (file == null) {
                return read(FIRST, code);
            }
            return new PropertyResourceBundle(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private ResourceBundle read(String instead, String code) {
        if (instead.equals(code)) {
            throw new IllegalStateException("The program has no " + name + " in English.");
        }
        return read(instead);
    }
}
