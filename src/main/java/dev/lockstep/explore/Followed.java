package dev.lockstep.explore;

import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.ChoicePoint;
import dev.lockstep.runtime.stepped.Schedule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One run, by a schedule as far as it goes and no further, of which it then says what happens before what.
final class Followed implements SearchStrategy {

    private final List<Choice> choices;
    private final Touches touches = new Touches();
    private final Moments moments = new Moments(touches);
    private final List<Moment> stack = new ArrayList<>();
    private final Clocks clocks = new Clocks(touches, stack);
    private boolean begun;

    Followed(Schedule schedule) {
        this.choices = schedule.choices();
    }

    @Override
    public SearchStrategy anew() {
        return new Followed(new Schedule(choices));
    }

    @Override
    public boolean next() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    @Override
    public int choose(ChoicePoint point) {
        int depth = stack.size();
        if (depth == choices.size()) {
            return END;
        }
        var moment = moments.read(point, stack.isEmpty() ? null : stack.getLast());
        int index = moment.indexOf(choices.get(depth));
        if (index < 0) {
            return END;
        }
        moment.choose(index);
        stack.add(moment);
        return index;
    }

    @Override
    public void fed(long properties) {
        if (!stack.isEmpty()) {
            stack.getLast().feed(properties);
        }
    }

    @Override
    public void over() {
        clocks.set(0);
    }

    @Override
    public @Nullable PartialOrder order() {
        return clocks;
    }
}
