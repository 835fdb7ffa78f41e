package dev.lockstep.scenario.yaml;

import dev.lockstep.file.LocalText;
import java.util.List;
import java.util.Map;

/// A piece of a scenario file, with its place. YAML's own idea of types is not used: a plain word is a word, and the
/// reader of its section knows its type.
public sealed interface Node {

    /// Keys and values, in a message.
    LocalText KEYS_AND_VALUES = LocalText.of("\"key: value\" lines", "Zeilen der Form \"key: value\"");

    /// That nothing stands where something is expected.
    LocalText NOTHING = LocalText.of("nothing", "nichts");

    Place place();

    /// Its name in messages.
    LocalText found();

    /// A word, a number or a text.
    ///
    /// @param plain whether it stands without quotes
    record Scalar(String text, boolean plain, Place place) implements Node {

        @Override
        public LocalText found() {
            if (text.isEmpty() && plain) {
                return NOTHING;
            }
            return plain
                    ? Words.cited(text)
                    : LocalText.of("text in quotes %s", "Text in Anführungszeichen %s", Words.quoted(text));
        }
    }

    /// A list.
    record Listing(List<Node> items, Place place) implements Node {

        @Override
        public LocalText found() {
            return LocalText.of("a list", "eine Liste");
        }
    }

    /// Keys and their values, in the order of the file.
    ///
    /// @param keys where each key stands
    record Section(Map<String, Node> values, Map<String, Place> keys, Place place) implements Node {

        @Override
        public LocalText found() {
            return KEYS_AND_VALUES;
        }
    }
}
