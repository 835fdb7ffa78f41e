package dev.lockstep.export.player;

import static dev.lockstep.export.player.SafeText.html;
import static dev.lockstep.export.player.SafeText.json;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Palette;
import dev.lockstep.explain.Spoken;
import dev.lockstep.figure.FigureHead;
import dev.lockstep.figure.FigureLayout.Part;
import dev.lockstep.figure.FigureRun;
import dev.lockstep.figure.FigureRun.End;
import dev.lockstep.figure.PlayedRun;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/// A run as one page of HTML that steps through it, from a file or inside another page, and asks nothing of a network.
/// The policy in its head lets nothing run but its one script and its one style, each known by its hash. Pure; safe for
/// use by any thread.
public final class RunPlayer {
    /// The colours of the page around the picture.
    private static final Set<ColourRole> PAGE = EnumSet.of(
            ColourRole.SHEET, ColourRole.CARD, ColourRole.CARD_EDGE, ColourRole.TEXT, ColourRole.MUTED,
            ColourRole.ACCENT, ColourRole.ACCENT_SOFT, ColourRole.ON_ACCENT_SOFT, ColourRole.RUNNING_TEXT,
            ColourRole.FAILED_TEXT);

    private RunPlayer() {}

    /// The page, in UTF-8.
    ///
    /// @param drawings one for each step from the first that is shown on, as many as are shown
    /// @param area what is shown of each
    /// @param palette its colours on a screen; the light ones give way to the dark ones where those are preferred
    /// @param language of its words, as BCP 47 has it
    /// @throws IOException if the program was packed without the page's script or style
    public static byte[] bytes(PlayedRun played, List<Drawing> drawings, Box area, Palette palette, String language)
            throws IOException {
        PlayerWords words = new PlayerWords(language);
        PlayerData data = PlayerData.of(drawings);
        String script = "\n" + resource("player.js");
        String style = "\n" + colours(data.colours(), palette) + resource("player.css");
        FigureRun run = played.run();
        FigureHead head = run.head();
        StringJoiner page = new StringJoiner("\n", "", "\n");
        page.add("<!DOCTYPE html>");
        page.add("<html lang=\"" + html(language) + "\">");
        page.add("<head>");
        page.add("<meta charset=\"utf-8\">");
        // A browser that is served the page would ask for an icon of its own accord.
        page.add(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src '" + hash(script)
                        + "'; style-src '" + hash(style) + "'; img-src data:; base-uri 'none'; form-action 'none'\">");
        page.add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        page.add("<meta name=\"color-scheme\" content=\"" + scheme(palette) + "\">");
        page.add("<link rel=\"icon\" href=\"data:,\">");
        page.add("<title>" + html(head.title().isBlank() ? "Lockstep" : head.title()) + "</title>");
        page.add("<style>" + style + "</style>");
        page.add("</head>");
        page.add("<body>");
        page.add("<main>");
        if (played.has(Part.TITLE)) {
            page.add("<h1>" + html(head.title()) + "</h1>");
        }
        if (played.has(Part.DESCRIPTION) && !head.description().isBlank()) {
            page.add("<p class=\"about\">" + html(head.description()) + "</p>");
        }
        page.add("<div class=\"run\">");
        page.add("<section class=\"now\">");
        page.add(
                "<svg id=\"picture\" role=\"img\" aria-label=\"" + html(head.title()) + "\" width=\""
                        + ElementLook.number(area.width()) + "\" height=\"" + ElementLook.number(area.height())
                        + "\" viewBox=\"" + ElementLook.number(area.x()) + " " + ElementLook.number(area.y()) + " "
                        + ElementLook.number(area.width()) + " " + ElementLook.number(area.height()) + "\"></svg>");
        page.add("<noscript><p>" + html(words.noScript()) + "</p></noscript>");
        page.add("<div id=\"told\" aria-live=\"polite\" aria-atomic=\"true\">");
        page.add("<p id=\"sentence\"></p>");
        boolean ends = played.first() + drawings.size() - 1 == run.last();
        if (ends && !run.end().sentence().isBlank()) {
            page.add(end(run.end()));
        }
        page.add("</div>");
        page.add(buttons(words));
        page.add("</section>");
        page.add(sentences(played, drawings.size(), words));
        page.add("</div>");
        if (played.has(Part.CAPTION) && !head.caption().isBlank()) {
            page.add("<footer>" + html(head.caption()) + "</footer>");
        }
        page.add("</main>");
        String own = String.format(
                Locale.ROOT, "\"first\":%d,\"step\":%s,\"play\":%s,\"pause\":%s", played.first(),
                json(words.step(run.unit())), json(words.play()), json(words.pause()));
        page.add("<script type=\"application/json\" id=\"run\">" + data.json(own) + "</script>");
        page.add("<script>" + script + "</script>");
        page.add("</body>");
        page.add("</html>");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String end(End end) {
        String kind = end.sign().name().toLowerCase(Locale.ROOT);
        return "<p id=\"end\" class=\"" + kind + "\" hidden>" + html(end.sentence()) + "</p>";
    }

    /// Hidden until the script is there that they need.
    private static String buttons(PlayerWords words) {
        StringJoiner buttons = new StringJoiner("\n");
        buttons.add(
                "<div id=\"buttons\" role=\"group\" aria-label=\"" + html(words.move()) + "\" title=\""
                        + html(words.keys()) + "\" hidden>");
        buttons.add(button("first", words.first()));
        buttons.add(button("back", words.back()));
        buttons.add(button("play", words.play()));
        buttons.add(button("next", words.next()));
        buttons.add(button("last", words.last()));
        buttons.add("<span id=\"where\"></span>");
        buttons.add("</div>");
        return buttons.toString();
    }

    private static String button(String id, String label) {
        return "<button type=\"button\" id=\"" + id + "\">" + html(label) + "</button>";
    }

    /// The list is the only place that has the sentences; the script reads them from it.
    private static String sentences(PlayedRun played, int count, PlayerWords words) {
        FigureRun run = played.run();
        StringJoiner list = new StringJoiner("\n");
        String heading = html(words.steps(run.unit()));
        list.add("<nav class=\"steps\" aria-label=\"" + heading + "\">");
        list.add("<h2>" + heading + "</h2>");
        list.add("<ol id=\"steps\" start=\"" + played.first() + "\">");
        for (int step = played.first(); step < played.first() + count; step++) {
            String sentence = step == 0
                    ? Spoken.language().beginning(run.unit())
                    : run.steps().get(step - 1).sentence();
            list.add("<li><a href=\"#" + step + "\">" + html(sentence) + "</a></li>");
        }
        list.add("</ol>");
        list.add("</nav>");
        return list.toString();
    }

    private static String scheme(Palette palette) {
        return switch (palette) {
            case LIGHT -> "light dark";
            case DARK -> "dark";
            case PRINT -> "light";
        };
    }

    /// The colours by their names. On paper they are always those made for it.
    private static String colours(List<ColourRole> used, Palette palette) {
        Set<ColourRole> all = EnumSet.copyOf(PAGE);
        all.addAll(used);
        StringBuilder style = new StringBuilder(named(all, palette));
        if (palette == Palette.LIGHT) {
            style.append("@media (prefers-color-scheme: dark) {\n").append(named(all, Palette.DARK)).append("}\n");
        }
        return style.append("@media print {\n").append(named(all, Palette.PRINT)).append("}\n").toString();
    }

    private static String named(Set<ColourRole> colours, Palette palette) {
        StringJoiner style = new StringJoiner(";", ":root {", "}\n");
        for (ColourRole each : colours) {
            style.add("--" + PlayerData.name(each) + ":" + palette.hex(each));
        }
        return style.toString();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = RunPlayer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException("the program was packed without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
