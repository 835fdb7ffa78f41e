package dev.lockstep.scenario.read;

import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.yaml.Node;
import dev.lockstep.scenario.yaml.Place;
import dev.lockstep.scenario.yaml.SourceText;
import dev.lockstep.scenario.yaml.Words;
import java.util.regex.Pattern;

/// The names that objects and threads of a program may have.
final class ProgramNames {

    /// The form of names in operations and conditions.
    private static final Pattern NAME = Pattern.compile("[\\p{L}][\\p{L}\\p{N}_]*");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_:./#]+");

    private ProgramNames() {}

    /// A name of a thread, a lock or a variable: letters, digits and _, a letter first. Choices of a schedule can be
    /// written with such names as they are.
    static void require(SourceText source, Place place, String kind, String name) throws BadScenario {
        if (name.codePointCount(0, name.length()) > ProgramLimits.NAME || !NAME.matcher(name).matches()) {
            throw source.bad(
                    place, Words.quoted(name) + " as the name of a " + kind,
                    "1 to " + ProgramLimits.NAME + " letters, digits and _, a letter first");
        }
    }

    /// A key or a task: letters, digits and `_ : . / #`.
    static boolean isWord(String text) {
        return text.codePointCount(0, text.length()) <= ProgramLimits.WORD && WORD.matcher(text).matches();
    }

    static String word(SourceText source, Node node, String kind) throws BadScenario {
        if (node instanceof Node.Scalar scalar && isWord(scalar.text())) {
            return scalar.text();
        }
        throw source.bad(node.place(), node.found() + " as a " + kind, expectedWord());
    }

    static String expectedWord() {
        return "1 to " + ProgramLimits.WORD + " letters, digits and _ : . / #";
    }
}
