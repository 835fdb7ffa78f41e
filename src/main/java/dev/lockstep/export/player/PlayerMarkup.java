package dev.lockstep.export.player;

import static dev.lockstep.export.player.SafeText.html;

import dev.lockstep.diagram.element.Drawing;
import dev.lockstep.diagram.geometry.Box;
import dev.lockstep.explain.Spoken;
import dev.lockstep.figure.FigureLayout.Part;
import dev.lockstep.figure.FigureRun;
import dev.lockstep.figure.PlayedPage;
import dev.lockstep.figure.PlayedPage.Asked;
import dev.lockstep.figure.PlayedPage.Comparison;
import dev.lockstep.figure.PlayedPage.Single;
import dev.lockstep.figure.PlayedPage.Stop;
import dev.lockstep.figure.PlayedPage.Stops;
import dev.lockstep.figure.PlayedRun;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What stands in the page around its pictures, all of it readable without a script: in each language the texts, the
/// sentences of the steps, the questions. Where there are several languages, each text is there in each of them, and the
/// style shows one.
///
/// @param pages the same page in each language
/// @param area what is shown of the drawings of a run
record PlayerMarkup(List<PlayedPage> pages, Function<List<Drawing>, Box> area) {

    /// The step at which a run parts from another where there is no other.
    private static final int NEVER = -1;

    /// A page in a language, with its words.
    private record Speech(PlayedPage page, PlayerWords words) {}

    private List<Speech> speeches() {
        return pages.stream().map(page -> new Speech(page, new PlayerWords(page.language()))).toList();
    }

    private PlayedPage first() {
        return pages.getFirst();
    }

    private PlayerWords words() {
        return new PlayerWords(first().language());
    }

    /// Something in each language.
    ///
    /// @param tag of the element that each is in
    /// @param attributes of that element
    private String each(String tag, String attributes, Function<Speech, String> said) {
        return speeches().stream()
                .map(speech -> {
                    String inside = said.apply(speech);
                    String language = html(speech.page().language());
                    String marked = pages.size() == 1
                            ? ""
                            : " lang=\"" + language + "\" data-said=\"" + language + "\"";
                    return inside.isEmpty() ? "" : "<" + tag + attributes + marked + ">" + inside + "</" + tag + ">";
                })
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /// Text in each language; nothing where it is empty.
    private String texts(String tag, String attributes, Function<PlayedPage, String> text) {
        return each(tag, attributes, speech -> html(text.apply(speech.page())));
    }

    String main() {
        PlayedPage.Content content = first().content();
        String kind = switch (content) {
            case Single _ -> "single";
            case Comparison _ -> "pair";
            case Stops _ -> "lecture";
        };
        StringJoiner main = new StringJoiner("\n");
        main.add("<main class=\"" + kind + "\">");
        main.add("<header>");
        languages(main);
        if (first().has(Part.TITLE)) {
            main.add(texts("h1", "", page -> page.content().head().title()));
        }
        if (first().has(Part.DESCRIPTION)) {
            main.add(texts("p", " class=\"about\"", page -> page.content().head().description()));
        }
        main.add("</header>");
        main.add("<noscript>" + each("p", "", speech -> html(speech.words().label("noScript"))) + "</noscript>");
        switch (content) {
            case Single _ -> {
                main.add("<section class=\"player\">");
                main.add(run(0, "", NEVER, buttons(), ""));
                main.add("</section>");
            }
            case Comparison comparison -> comparison(comparison, main);
            case Stops stops -> stops(stops.stops().size(), main);
        }
        if (first().has(Part.CAPTION)) {
            captions(main);
        }
        main.add("</main>");
        return main.toString().replaceAll("\n\n+", "\n");
    }

    private void languages(StringJoiner main) {
        if (pages.size() == 1) {
            return;
        }
        main.add(
                "<div class=\"languages\" role=\"group\" data-label=\"language\" aria-label=\""
                        + html(words().label("language")) + "\" hidden>");
        for (PlayedPage page : pages) {
            main.add(
                    "<button type=\"button\" lang=\"" + html(page.language()) + "\">"
                            + html(Spoken.of(page.language()).ownName()) + "</button>");
        }
        main.add("</div>");
    }

    /// Each caption once, in case both runs of a comparison have the same.
    private void captions(StringJoiner main) {
        main.add("<footer>");
        for (int at = 0; at < Math.max(1, captions(first()).size()); at++) {
            int number = at;
            main.add(texts("p", "", page -> number < captions(page).size() ? captions(page).get(number) : ""));
        }
        main.add("</footer>");
    }

    private static List<String> captions(PlayedPage page) {
        return (switch (page.content()) {
            case Single(var run) -> List.of(run.run().head().caption());
            case Comparison(var one, var other, _, _) ->
                List.of(one.run().head().caption(), other.run().head().caption());
            case Stops(var head, _) -> List.of(head.caption());
        }).stream().distinct().filter(caption -> !caption.isBlank()).toList();
    }

    private void comparison(Comparison comparison, StringJoiner main) {
        main.add("<section class=\"player\">");
        main.add(each("p", " class=\"common\"", speech -> html(((Comparison) speech.page().content()).told())));
        main.add(buttons());
        main.add("<div class=\"sides\">");
        for (int at = 0; at < 2; at++) {
            int side = at;
            main.add("<div class=\"side\">");
            main.add(texts("h2", "", page -> page.content().runs().get(side).run().head().origin()));
            main.add(run(side, "", comparison.common() + 1, "", ""));
            main.add("</div>");
        }
        main.add("</div>");
        main.add("</section>");
    }

    private void stops(int count, StringJoiner main) {
        main.add(
                "<nav class=\"stops\" data-label=\"stops\" aria-label=\"" + html(words().label("stops")) + "\">");
        main.add(turn("before", -1));
        main.add("<ol>");
        for (int at = 0; at < count; at++) {
            main.add("<li><a href=\"#stop-" + (at + 1) + "\">" + (at + 1) + "</a></li>");
        }
        main.add("</ol>");
        main.add(turn("after", 1));
        main.add("</nav>");
        for (int at = 0; at < count; at++) {
            main.add("<article class=\"stop player\" id=\"stop-" + (at + 1) + "\">");
            main.add(run(at, "stop-" + (at + 1) + "-", NEVER, buttons(), aboutStop(at)));
            main.add("</article>");
        }
    }

    private String turn(String word, int by) {
        return "<button type=\"button\" class=\"turn\" value=\"" + by + "\" data-word=\"" + word + "\">"
                + html(words().label(word)) + "</button>";
    }

    private String aboutStop(int at) {
        return each("div", " class=\"words\"", speech -> {
            Stop stop = ((Stops) speech.page().content()).stops().get(at);
            StringJoiner words = new StringJoiner("\n", "\n", "\n");
            words.add("<h2>" + (at + 1) + " · " + html(stop.title()) + "</h2>");
            stop.text().forEach(paragraph -> words.add("<p>" + html(paragraph) + "</p>"));
            stop.asked().ifPresent(asked -> words.add(asked(asked, speech.words())));
            if (!stop.dare().isBlank()) {
                words.add(
                        "<div class=\"dare\"><h3>" + html(speech.words().dare()) + "</h3><p>" + html(stop.dare())
                                + "</p></div>");
            }
            return words.toString();
        });
    }

    private static String asked(Asked asked, PlayerWords words) {
        StringJoiner text = new StringJoiner("\n");
        text.add("<div class=\"asked\"><h3>" + html(words.question()) + "</h3>");
        text.add("<p class=\"question\">" + html(asked.question()) + "</p>");
        if (!asked.note().isBlank()) {
            text.add("<p class=\"hint\">" + html(asked.note()) + "</p>");
        }
        text.add("<ul>");
        asked.choices().forEach(choice -> text.add("<li>" + html(choice.words()) + "</li>"));
        text.add("</ul>");
        text.add("<details class=\"answer\"><summary>" + html(words.answer()) + "</summary>");
        text.add("<ul class=\"right\">");
        asked.choices().stream().filter(Asked.Choice::right)
                .forEach(choice -> text.add("<li>" + html(choice.words()) + "</li>"));
        text.add("</ul>");
        asked.why().forEach(sentence -> text.add("<p>" + html(sentence) + "</p>"));
        text.add("</details>");
        text.add("</div>");
        return text.toString();
    }

    /// A run: its picture, what is told of the step, its source, and the list of its steps.
    ///
    /// @param place what goes before the number of a step in the page's address
    /// @param parting the step at which another run parts from it
    /// @param buttons what stands below the picture
    /// @param words what stands beside it
    private String run(int number, String place, int parting, String buttons, String words) {
        Box shown = area.apply(first().content().runs().get(number).drawings());
        StringJoiner run = new StringJoiner("\n");
        run.add("<div class=\"run\" data-run=\"" + number + "\">");
        run.add(words);
        run.add("<div class=\"now\">");
        run.add(
                "<svg class=\"picture\" role=\"img\" aria-label=\"" + html(first().content().head().title())
                        + "\" width=\"" + ElementLook.number(shown.width()) + "\" height=\""
                        + ElementLook.number(shown.height()) + "\"></svg>");
        run.add("<div class=\"told\" aria-live=\"polite\" aria-atomic=\"true\"></div>");
        run.add(buttons);
        run.add("</div>");
        run.add("<details class=\"code\" open hidden>");
        run.add("<summary data-word=\"code\">" + html(words().label("code")) + "</summary>");
        run.add("<p class=\"file\"></p>");
        run.add(
                "<div class=\"source\" tabindex=\"0\" role=\"region\" data-label=\"code\" aria-label=\""
                        + html(words().label("code")) + "\"></div>");
        run.add("</details>");
        run.add("<div class=\"list\">");
        run.add(each("nav", " class=\"steps\"", speech -> steps(speech, number, place, parting)));
        run.add("</div>");
        run.add("</div>");
        return run.toString();
    }

    /// The lists are the only place that has the sentences; the script reads them from there.
    private static String steps(Speech speech, int number, String place, int parting) {
        PlayedRun played = speech.page().content().runs().get(number);
        FigureRun run = played.run();
        IntFunction<String> sentence = step -> step == 0
                ? Spoken.of(speech.page().language()).beginning(run.unit())
                : run.steps().get(step - 1).sentence();
        StringJoiner list = new StringJoiner("\n", "\n", "\n");
        list.add("<h2>" + html(speech.words().steps(run.unit())) + "</h2>");
        list.add("<ol start=\"" + played.first() + "\">");
        for (int step = played.first(); step <= played.last(); step++) {
            StringJoiner item = new StringJoiner("", "<li>", "</li>");
            if (step == parting) {
                item.add("<p class=\"note parts\">" + html(speech.words().parts()) + "</p>");
            }
            String said = sentence.apply(step);
            List<String> failures = run.failures().stream().filter(isAt(step)).map(FigureRun.Failure::sentence)
                    .toList();
            // Most failures are what the sentence of the step says.
            String failed = failures.contains(said) ? " class=\"failed\"" : "";
            item.add("<a href=\"#" + place + step + "\"" + failed + ">" + html(said) + "</a>");
            for (String failure : failures) {
                if (!failure.equals(said)) {
                    item.add("<p class=\"note failed\">" + html(failure) + "</p>");
                }
            }
            list.add(item.toString());
        }
        list.add("</ol>");
        if (played.ends()) {
            list.add(
                    "<p class=\"end " + PlayerData.kind(run.end()) + "\">" + html(run.end().sentence()) + "</p>");
        }
        return list.toString();
    }

    private static Predicate<FigureRun.Failure> isAt(int step) {
        return failure -> failure.step() == step;
    }

    /// Hidden until the script is there that they need.
    private String buttons() {
        PlayerWords words = words();
        StringJoiner buttons = new StringJoiner("\n");
        buttons.add(
                "<div class=\"buttons\" role=\"group\" data-label=\"move\" data-help=\"keys\" aria-label=\""
                        + html(words.label("move")) + "\" title=\"" + html(words.label("keys")) + "\" hidden>");
        for (String each : List.of("first", "back", "play", "next", "last")) {
            buttons.add(
                    "<button type=\"button\" data-word=\"" + each + "\">" + html(words.label(each)) + "</button>");
        }
        buttons.add(
                "<input class=\"scrub\" type=\"range\" min=\"0\" value=\"0\" data-label=\"move\" aria-label=\""
                        + html(words.label("move")) + "\">");
        buttons.add("<span class=\"where\"></span>");
        buttons.add("</div>");
        return buttons.toString();
    }
}
