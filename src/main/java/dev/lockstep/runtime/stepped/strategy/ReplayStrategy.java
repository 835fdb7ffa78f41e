package dev.lockstep.runtime.stepped.strategy;

import dev.lockstep.event.StepOperation;
import dev.lockstep.file.LocalText;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.ChoicePoint;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.runtime.stepped.Strategy;
import java.util.List;

/// Runs a schedule again. After its last choice another strategy goes on, or the run ends there.
public final class ReplayStrategy implements Strategy {

    private final List<Choice> choices;
    private final List<RecordedStep> record;
    private final Strategy afterwards;
    private int played;

    private ReplayStrategy(List<Choice> choices, List<RecordedStep> record, Strategy afterwards) {
        this.choices = choices;
        this.record = record;
        this.afterwards = afterwards;
    }

    /// Verifies that each choice can be made when its turn comes, then ends the run.
    public static ReplayStrategy of(Schedule schedule) {
        return of(schedule, point -> END);
    }

    /// As [#of(Schedule)], then goes on with `afterwards`.
    public static ReplayStrategy of(Schedule schedule, Strategy afterwards) {
        return new ReplayStrategy(schedule.choices(), List.of(), afterwards);
    }

    /// Verifies the choice, all enabled choices, and the operation at every step.
    public static ReplayStrategy verifying(List<RecordedStep> record) {
        return verifying(record, point -> END);
    }

    /// As [#verifying(List)], then goes on with `afterwards`.
    public static ReplayStrategy verifying(List<RecordedStep> record, Strategy afterwards) {
        List<RecordedStep> copy = List.copyOf(record);
        return new ReplayStrategy(copy.stream().map(RecordedStep::chosen).toList(), copy, afterwards);
    }

    /// Makes the next choice of the schedule.
    ///
    /// @throws ReplayMismatch if the run is not the one that was recorded, or does not go as the schedule says
    @Override
    public int choose(ChoicePoint point) {
        if (played == choices.size()) {
            return afterwards.choose(point);
        }
        Choice wanted = choices.get(played);
        int index = indexOf(point, wanted);
        if (index < 0) {
            throw record.isEmpty()
                    ? ReplayMismatch.ofSchedule(point.step(), wanted, point.choices())
                    : ReplayMismatch.ofRecording(
                            point.step(),
                            LocalText.of(
                                    "recorded %s, which cannot be chosen now",
                                    "aufgezeichnet ist %s, was jetzt nicht gewählt werden kann", wanted),
                            point.choices());
        }
        if (!record.isEmpty()) {
            verify(record.get(played), point, index);
        }
        played++;
        return index;
    }

    /// How many choices of the schedule have been made; fewer than it has where the run was over before.
    public int played() {
        return played;
    }

    private static int indexOf(ChoicePoint point, Choice wanted) {
        for (int i = 0; i < point.size(); i++) {
            if (point.choice(i).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static void verify(RecordedStep recorded, ChoicePoint point, int index) {
        if (!recorded.enabled().equals(point.choices())) {
            throw ReplayMismatch.ofRecording(
                    point.step(),
                    LocalText.of(
                            "recorded the choices %s", "aufgezeichnet sind die Entscheidungen %s", recorded.enabled()),
                    point.choices());
        }
        StepOperation operation = point.operation(index).told();
        // An operation read from a file may have one name where the run's has two parts.
        if (!recorded.operation().equals(operation)
                && !recorded.operation().text().equals(operation.text())) {
            throw ReplayMismatch.ofRecording(
                    point.step(),
                    LocalText.of(
                            "%s recorded \"%s\", now \"%s\"", "%s: aufgezeichnet „%s“, jetzt „%s“",
                            recorded.chosen(), recorded.operation().text(), operation.text()),
                    point.choices());
        }
    }
}
