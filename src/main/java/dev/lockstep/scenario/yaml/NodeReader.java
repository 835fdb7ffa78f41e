package dev.lockstep.scenario.yaml;

import dev.lockstep.file.LocalText;
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

    private static final LocalText LINES = LocalText
            .of("lines of the form \"key: value\"", "Zeilen der Form \"key: value\"");

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
            throw source.bad(
                    reached, LocalText.of("YAML that cannot be read", "YAML, das nicht gelesen werden kann"), LINES);
        }
    }

    private Node document() throws BadScenario {
        next(); // the stream's start
        Event first = next();
        if (first instanceof StreamEndEvent) {
            throw source.bad(Place.START, LocalText.of("an empty file", "eine leere Datei"), kind.expected());
        }
        if (first instanceof DocumentStartEvent start
                && (start.getSpecVersion().isPresent() || !start.getTags().isEmpty())) {
            throw source.bad(
                    place(first), LocalText.of("a %% directive", "eine %%-Direktive"), kind.expected());
        }
        Node root = node(next(), 1);
        next(); // the document's end
        Event last = next();
        if (!(last instanceof StreamEndEvent)) {
            throw source.bad(place(last), LocalText.of("a second document", "ein zweites Dokument"), kind.oneEach());
        }
        return root;
    }

    private Node node(Event event, int depth) throws BadScenario {
        refuseSharing(event);
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case SequenceStartEvent start -> listing(start, deeper(start, depth));
            case MappingStartEvent start -> section(start, deeper(start, depth));
            default -> throw source.bad(
                    place(event), LocalText.of("something else", "etwas anderes"), LocalText.of("a value", "ein Wert"));
        };
    }

    private int deeper(Event event, int depth) throws BadScenario {
        if (depth > DEEPEST) {
            throw source.bad(
                    place(event),
                    LocalText.of(
                            "more than %s levels, one inside the other", "mehr als %s Ebenen ineinander", DEEPEST),
                    LocalText.of("far fewer", "weit weniger"));
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
                throw source.bad(
                        key.place(), LocalText.of("%s as a key", "%s als Schlüssel", key.found()),
                        LocalText.of("a word", "ein Wort"));
            }
            Place before = keys.putIfAbsent(word.text(), word.place());
            if (before != null) {
                throw source.bad(
                        word.place(),
                        LocalText.of("key %s again", "Schlüssel %s noch einmal", Words.quoted(word.text())),
                        LocalText.of(
                                "each key once; it stands in line %s already",
                                "jeder Schlüssel einmal; er steht schon in Zeile %s", before.line()));
            }
            values.put(word.text(), node(next(), depth));
        }
        return new Node.Section(values, keys, place(start));
    }

    private void refuseSharing(Event event) throws BadScenario {
        if (event instanceof AliasEvent alias) {
            throw source.bad(
                    place(event),
                    LocalText.of("the alias *%s", "der Alias *%s", Words.oneLine(alias.getAlias().getValue())),
                    LocalText.of("the value itself, written out", "der Wert selbst, ausgeschrieben"));
        }
        Optional<Anchor> anchor = event instanceof NodeEvent named ? named.getAnchor() : Optional.empty();
        if (anchor.isPresent()) {
            String name = Words.oneLine(anchor.get().getValue());
            throw source.bad(
                    place(event), LocalText.of("the anchor &%s", "der Anker &%s", name),
                    LocalText.of("a value without an anchor", "ein Wert ohne Anker"));
        }
    }

    private void refuseTag(Event event, Optional<?> tag) throws BadScenario {
        if (tag.isPresent()) {
            throw source.bad(
                    place(event), LocalText.of("the tag %s", "das Tag %s", Words.quoted(tag.get().toString())),
                    LocalText.of("a value without a tag", "ein Wert ohne Tag"));
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
                ? source.bad(place, LocalText.of("a tab", "ein Tabulator"), LocalText.of("spaces", "Leerzeichen"))
                : source.bad(
                        place,
                        // The parser speaks English only.
                        LocalText.of(
                                "YAML that cannot be read (%s)", "YAML, das nicht gelesen werden kann („%s“)",
                                Words.oneLine(broken.getProblem())),
                        LINES);
    }
}
