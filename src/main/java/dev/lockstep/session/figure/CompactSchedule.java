package dev.lockstep.session.figure;

import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.Schedule;
import java.util.ArrayList;
import java.util.List;

/// A schedule as short as people write it: `A×9,B` for nine choices of A and one of B. [Schedule#parse] reads it.
public final class CompactSchedule {
    private CompactSchedule() {}

    /// The choices with commas between them.
    ///
    /// @param recorded the choices as a trace has them; old ones have names that look like numbers of times as they are
    public static String of(List<String> recorded) {
        List<String> choices = recorded.stream().map(choice -> Choice.parse(choice).toString()).toList();
        List<String> parts = new ArrayList<>();
        for (int from = 0; from < choices.size();) {
            String choice = choices.get(from);
            int to = from + 1;
            while (to < choices.size() && choices.get(to).equals(choice)) {
                to++;
            }
            parts.add(to - from == 1 ? choice : choice + "×" + (to - from));
            from = to;
        }
        return String.join(",", parts);
    }
}
