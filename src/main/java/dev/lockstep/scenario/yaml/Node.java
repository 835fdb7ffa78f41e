package dev.lockstep.scenario.yaml;

import java.util.List;
import java.util.Map;

/// A piece of a scenario file, with its place. YAML's own idea of types is not used: a plain word is a word, and the
/// reader of its section knows its type.
public sealed interface Node {

    Place place();

    /// Its name in messages.
    String found();

    /// A word, a number or a text.
    ///
    /// @param plain whether it stands without quotes
    record Scalar(String text, boolean plain, Place place) implements Node {

        @Override
        public String found() {
            if (text.isEmpty() && plain) {
                return "nothing";
            }
            return plain ? Words.quoted(text) : "text in quotes " + Words.quoted(text);
        }
    }

    /// A list.
    record Listing(List<Node> items, Place place) implements Node {

        @Override
        public String found() {
            return "a list";
        }
    }

    /// Keys and their values, in the order of the file.
    ///
    /// @param keys where each key stands
    record Section(Map<String, Node> values, Map<String, Place> keys, Place place) implements Node {

        @Override
        public String found() {
            return "\"key: value\" lines";
        }
    }
}
