package dev.lockstep.export.player;

import dev.lockstep.explain.StepUnit;
import dev.lockstep.file.LocalText;

/// What the page says itself, in the language of its sentences.
///
/// @param code of the language, as ISO 639 has it
record PlayerWords(String code) {

    String first() {
        return in(LocalText.of("Start", "Anfang"));
    }

    String back() {
        return in(LocalText.of("Back", "Zurück"));
    }

    String next() {
        return in(LocalText.of("Next", "Weiter"));
    }

    String last() {
        return in(LocalText.of("End", "Ende"));
    }

    String play() {
        return in(LocalText.of("Play", "Abspielen"));
    }

    String pause() {
        return in(LocalText.of("Pause", "Anhalten"));
    }

    /// The label of the buttons together.
    String move() {
        return in(LocalText.of("Move through the run", "Durch den Lauf gehen"));
    }

    /// The heading of the list of sentences.
    String steps(StepUnit unit) {
        return switch (unit) {
            case STEP -> in(LocalText.of("Steps", "Schritte"));
            case EVENT -> in(LocalText.of("Events", "Ereignisse"));
        };
    }

    /// The word before the number of a step.
    String step(StepUnit unit) {
        return switch (unit) {
            case STEP -> in(LocalText.of("Step", "Schritt"));
            case EVENT -> in(LocalText.of("Event", "Ereignis"));
        };
    }

    /// What the keys do, in a sentence.
    String keys() {
        return in(
                LocalText.of(
                        "Keys: arrows step, Home and End go to the ends, the space bar plays.",
                        "Tasten: Pfeile gehen einen Schritt, Pos1 und Ende an die Enden, die Leertaste spielt ab."));
    }

    /// What is missing where scripts are not run.
    String noScript() {
        return in(
                LocalText.of(
                        "The pictures need JavaScript; the sentences are all here.",
                        "Die Bilder brauchen JavaScript; die Sätze stehen alle hier."));
    }

    private String in(LocalText text) {
        return text.in(code);
    }
}
