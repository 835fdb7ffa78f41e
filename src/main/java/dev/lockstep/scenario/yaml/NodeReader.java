package dev.lockstep.scenario.yaml;

import dev.lockstep.scenario.BadScenario;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Turns the parser's events into [Node]s as they come, so that each of these is refused at its place, before it takes
/// memory: anchors, aliases, tags, directives, duplicate keys, a second document, and depth over [#DEEPEST].
public final class NodeReader {

    public static final int DEEPEST = 50;

    private static final String LINES = "lines of the form \"key: value\"";

    private final SourceText source;
    private final FileKind kind;
    private final StreamReader characters;
    private final Iterator<Event> events;

    private NodeReader(SourceText source, FileKind kind) {
        this.source = source;
        this.kind = kind;
        LoadSettings settings = LoadSettings.builder().setCodePointLimit(SourceFile.MOST_BYTES + 1).build();
        this.characters = new StreamReader(settings, source.text());
        this.events = new ParserImpl(settings, characters);
    }

    /// The document of a scenario.
    ///
    /// @throws BadScenario if the text is not one document of YAML, or uses more of YAML than scenarios need
    public static Node read(SourceText source) throws BadScenario {
        return read(source, FileKind.SCENARIO);
    }

    /// The document of a file of this kind.
    ///
    /// @throws BadScenario if the text is not one document of YAML, or uses more of YAML than such files need
    public static Node read(SourceText source, FileKind kind) throws BadScenario {
        return new NodeReader(source, kind).document();
    }

    /// The next event. Whatever the parser throws is an error in the file: the parser has none of our state, and some
    /// input that it cannot read ends in an exception of the JDK, such as NumberFormatException.
    private Event next() throws BadScenario {
        try {
            return events.next();
        } catch (MarkedYamlEngineException broken) {
            throw syntax(source, broken);
        } catch (RuntimeException _) {
            Place reached = new Place(characters.getLine() + 1, characters.getColumn() + 1);
            throw source.bad(reached, "YAML that cannot be read", LINES);
        }
    }

    private Node document() throws BadScenario {
        next(); // the stream's start
        Event first = next();
        if (first instanceof StreamEndEvent) {
            throw source.bad(Place.START, "an empty file", kind.expected());
        }
        if (first instanceof DocumentStartEvent start
                && (start.getSpecVersion().isPresent() || !start.getTags().isEmpty())) {
            throw source.bad(place(first), "a % directive", kind.expected());
        }
        Node root = node(next(), 1);
        next(); // the document's end
        Event last = next();
        if (!(last instanceof StreamEndEvent)) {
            throw source.bad(place(last), "a second document", kind.oneEach());
        }
        return root;
    }

    private Node node(Event event, int depth) throws BadScenario {
        refuseSharing(event);
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case SequenceStartEvent start -> listing(start, deeper(start, depth));
            case MappingStartEvent start -> section(start, deeper(start, depth));
            default -> throw source.bad(place(event), "something else", "a value");
        };
    }

    private int deeper(Event event, int depth) throws BadScenario {
        if (depth > DEEPEST) {
            throw source.bad(place(event), "more than " + DEEPEST + " levels, one inside the other", "far fewer");
        }
        return depth + 1;
    }

    private Node.Scalar scalar(ScalarEvent event) throws BadScenario {
        refuseTag(event, event.getTag());
        return new Node.Scalar(event.getValue(), event.getScalarStyle() == ScalarStyle.PLAIN, place(event));
    }

    private Node listing(SequenceStartEvent start, int depth) throws BadScenario {
        refuseTag(start, start.getTag());
        List<Node> items = new ArrayList<>();
        for (Event event = next(); !(event instanceof CollectionEndEvent); event = next()) {
            items.add(node(event, depth));
        }
        return new Node.Listing(items, place(start));
    }

    private Node section(MappingStartEvent start, int depth) throws BadScenario {
        refuseTag(start, start.getTag());
        Map<String, Node> values = new LinkedHashMap<>();
        Map<String, Place> keys = new LinkedHashMap<>();
        for (Event event = next(); !(event instanceof CollectionEndEvent); event = next()) {
            Node key = node(event, depth);
            if (!(key instanceof Node.Scalar word)) {
                throw source.bad(key.place(), key.found() + " as a key", "a word");
            }
            Place before = keys.putIfAbsent(word.text(), word.place());
            if (before != null) {
                String again = "key " + Words.quoted(word.text()) + " again";
                throw source.bad(word.place(), again, "each key once; it stands in line " + before.line() + " already");
            }
            values.put(word.text(), node(next(), depth));
        }
        return new Node.Section(values, keys, place(start));
    }

    private void refuseSharing(Event event) throws BadScenario {
        if (event instanceof AliasEvent alias) {
            throw source.bad(
                    place(event), "the alias *" + Words.oneLine(alias.getAlias().getValue()),
                    "the value itself, written out");
        }
        Optional<Anchor> anchor = event instanceof NodeEvent named ? named.getAnchor() : Optional.empty();
        if (anchor.isPresent()) {
            String name = Words.oneLine(anchor.get().getValue());
            throw source.bad(place(event), "the anchor &" + name, "a value without an anchor");
        }
    }

    private void refuseTag(Event event, Optional<?> tag) throws BadScenario {
        if (tag.isPresent()) {
            throw source.bad(place(event), "the tag " + Words.quoted(tag.get().toString()), "a value without a tag");
        }
    }

    private static Place place(Event event) {
        return event.getStartMark().map(Place::of).orElse(Place.START);
    }

    private static BadScenario syntax(SourceText source, MarkedYamlEngineException broken) {
        Optional<Mark> mark = broken.getProblemMark();
        Place place = mark.map(Place::of).orElse(Place.START);
        int index = mark.map(Mark::getIndex).orElse(source.text().length());
        // The mark counts code points.
        boolean tab = index < source.text().codePointCount(0, source.text().length())
                && source.text().codePointAt(source.text().offsetByCodePoints(0, index)) == '\t';
        return tab
                ? source.bad(place, "a tab", "spaces")
                : source.bad(
                        place, "YAML that cannot be read (" + Words.oneLine(broken.getProblem()) + ")",
                        LINES);
    }
}
