package dev.lockstep.view.window;

import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.diagram.element.Element.TaskChip;
import dev.lockstep.explain.Why;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.view.frame.DrawnFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Compares the names of what is drawn and said with those of the script.
///
/// @param violation told the row and what is wrong
record NameChecks(DrawnFrame shown, StepFrame frame, BiConsumer<String, String> violation) {

    static final String ROW = "names of the script";

    private static final Pattern SUBMITTED = Pattern.compile("\\bsubmit ([\\w:.-]+)");
    private static final Pattern NUMBERED = Pattern.compile("#\\d");

    /// A task is called what the script calls it, in every drawing and in every word.
    ///
    /// @return how many names and sentences were compared
    int look() {
        if (frame.snapshot().pools().isEmpty()) {
            return 0;
        }
        Set<String> submitted = SUBMITTED.matcher(frame.scenario().text()).results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        List<TaskChip> chips = shown.stage().elements().stream()
                .filter(TaskChip.class::isInstance)
                .map(TaskChip.class::cast)
                .toList();
        for (TaskChip chip : chips) {
            if (!submitted.contains(chip.name().full())) {
                wrong("a task is drawn \"" + chip.name().full() + "\", of " + submitted);
            }
        }
        List<String> words = allWords();
        for (String said : words) {
            if (NUMBERED.matcher(said).find()) {
                wrong("\"" + said + "\" numbers what has a name");
            }
        }
        return chips.size() + words.size();
    }

    private void wrong(String what) {
        violation.accept(ROW, what);
    }

    /// All that is said of the step, in whichever pane.
    private List<String> allWords() {
        List<String> words = new ArrayList<>(frame.narration().last());
        frame.narration().told().stream().limit(1).forEach(told -> words.add(told.sentence()));
        frame.next().options().forEach(option -> words.add(option.toString()));
        frame.figures().forEach(figure -> words.add(figure.label() + " " + figure.text()));
        frame.narration().properties().forEach(property -> words.add(property.toString()));
        frame.narration().alarms().forEach(alarm -> words.add(alarm.toString()));
        frame.state().marks().forEach(mark -> words.addAll(List.of(mark.object(), mark.sentence())));
        frame.state().failures().forEach(failure -> words.add(failure.sentence()));
        frame.snapshot().threads().keySet().forEach(thread -> words.addAll(Why.isItStuck(frame.snapshot(), thread)));
        shown.stage().elements().forEach(element -> {
            if (element instanceof Label label) {
                words.add(label.line().full());
            }
        });
        return words;
    }
}
