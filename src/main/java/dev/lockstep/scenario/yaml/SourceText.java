package dev.lockstep.scenario.yaml;

import dev.lockstep.file.LocalText;
import dev.lockstep.scenario.BadScenario;

/// The text of a scenario file and the name by which people know it.
public record SourceText(String name, String text) {

    /// The error at `place`.
    public BadScenario bad(Place place, String found, String expected) {
        return new BadScenario(
                LocalText.of(
                        Words.oneLine(name) + ":" + place.line() + ":" + place.column() + ": found " + found
                                + ", expected "
                                + expected));
    }

    /// As [#bad(Place, String, String)], with the known word nearest to `word`, if one is near.
    public BadScenario bad(Place place, String found, String expected, String word, Iterable<String> known) {
        return bad(place, found, expected + Words.didYouMean(word, known));
    }
}
