package dev.lockstep.scenario.read;

import dev.lockstep.file.LocalText;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.yaml.Node;
import dev.lockstep.scenario.yaml.Place;
import dev.lockstep.scenario.yaml.SourceText;
import dev.lockstep.scenario.yaml.Words;

/// A short text of a scenario file, such as an operation, with its place.
record Phrase(SourceText source, String text, Place place) {

    /// The text of `node`.
    ///
    /// @throws BadScenario if `node` is not such a text or is too long
    static Phrase of(SourceText source, Node node, LocalText expected) throws BadScenario {
        if (!(node instanceof Node.Scalar scalar) || scalar.text().isBlank()) {
            throw source.bad(node.place(), node.found(), expected);
        }
        return of(source, scalar.text(), scalar.place());
    }

    static Phrase of(SourceText source, String text, Place place) throws BadScenario {
        int length = text.codePointCount(0, text.length());
        if (length > ProgramLimits.PHRASE) {
            throw source.bad(
                    place, LocalText.of("%s characters", "%s Zeichen", length), Words.atMost(ProgramLimits.PHRASE));
        }
        String line = text.strip();
        if (!Words.oneLine(line).equals(line)) {
            throw source.bad(
                    place,
                    LocalText.of(
                            "a line break or a control character in %s", "ein Zeilenumbruch oder Steuerzeichen in %s",
                            Words.quoted(line)),
                    LocalText.of("text on one line", "Text auf einer Zeile"));
        }
        return new Phrase(source, line, place);
    }

    /// The error at the character `index` of the text. Where the text is in quotes or over several lines in the file,
    /// the error names its beginning.
    BadScenario bad(int index, LocalText found, LocalText expected) {
        return source.bad(placeOf(index), found, expected);
    }

    /// As [#bad(int, LocalText, LocalText)], with the known word nearest to `word`.
    BadScenario bad(int index, LocalText found, LocalText expected, String word, Iterable<String> known) {
        return source.bad(placeOf(index), found, expected, word, known);
    }

    private Place placeOf(int index) {
        String line = source.text().lines().skip(place.line() - 1L).findFirst().orElse("");
        int start = line.offsetByCodePoints(0, Math.min(place.column() - 1, line.codePointCount(0, line.length())));
        return line.startsWith(text, start)
                ? new Place(place.line(), place.column() + text.codePointCount(0, index))
                : place;
    }
}
