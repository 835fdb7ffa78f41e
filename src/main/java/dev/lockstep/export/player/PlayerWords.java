package dev.lockstep.export.player;

import dev.lockstep.explain.StepUnit;
import dev.lockstep.figure.PlayedPage;
import dev.lockstep.file.LocalText;
import java.util.Map;
import java.util.StringJoiner;

/// What the page says itself, in the language of its sentences.
///
/// @param code of the language, as ISO 639 has it
record PlayerWords(String code) {

    /// The words that the script puts into the page when the language changes, by the names that the page has for them.
    private static final Map<String, LocalText> LABELS = Map.ofEntries(
            Map.entry("first", LocalText.of("Start", "Anfang")),
            Map.entry("back", LocalText.of("Back", "Zurück")),
            Map.entry("next", LocalText.of("Next", "Weiter")),
            Map.entry("last", LocalText.of("End", "Ende")),
            Map.entry("play", LocalText.of("Play", "Abspielen")),
            Map.entry("pause", LocalText.of("Pause", "Anhalten")),
            Map.entry("move", LocalText.of("Move through the run", "Durch den Lauf gehen")),
            Map.entry("code", LocalText.of("Code", "Code")),
            Map.entry("language", LocalText.of("Language", "Sprache")),
            Map.entry("stops", LocalText.of("Stops", "Stationen")),
            Map.entry("before", LocalText.of("Previous stop", "Vorige Station")),
            Map.entry("after", LocalText.of("Next stop", "Nächste Station")),
            Map.entry(
                    "noScript", LocalText.of(
                            "The pictures need JavaScript; the sentences are all here.",
                            "Die Bilder brauchen JavaScript; die Sätze stehen alle hier.")),
            Map.entry(
                    "keys", LocalText.of(
                            "Keys: arrows step, Home and End go to the ends, the space bar plays.",
                            "Tasten: Pfeile gehen einen Schritt, Pos1 und Ende an die Enden, die Leertaste spielt ab.")));

    /// What this name stands for.
    String label(String name) {
        LocalText text = LABELS.get(name);
        if (text == null) {
            throw new IllegalArgumentException("no word for " + name);
        }
        return in(text);
    }

    /// The heading of the list of sentences.
    String steps(StepUnit unit) {
        return switch (unit) {
            case STEP -> in(LocalText.of("Steps", "Schritte"));
            case EVENT -> in(LocalText.of("Events", "Ereignisse"));
        };
    }

    /// The word before the number of a step.
    private String step(StepUnit unit) {
        return switch (unit) {
            case STEP -> in(LocalText.of("Step", "Schritt"));
            case EVENT -> in(LocalText.of("Event", "Ereignis"));
        };
    }

    /// At the first step that differs, in a run beside another.
    String parts() {
        return in(LocalText.of("the first choice that differs", "die erste Entscheidung, die sich unterscheidet"));
    }

    /// Above a question.
    String question() {
        return in(LocalText.of("Question", "Frage"));
    }

    /// On what hides the right answers.
    String answer() {
        return in(LocalText.of("Answer", "Antwort"));
    }

    /// Above what a person is to lead a run to.
    String dare() {
        return in(LocalText.of("To try in Lockstep", "In Lockstep zu versuchen"));
    }

    /// What the page is called.
    static String title(PlayedPage page) {
        String title = page.content().head().title();
        return title.isBlank() ? "Lockstep" : title;
    }

    /// All that the script says, as JSON.
    String json(PlayedPage page) {
        StepUnit unit = page.content().runs().getFirst().run().unit();
        StringJoiner json = new StringJoiner(",", "{", "}");
        json.add("\"title\":" + SafeText.json(title(page)));
        json.add("\"step\":" + SafeText.json(step(unit)));
        LABELS.keySet().stream().sorted().filter(name -> !name.equals("noScript"))
                .forEach(name -> json.add("\"" + name + "\":" + SafeText.json(label(name))));
        return json.toString();
    }

    private String in(LocalText text) {
        return text.in(code);
    }
}
