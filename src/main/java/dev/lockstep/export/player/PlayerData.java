package dev.lockstep.export.player;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Token;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.explain.DrawnThread;
import dev.lockstep.explain.Spoken;
import dev.lockstep.export.player.DrawingChange.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The drawings of a run as the page's script reads them, in JSON: the first in full, and of each further one what
/// differs from the one before it. Shapes, ids and descriptions are written once and referred to by number.
///
/// There is no other drawing in full: to apply the differences of a thousand steps takes a browser some milliseconds, as
/// no shape is drawn on the way.
final class PlayerData {
    private final NumberedTexts colours = new NumberedTexts();
    private final NumberedTexts glyphs = new NumberedTexts();
    private final NumberedTexts ids = new NumberedTexts();
    private final NumberedTexts shapes = new NumberedTexts();
    private final NumberedTexts descriptions = new NumberedTexts();
    private final TreeSet<Integer> sliding = new TreeSet<>();
    private final List<String> steps = new ArrayList<>();

    static PlayerData of(List<Drawing> drawings) {
        PlayerData data = new PlayerData();
        List<ElementLook> before = List.of();
        for (Drawing drawing : drawings) {
            before = data.add(before, drawing);
        }
        return data;
    }

    private List<ElementLook> add(List<ElementLook> before, Drawing drawing) {
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
        steps.add(
                "[" + descriptions.number(description(drawing)) + ",[" + gone + "],[" + changed + "],[" + placed
                        + "]]");
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

    /// The colours that are used, beside that of the sheet and those of the page's own text.
    List<ColourRole> colours() {
        return colours.all().stream().map(ColourRole::valueOf).toList();
    }

    /// The name of a colour in the page.
    static String name(ColourRole colour) {
        return colour.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @param words what the script says itself, as members of JSON
    String json(String words) {
        StringJoiner json = new StringJoiner(",\n", "{", "}");
        json.add(words);
        json.add("\"colours\":" + strings(colours().stream().map(PlayerData::name).toList()));
        json.add("\"glyphs\":" + strings(glyphs.all()));
        json.add("\"ids\":" + strings(ids.all()));
        json.add("\"sliding\":" + sliding.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]")));
        json.add("\"descriptions\":" + strings(descriptions.all()));
        json.add("\"shapes\":[" + String.join(",\n", shapes.all()) + "]");
        json.add("\"steps\":[" + String.join(",\n", steps) + "]");
        return json.toString();
    }

    private static String strings(List<String> texts) {
        return texts.stream().map(SafeText::json).collect(Collectors.joining(",", "[", "]"));
    }
}
