package dev.lockstep.scenario.yaml;

import dev.lockstep.scenario.BadScenario;
import java.util.List;
import java.util.Map;

/// Sections whose keys the author chooses, and lists.
public final class AuthorSections {

    private AuthorSections() {}

    /// The values of a section by the names that the author gave them.
    ///
    /// @throws BadScenario if `node` is not a section or has more than `most` keys
    public static Map<String, Node> named(SourceText source, Node node, String what, int most) throws BadScenario {
        return section(source, node, what, most).values();
    }

    /// As [#named], with the places of the names.
    public static Node.Section section(SourceText source, Node node, String what, int most) throws BadScenario {
        if (!(node instanceof Node.Section section)) {
            throw source.bad(node.place(), node.found() + " for " + what, "\"name: …\" lines");
        }
        if (section.values().size() > most) {
            throw source.bad(section.place(), section.values().size() + " " + what, "at most " + most);
        }
        return section;
    }

    public static List<Node> listed(SourceText source, Node node, String what, int most) throws BadScenario {
        if (!(node instanceof Node.Listing listing)) {
            throw source.bad(
                    node.place(), node.found() + " for " + what, "a list, one a line with \"- \" before it or in [ ]");
        }
        if (listing.items().size() > most) {
            throw source.bad(listing.place(), listing.items().size() + " " + what, "at most " + most);
        }
        return listing.items();
    }
}
