package dev.lockstep.scenario.yaml;

import dev.lockstep.file.LocalText;
import dev.lockstep.scenario.BadScenario;

/// The text of a scenario file and the name by which people know it.
public record SourceText(String name, String text) {

    /// The error at `place`.
    public BadScenario bad(Place place, LocalText found, LocalText expected) {
        return new BadScenario(
                LocalText.of(
                        "%s:%s:%s: found %s, expected %s", "%s:%s:%s: gefunden %s, erwartet %s", Words.oneLine(name),
                        place.line(), place.column(), found, expected));
    }

    /// As [#bad(Place, LocalText, LocalText)], with the known word nearest to `word`, if one is near.
    public BadScenario bad(Place place, LocalText found, LocalText expected, String word, Iterable<String> known) {
        return bad(place, found, Words.hinted(expected, Words.didYouMean(word, known)));
    }
}
