package dev.lockstep.view.window;

import dev.lockstep.diagram.element.Element;
import dev.lockstep.diagram.element.Element.Bar;
import dev.lockstep.diagram.element.Element.Icon;
import dev.lockstep.diagram.element.Element.Label;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.view.frame.DrawnFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compares what is said of a run itself with what runs: its description, the unit it is counted in, its time, and
/// where it comes from.
///
/// @param order who decided it, as it was made; null where threads were real
/// @param violation told the row and what is wrong
record OriginChecks(
        DrawnFrame shown,
        StepFrame frame,
        @Nullable String order,
        BiConsumer<String, String> violation) {

    static final String ROW = "description, unit, origin";

    private static final Pattern SIMULATED = Pattern.compile("\\bsteps? \\d|step by step|virtual|simulated|\\bseed\\b");
    private static final Pattern RECORDED = Pattern.compile("\\bevents? \\d|event by event|recording|real threads");

    /// Compares all that is said.
    ///
    /// @return how many words and sentences were compared
    int look() {
        Pattern foreign = order == null ? SIMULATED : RECORDED;
        List<String> words = words();
        for (String said : words) {
            if (foreign.matcher(said).find()) {
                violation.accept(ROW, "\"" + said + "\" is said of " + (order == null ? "a recording" : order));
            }
        }
        String about = frame.title().about();
        Scenario scenario = frame.scenario();
        boolean own = about.equals(scenario.about().english())
                || (scenario.program() != null
                        && scenario.program().about().filter(text -> about.equals(text.english())).isPresent());
        if (own != (order != null)) {
            violation.accept(ROW, "the description is \"" + about + '"');
        }
        String origin = order == null ? "real threads" : "simulated, " + order;
        if (!frame.origin().text().equals(origin)) {
            violation.accept(ROW, "it comes from \"" + frame.origin().text() + "\", not from " + origin);
        }
        return words.size() + 2;
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(List.of(PictureDialog.caption(frame), shown.lanes().drawing().subtitle()));
        frame.figures().forEach(figure -> words.add(figure.label()));
        for (Element element : shown.lanes().drawing().elements()) {
            switch (element) {
                case Bar bar -> words.add(bar.name());
                case Icon icon when !icon.id().startsWith("mark:") -> words.add(icon.name());
                case Label label -> words.add(label.line().full());
                default -> {
                    // It has no words.
                }
            }
        }
        if (order == null) {
            frame.narration().told().forEach(told -> words.add(told.sentence()));
            frame.narration().alarms().forEach(alarm -> words.add(alarm.sentence()));
        }
        return words;
    }
}
