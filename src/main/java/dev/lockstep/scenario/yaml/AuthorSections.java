package dev.lockstep.scenario.yaml;

import dev.lockstep.file.LocalText;
import dev.lockstep.scenario.BadScenario;
import java.util.List;

/// Sections whose keys the author chooses, and lists.
public final class AuthorSections {

    private AuthorSections() {}

    /// A section, with the places of the names that the author gave in it.
    ///
    /// @param what what has these names, in a message
    /// @throws BadScenario if `node` is not a section or has more than `most` keys
    public static Node.Section section(SourceText source, Node node, LocalText what, int most) throws BadScenario {
        if (!(node instanceof Node.Section section)) {
            throw source.bad(
                    node.place(), Words.foundFor(node.found(), what),
                    LocalText.of("\"name: …\" lines", "Zeilen der Form \"name: …\""));
        }
        if (section.values().size() > most) {
            throw tooMany(source, section.place(), section.values().size(), what, most);
        }
        return section;
    }

    /// As [#section(SourceText, Node, LocalText, int)], of the section under a key.
    public static Node.Section section(SourceText source, Node node, String key, int most) throws BadScenario {
        return section(source, node, Words.code(key), most);
    }

    /// The items of a list.
    ///
    /// @param what what they are, in a message
    /// @throws BadScenario if `node` is not a list or has more than `most` items
    public static List<Node> listed(SourceText source, Node node, LocalText what, int most) throws BadScenario {
        if (!(node instanceof Node.Listing listing)) {
            throw source.bad(
                    node.place(), Words.foundFor(node.found(), what),
                    LocalText.of(
                            "a list, one a line with \"- \" before it or in [ ]",
                            "eine Liste, je Zeile eins hinter \"- \" oder in [ ]"));
        }
        if (listing.items().size() > most) {
            throw tooMany(source, listing.place(), listing.items().size(), what, most);
        }
        return listing.items();
    }

    /// As [#listed(SourceText, Node, LocalText, int)], of the list under a key.
    public static List<Node> listed(SourceText source, Node node, String key, int most) throws BadScenario {
        return listed(source, node, Words.code(key), most);
    }

    private static BadScenario tooMany(SourceText source, Place place, int found, LocalText what, int most) {
        return source.bad(place, LocalText.of("%s %s", "%s %s", found, what), Words.atMost(most));
    }
}
