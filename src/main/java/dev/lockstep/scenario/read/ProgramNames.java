package dev.lockstep.scenario.read;

import dev.lockstep.file.LocalText;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.yaml.Node;
import dev.lockstep.scenario.yaml.Place;
import dev.lockstep.scenario.yaml.SourceText;
import java.util.regex.Pattern;

/// The names that objects and threads of a program may have.
final class ProgramNames {

    /// The form of names in operations and conditions.
    private static final Pattern NAME = Pattern.compile("[\\p{L}][\\p{L}\\p{N}_]*");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_:./#]+");

    private ProgramNames() {}

    /// A name of a thread, a lock or a variable: letters, digits and _, a letter first. Choices of a schedule can be
    /// written with such names as they are.
    static void require(SourceText source, Place place, NameKind kind, String name) throws BadScenario {
        if (name.codePointCount(0, name.length()) > ProgramLimits.NAME || !NAME.matcher(name).matches()) {
            throw source.bad(
                    place, kind.asNameOf(name),
                    LocalText.of(
                            "1 to %s letters, digits and _, a letter first",
                            "1 bis %s Buchstaben, Ziffern und _, zuerst ein Buchstabe", ProgramLimits.NAME));
        }
    }

    /// A key or a task: letters, digits and `_ : . / #`.
    static boolean isWord(String text) {
        return text.codePointCount(0, text.length()) <= ProgramLimits.WORD && WORD.matcher(text).matches();
    }

    static String word(SourceText source, Node node, NameKind kind) throws BadScenario {
        if (node instanceof Node.Scalar scalar && isWord(scalar.text())) {
            return scalar.text();
        }
        throw source.bad(node.place(), kind.as(node.found()), expectedWord());
    }

    static LocalText expectedWord() {
        return LocalText.of(
                "1 to %s letters, digits and _ : . / #", "1 bis %s Buchstaben, Ziffern und _ : . / #",
                ProgramLimits.WORD);
    }
}
