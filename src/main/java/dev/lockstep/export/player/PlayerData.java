package dev.lockstep.export.player;

import dev.lockstep.diagram.code.ColouredSource;
import dev.lockstep.diagram.code.ColouredSource.Line;
import dev.lockstep.diagram.code.ColouredSource.Piece;
import dev.lockstep.diagram.code.Stand;
import dev.lockstep.diagram.code.Tone;
import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Glyph;
import dev.lockstep.diagram.style.SignStyle;
import dev.lockstep.explain.DrawnThread;
import dev.lockstep.explain.Spoken;
import dev.lockstep.export.player.DrawingChange.Placed;
import dev.lockstep.figure.FigureRun.End;
import dev.lockstep.figure.PlayedRun;
import dev.lockstep.figure.PlayedRun.CodePlaces;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The drawings of runs as the page's script reads them, in JSON: the first of a run in full, and of each further one
/// what differs from the one before it. Shapes, ids, texts and sources are written once for all runs and languages, and
/// referred to by number.
///
/// There is no other drawing in full: to apply the differences of a thousand steps takes a browser some milliseconds, as
/// no shape is drawn on the way.
final class PlayerData {
    private static final List<SignStyle> SIGNS = List.of(SignStyle.values());
    private static final List<Tone> TONES = List.of(Tone.values());
    /// How much room a chip has beside the name in it, in the widths of a digit.
    private static final int CHIP = 5;

    private final NumberedTexts colours = new NumberedTexts();
    private final NumberedTexts glyphs = new NumberedTexts();
    private final NumberedTexts ids = new NumberedTexts();
    private final NumberedTexts shapes = new NumberedTexts();
    private final NumberedTexts texts = new NumberedTexts();
    private final NumberedTexts places = new NumberedTexts();
    private final NumberedTexts changes = new NumberedTexts();
    private final Map<ColouredSource, Integer> sources = new LinkedHashMap<>();
    private final List<Integer> chips = new ArrayList<>();
    private final TreeSet<Integer> sliding = new TreeSet<>();
    private final List<String> runs = new ArrayList<>();

    /// A run in a language.
    ///
    /// @param language its code
    /// @param area what is shown of each drawing
    record SpokenRun(String language, PlayedRun run, Box area) {}

    /// Adds a run.
    ///
    /// @param spoken the same run in each language of the page
    void add(List<SpokenRun> spoken) {
        PlayedRun any = spoken.getFirst().run();
        StringJoiner by = new StringJoiner(",\n", "{", "}");
        for (SpokenRun each : spoken) {
            String said = Spoken.in(Spoken.of(each.language()), () -> in(each.run(), each.area()));
            by.add(SafeText.json(each.language()) + ":" + said);
        }
        runs.add("{\"first\":" + any.first() + ",\"veiled\":" + any.veiled() + ",\"by\":" + by + "}");
    }

    private String in(PlayedRun run, Box area) {
        StringJoiner json = new StringJoiner(",\n", "{", "}");
        json.add(
                "\"area\":[" + ElementLook.number(area.x()) + "," + ElementLook.number(area.y()) + ","
                        + ElementLook.number(area.width()) + "," + ElementLook.number(area.height()) + "]");
        json.add("\"script\":" + SafeText.json(run.run().head().title()));
        if (run.ends()) {
            End end = run.run().end();
            json.add("\"end\":[\"" + kind(end) + "\"," + SafeText.json(end.sentence()) + "]");
        }
        List<String> steps = new ArrayList<>();
        List<ElementLook> before = List.of();
        for (int at = 0; at < run.drawings().size(); at++) {
            int place = places.number(place(run, run.places().get(at)));
            before = add(before, run.drawings().get(at), place, steps);
        }
        json.add("\"steps\":[" + String.join(",\n", steps) + "]");
        return json.toString();
    }

    /// The class of how a run ended.
    static String kind(End end) {
        return end.sign().name().toLowerCase(Locale.ROOT);
    }

    private List<ElementLook> add(List<ElementLook> before, Drawing drawing, int place, List<String> steps) {
        List<ElementLook> after = new ArrayList<>();
        for (Element element : drawing.elements()) {
            after.add(ElementLook.of(element, colours, glyphs));
            if (ElementLook.slides(element)) {
                sliding.add(ids.number(element.id()));
            }
        }
        DrawingChange change = DrawingChange.between(before, after);
        String gone = change.gone().stream().map(id -> "" + ids.number(id)).collect(Collectors.joining(","));
        String changed = change.changed().stream().map(this::where).collect(Collectors.joining(","));
        String placed = change.placed().stream().map(this::where).collect(Collectors.joining(","));
        // Where a run goes round and round, so do its drawings.
        int number = changes.number("[[" + gone + "],[" + changed + "],[" + placed + "]]");
        steps.add("[" + texts.number(description(drawing)) + "," + place + "," + number + "]");
        return after;
    }

    private String where(ElementLook look) {
        return ids.number(look.id()) + "," + shapes.number(look.shapes()) + "," + ElementLook.number(look.x() / 100.0)
                + "," + ElementLook.number(look.y() / 100.0);
    }

    private String where(Placed placed) {
        return where(placed.look()) + "," + (placed.behind().isEmpty() ? -1 : ids.number(placed.behind()));
    }

    /// What the picture shows, for who cannot see it.
    private static String description(Drawing drawing) {
        List<DrawnThread> threads = drawing.elements()
                .stream()
                .filter(Token.class::isInstance)
                .map(element -> ((Token) element).drawn())
                .toList();
        return threads.isEmpty() ? drawing.title() : Spoken.language().threads(threads);
    }

    private String place(PlayedRun run, CodePlaces place) {
        int source = source(run.sources().getOrDefault(place.file(), ColouredSource.script("")));
        StringJoiner json = new StringJoiner(",", "[" + source + "," + place.line() + ",", "]")
                .setEmptyValue("[" + source + "," + place.line() + "]");
        place.stands().forEach((line, stands) -> {
            int room = stands.stream().mapToInt(stand -> stand.thread().name().length() + CHIP).sum();
            chips.set(source, Math.max(chips.get(source), room));
            stands.forEach(stand -> json.add(stand(line, stand)));
        });
        return json.toString();
    }

    private String stand(int line, Stand stand) {
        return IntStream.of(
                line, texts.number(stand.thread().name()), SIGNS.indexOf(SignStyle.of(stand.sign())),
                stand.here() ? 1 : 0, stand.moved() ? 1 : 0, texts.number(stand.sentence()))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private int source(ColouredSource source) {
        return sources.computeIfAbsent(source, first -> {
            chips.add(0);
            return sources.size();
        });
    }

    /// The colours that are used, beside that of the sheet and those of the page's own text.
    List<ColourRole> colours() {
        return colours.all().stream().map(ColourRole::valueOf).toList();
    }

    /// The name of a colour in the page.
    static String name(ColourRole colour) {
        return colour.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @param words what the script says itself, in JSON
    String json(String words) {
        String signs = SIGNS.stream().map(this::sign).collect(Collectors.joining(",", "[", "]"));
        List<String> written = new ArrayList<>();
        sources.forEach((source, number) -> written.add(json(source, chips.get(number))));
        StringJoiner json = new StringJoiner(",\n", "{", "}");
        json.add("\"words\":" + words);
        json.add("\"colours\":" + strings(colours().stream().map(PlayerData::name).toList()));
        json.add("\"glyphs\":" + strings(glyphs.all()));
        json.add("\"side\":" + ElementLook.number(Glyph.SIDE));
        json.add("\"signs\":" + signs);
        json.add("\"ids\":" + strings(ids.all()));
        json.add("\"sliding\":" + sliding.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]")));
        json.add("\"texts\":" + strings(texts.all()));
        json.add("\"sources\":[" + String.join(",\n", written) + "]");
        json.add("\"places\":[" + String.join(",\n", places.all()) + "]");
        json.add("\"shapes\":[" + String.join(",\n", shapes.all()) + "]");
        json.add("\"changes\":[" + String.join(",\n", changes.all()) + "]");
        json.add("\"runs\":[" + String.join(",\n", runs) + "]");
        return json.toString();
    }

    private String sign(SignStyle sign) {
        return "[" + glyphs.number(sign.glyph().path()) + "," + colours.number(sign.fill().name()) + ","
                + colours.number(sign.onFill().name()) + "," + colours.number(sign.text().name()) + "]";
    }

    /// A scenario's own file has no name here, since its title differs by language.
    private static String json(ColouredSource source, int chips) {
        String file = source.file().equals(ColouredSource.SCRIPT) ? "" : source.file();
        String lines = source.lines().stream().map(PlayerData::json).collect(Collectors.joining(",\n", "[", "]"));
        return "{\"file\":" + SafeText.json(file) + ",\"chips\":" + chips + ",\"lines\":" + lines + "}";
    }

    private static String json(Line line) {
        StringJoiner json = new StringJoiner(",", "[", "]");
        for (Piece piece : line.pieces()) {
            json.add(TONES.indexOf(piece.tone()) + "," + SafeText.json(piece.text()));
        }
        return json.toString();
    }

    private static String strings(List<String> texts) {
        return texts.stream().map(SafeText::json).collect(Collectors.joining(",", "[", "]"));
    }
}
