package dev.lockstep.runtime.stepped;

import dev.lockstep.file.LocalText;
import dev.lockstep.file.LocalizedError;
import dev.lockstep.file.RefusedInput;
import dev.lockstep.runtime.stepped.Alternative.Way;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The list of choices that makes a run; written with commas between them. A choice that is made several times in a row
/// may be written once with how often: `A×9` or `A*9`.
public record Schedule(List<Choice> choices) {

    /// How often a choice can be said to be made.
    private static final int MOST_TIMES = 100_000;
    /// How long a schedule can become by that: a few letters must not fill the memory. No run has more steps.
    private static final int MOST_CHOICES = 1_000_000;
    private static final Pattern TIMES = Pattern.compile("(.*)[×*]([0-9]+)", Pattern.DOTALL);

    public Schedule {
        choices = List.copyOf(choices);
    }

    /// Reads `A,B:timeout,A×3`; an empty text is the empty schedule.
    ///
    /// @throws IllegalArgumentException if `text` is no schedule, naming the first wrong choice and its place
    public static Schedule parse(String text) {
        if (text.isBlank()) {
            return new Schedule(List.of());
        }
        String[] parts = text.split(",", -1);
        List<Choice> choices = new ArrayList<>(parts.length);
        for (int at = 0; at < parts.length; at++) {
            String part = parts[at].strip();
            Matcher repeated = TIMES.matcher(part);
            boolean once = !repeated.matches();
            Choice choice = choice(once ? part : repeated.group(1), at + 1);
            int times = once ? 1 : times(repeated.group(2), part, at + 1);
            if (times > 1 && choices.size() + times > MOST_CHOICES) {
                throw new RefusedInput(
                        LocalText.of(
                                "choice %s of the schedule, \"%s\", makes it longer than %s choices",
                                "Entscheidung %s des Ablaufplans, „%s“, macht ihn länger als %s Entscheidungen", at + 1,
                                part, MOST_CHOICES));
            }
            choices.addAll(Collections.nCopies(times, choice));
        }
        return new Schedule(choices);
    }

    private static Choice choice(String part, int place) {
        try {
            return Choice.parse(part);
        } catch (IllegalArgumentException bad) {
            throw new RefusedInput(
                    LocalText.of(
                            "choice %s of the schedule is %s", "Entscheidung %s des Ablaufplans ist %s",
                            place, LocalizedError.of(bad)),
                    bad);
        }
    }

    private static int times(String digits, String part, int place) {
        int times = digits.length() > 9 ? 0 : Integer.parseInt(digits);
        if (times < 1 || times > MOST_TIMES) {
            throw new RefusedInput(
                    LocalText.of(
                            "choice %s of the schedule is \"%s\": after × or * comes how often, 1 to %s",
                            "Entscheidung %s des Ablaufplans ist „%s“: nach × oder * kommt, wie oft, 1 bis %s", place,
                            part, MOST_TIMES));
        }
        return times;
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
