package dev.lockstep.view.step;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.explain.OutcomeWords;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.StepUnit;
import dev.lockstep.session.frame.Alarm;
import dev.lockstep.session.frame.PropertyView.Standing;
import dev.lockstep.session.frame.RunEnd;
import dev.lockstep.session.frame.StepFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What must be said of a run at once: how it ended, or that it cannot end well; and all else that went wrong.
///
/// @param word in large letters
/// @param message one sentence, and one for each thing that went wrong besides
record EndNotice(Tone tone, String word, String message) {

    enum Tone {
        GOOD,
        /// The run was stopped before anything went wrong, and nobody knows how it would have ended.
        OPEN,
        BAD
    }

    /// The verdict on what `frame` shows; null while all goes on.
    static @Nullable EndNotice of(StepFrame frame) {
        RunEnd finish = frame.finish();
        if (finish != null) {
            List<Alarm> others = frame.alarms().stream()
                    .filter(alarm -> !alarm.outcome().equals(finish.outcome()))
                    .toList();
            String message = told(Spoken.language().message(finish.message()), others, broken(frame, finish));
            Tone tone = finish.good() ? Tone.GOOD : finish.isCut() ? Tone.OPEN : Tone.BAD;
            return new EndNotice(tone, word(finish.kind()), message);
        }
        Optional<Alarm> worst = frame.alarms().stream()
                .filter(alarm -> alarm.kind() == OutcomeKind.DEADLOCK)
                .findFirst()
                .or(() -> frame.alarms().stream().findFirst());
        List<String> broken = broken(frame);
        if (worst.isPresent()) {
            return of(worst.get(), frame.alarms(), frame.origin().unit(), broken);
        }
        if (broken.isEmpty()) {
            return null;
        }
        String message = told(broken.getFirst(), List.of(), rest(broken));
        return new EndNotice(Tone.BAD, word(OutcomeKind.PROPERTY_BROKEN), message);
    }

    private static EndNotice of(Alarm first, List<Alarm> all, StepUnit unit, List<String> broken) {
        List<Alarm> others = new ArrayList<>(all);
        others.remove(first);
        String message = sentence(Spoken.language().message(first.sentence())) + " Since " + Spoken.language().step(first.step(), unit) + ".";
        return new EndNotice(Tone.BAD, word(first.kind()), told(message, others, broken));
    }

    private static List<String> rest(List<String> broken) {
        return broken.subList(1, broken.size());
    }

    /// Properties that broke; where that is how the run ended, the first is told already.
    private static List<String> broken(StepFrame frame, RunEnd finish) {
        List<String> broken = broken(frame);
        return finish.kind() == OutcomeKind.PROPERTY_BROKEN && !broken.isEmpty() ? rest(broken) : broken;
    }

    private static List<String> broken(StepFrame frame) {
        return frame.claims().stream()
                .filter(property -> property.standing() == Standing.BROKEN)
                .map(property -> property.reason().isEmpty()
                        ? property.name()
                        : property.name() + ", with " + property.reason())
                .toList();
    }

    private static String told(String first, List<Alarm> others, List<String> properties) {
        if (others.isEmpty() && properties.isEmpty()) {
            return first;
        }
        StringBuilder all = new StringBuilder(sentence(first));
        for (Alarm alarm : others) {
            all.append(" Also ").append(OutcomeWords.name(alarm.kind())).append(": ");
            all.append(sentence(Spoken.language().message(alarm.sentence())));
        }
        properties.forEach(name -> all.append(" Also property broken: ").append(sentence(name)));
        return all.toString();
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private static String word(OutcomeKind kind) {
        String name = OutcomeWords.name(kind);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
