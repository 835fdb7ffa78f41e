package dev.lockstep.explore.shortest;

import dev.lockstep.explore.run.SearchedProgram;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.ChoicePoint;
import dev.lockstep.runtime.stepped.NextOperation;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.Strategy;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Makes a run that was made in large steps once more in small ones: after each large step, the small ones come that it
/// contained. Of several threads that have some, the youngest goes first: a thread that was just started runs up to its
/// first operation before the one that started it goes on.
///
/// @param subject the program in small steps
/// @param isLarge whether an operation of the run in small steps is a step of the run in large ones
public record FinerSteps(SearchedProgram subject, Predicate<NextOperation> isLarge) implements UnaryOperator<Schedule> {

    @Override
    public Schedule apply(Schedule large) {
        List<Choice> choices = large.choices();
        int[] done = {0};
        Strategy following = point -> {
            int small = small(point);
            if (small >= 0) {
                return small;
            }
            return done[0] == choices.size() ? Strategy.END : point.choices().indexOf(choices.get(done[0]++));
        };
        return new SteppedRuntime(following, subject.settings(), null).run(subject.setUp()).schedule();
    }

    private int small(ChoicePoint point) {
        int youngest = -1;
        for (int i = 0; i < point.size(); i++) {
            if (!isLarge.test(point.operation(i))
                    && (youngest < 0 || point.ordinal(i) > point.ordinal(youngest))) {
                youngest = i;
            }
        }
        return youngest;
    }
}
