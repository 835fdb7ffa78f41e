package dev.lockstep.figure;

import dev.lockstep.event.ThreadId;

/// The sentence of a step in a place that has the thread's name already: in a column below it, or beside it.
final class StepPhrase {
    private StepPhrase() {}

    /// The sentence without the name it begins with, and then without its full stop; as it is where it begins with
    /// something else, such as another thread's name.
    static String of(FigureStep step) {
        String sentence = step.sentence();
        String name = step.thread().name() + " ";
        if (!sentence.startsWith(name) || sentence.length() == name.length() || isAnothers(step)) {
            return sentence;
        }
        String phrase = sentence.substring(name.length());
        boolean single = phrase.endsWith(".") && !phrase.contains(". ") && !phrase.endsWith("..");
        return single ? phrase.substring(0, phrase.length() - 1) : phrase;
    }

    /// Whether it is another thread's whose name begins with this one's, as `A 2` does with `A`.
    private static boolean isAnothers(FigureStep step) {
        ThreadId own = step.thread();
        return step.after()
                .threads()
                .keySet()
                .stream()
                .anyMatch(
                        other -> other.name().startsWith(own.name() + " ")
                                && step.sentence().startsWith(other.name() + " "));
    }
}
