package dev.lockstep.export.player;

import static dev.lockstep.export.player.SafeText.html;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.diagram.style.ColourRole;
import dev.lockstep.diagram.style.Palette;
import dev.lockstep.export.player.PlayerData.SpokenRun;
import dev.lockstep.figure.PlayedPage;
import dev.lockstep.figure.PlayedRun;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;

/// Runs as one page of HTML that steps through them, from a file or inside another page, and asks nothing of a network.
/// The policy in its head lets nothing run but its one script and its one style, each known by its hash. Pure; safe for
/// use by any thread.
public final class HtmlPlayer {
    /// The colours of the page around the pictures.
    private static final Set<ColourRole> PAGE = EnumSet.of(
            ColourRole.SHEET, ColourRole.CARD, ColourRole.CARD_EDGE, ColourRole.TEXT, ColourRole.MUTED,
            ColourRole.ACCENT, ColourRole.ACCENT_SOFT, ColourRole.ON_ACCENT_SOFT, ColourRole.RUNNING_TEXT,
            ColourRole.FAILED_TEXT, ColourRole.CODE_KEYWORD, ColourRole.CODE_STRING, ColourRole.CODE_NUMBER,
            ColourRole.CODE_ANNOTATION);

    private HtmlPlayer() {}

    /// The page, in UTF-8.
    ///
    /// @param pages the same page in each of its languages, the first for who prefers none of them
    /// @param area what is shown of these drawings, which are those of one run
    /// @param palette its colours on a screen; the light ones give way to the dark ones where those are preferred
    /// @throws IOException if the program was packed without the page's script or style
    public static byte[] bytes(List<PlayedPage> pages, Function<List<Drawing>, Box> area, Palette palette)
            throws IOException {
        PlayedPage first = pages.getFirst();
        PlayerData data = new PlayerData();
        for (int at = 0; at < first.content().runs().size(); at++) {
            List<SpokenRun> spoken = new ArrayList<>();
            for (PlayedPage page : pages) {
                PlayedRun run = page.content().runs().get(at);
                spoken.add(new SpokenRun(page.language(), run, area.apply(run.drawings())));
            }
            data.add(spoken);
        }
        StringJoiner words = new StringJoiner(",\n", "{", "}");
        for (PlayedPage page : pages) {
            words.add(SafeText.json(page.language()) + ":" + new PlayerWords(page.language()).json(page));
        }
        // Colours get their numbers on the way.
        String json = data.json(words.toString());
        String script = "\n" + resource("player.js");
        String style = "\n" + colours(data.colours(), palette) + languages(pages) + resource("player.css");
        StringJoiner page = new StringJoiner("\n", "", "\n");
        page.add("<!DOCTYPE html>");
        page.add("<html lang=\"" + html(first.language()) + "\">");
        page.add("<head>");
        page.add("<meta charset=\"utf-8\">");
        // A browser that is served the page would ask for an icon of its own accord.
        page.add(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src '" + hash(script)
                        + "'; style-src '" + hash(style) + "'; img-src data:; base-uri 'none'; form-action 'none'\">");
        page.add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        page.add("<meta name=\"color-scheme\" content=\"" + scheme(palette) + "\">");
        page.add("<link rel=\"icon\" href=\"data:,\">");
        page.add("<title>" + html(PlayerWords.title(first)) + "</title>");
        page.add("<style>" + style + "</style>");
        page.add("</head>");
        page.add("<body>");
        page.add(new PlayerMarkup(pages, area).main());
        page.add("<script type=\"application/json\" id=\"data\">" + json + "</script>");
        page.add("<script>" + script + "</script>");
        page.add("</body>");
        page.add("</html>");
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String scheme(Palette palette) {
        return switch (palette) {
            case LIGHT -> "light dark";
            case DARK -> "dark";
            case PRINT -> "light";
        };
    }

    /// What is said in several languages is shown in that of the page, which the script may change.
    private static String languages(List<PlayedPage> pages) {
        StringBuilder style = new StringBuilder();
        for (PlayedPage page : pages) {
            style.append("html:not([lang=\"").append(page.language()).append("\"]) [data-said=\"")
                    .append(page.language()).append("\"] { display: none; }\n");
        }
        return pages.size() == 1 ? "" : style.toString();
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
        try (InputStream in = HtmlPlayer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException("the program was packed without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
