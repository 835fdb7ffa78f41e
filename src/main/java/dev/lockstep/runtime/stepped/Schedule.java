package dev.lockstep.runtime.stepped;

import dev.lockstep.file.LocalText;
import dev.lockstep.file.LocalizedError;
import dev.lockstep.file.RefusedInput;
import dev.lockstep.runtime.stepped.Alternative.Way;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The list of choices that makes a run; written with commas between them.
public record Schedule(List<Choice> choices) {

    public Schedule {
        choices = List.copyOf(choices);
    }

    /// Reads `A,B:timeout,A`; an empty text is the empty schedule.
    ///
    /// @throws IllegalArgumentException if `text` is no schedule, naming the first wrong choice and its place
    public static Schedule parse(String text) {
        if (text.isBlank()) {
            return new Schedule(List.of());
        }
        String[] parts = text.split(",", -1);
        return new Schedule(
                Stream.iterate(0, i -> i < parts.length, i -> i + 1)
                        .map(i -> parse(parts[i], i + 1))
                        .toList());
    }

    private static Choice parse(String part, int place) {
        try {
            return Choice.parse(part.strip());
        } catch (IllegalArgumentException bad) {
            throw new RefusedInput(
                    LocalText.of(
                            "choice %s of the schedule is %s", "Entscheidung %s des Ablaufplans ist %s",
                            place, LocalizedError.of(bad)),
                    bad);
        }
    }

    public int size() {
        return choices.size();
    }

    /// How many of its choices are spurious wake-ups.
    public int spuriousWakeups() {
        int count = 0;
        for (Choice choice : choices) {
            count += choice.alternative() == Way.SPURIOUS ? 1 : 0;
        }
        return count;
    }

    @Override
    public String toString() {
        return choices.stream().map(Choice::toString).collect(Collectors.joining(","));
    }
}
