package dev.lockstep.view.step;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.explain.RunSummary;
import dev.lockstep.explain.RunSummary.Besides;
import dev.lockstep.explain.Spoken;
import dev.lockstep.session.frame.Alarm;
import dev.lockstep.session.frame.ReportedOutcome;
import dev.lockstep.session.frame.RunEnd;
import dev.lockstep.session.frame.StepFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The verdict on a run: how it ended, or that it cannot end well; and its other failures.
///
/// @param word in large letters
/// @param message one sentence, and one for each other failure
/// @param first that one sentence alone
/// @param others how many other failures there are
/// @param headline the first failure or the end in as few words as name it
public record EndNotice(Tone tone, String word, String message, String first, int others, String headline) {

    /// How it is to be taken.
    public enum Tone {
        GOOD,
        /// The run was stopped before anything went wrong; how it would have ended is not known.
        OPEN,
        BAD
    }

    /// The verdict on the run of `frame`; null while it goes on without a failure.
    public static @Nullable EndNotice of(StepFrame frame) {
        RunEnd finish = frame.position().finish();
        List<Besides> broken = broken(frame);
        if (finish != null) {
            List<Alarm> others = frame.narration().alarms().stream()
                    .filter(alarm -> !alarm.outcome().equals(finish.outcome()))
                    .toList();
            // Where a broken property is how the run ended, the message names the first already.
            boolean told = finish.kind() == OutcomeKind.PROPERTY_BROKEN && !broken.isEmpty();
            Tone tone = finish.good() ? Tone.GOOD : finish.isCut() ? Tone.OPEN : Tone.BAD;
            RunSummary all = new RunSummary(
                    line(finish.outcome()), null, besides(others, told ? rest(broken) : broken));
            return of(tone, finish.kind(), all, headline(finish.outcome()));
        }
        Optional<Alarm> worst = frame.narration().alarms().stream()
                .filter(alarm -> alarm.kind() == OutcomeKind.DEADLOCK)
                .findFirst()
                .or(() -> frame.narration().alarms().stream().findFirst());
        if (worst.isPresent()) {
            Alarm first = worst.get();
            List<Alarm> others = new ArrayList<>(frame.narration().alarms());
            others.remove(first);
            RunSummary.Since since = new RunSummary.Since(first.step(), frame.origin().unit());
            return of(
                    Tone.BAD, first.kind(), new RunSummary(line(first.outcome()), since, besides(others, broken)),
                    headline(first.outcome()));
        }
        return broken.isEmpty()
                ? null
                : of(
                        Tone.BAD,
                        OutcomeKind.PROPERTY_BROKEN,
                        new RunSummary(broken.getFirst().line(), null, rest(broken)),
                        headline(frame.narration().broken().getFirst()));
    }

    private static EndNotice of(Tone tone, OutcomeKind kind, RunSummary summary, String headline) {
        return new EndNotice(
                tone, Spoken.language().outcome(kind), Spoken.language().summary(summary), summary.line(),
                summary.besides().size(), headline);
    }

    private static String line(ReportedOutcome outcome) {
        return outcome instanceof ReportedOutcome.Typed(var typed)
                ? Spoken.language().told(typed)
                : Spoken.language().message(outcome.sentence());
    }

    private static String headline(ReportedOutcome outcome) {
        return outcome instanceof ReportedOutcome.Typed(var typed)
                ? Spoken.language().headline(typed)
                : line(outcome);
    }

    private static List<Besides> rest(List<Besides> broken) {
        return broken.subList(1, broken.size());
    }

    private static List<Besides> broken(StepFrame frame) {
        return frame.narration().broken().stream()
                .map(broken -> new Besides(broken.kind(), line(broken)))
                .toList();
    }

    private static List<Besides> besides(List<Alarm> alarms, List<Besides> broken) {
        return Stream
                .concat(alarms.stream().map(alarm -> new Besides(alarm.kind(), line(alarm.outcome()))), broken.stream())
                .toList();
    }
}
