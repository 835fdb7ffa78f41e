package dev.lockstep.explore.shortest;

import dev.lockstep.explore.dpor.FootprintTable;
import dev.lockstep.explore.dpor.SearchNode;
import dev.lockstep.explore.dpor.SearchNodes;
import dev.lockstep.explore.dpor.VectorClocks;
import dev.lockstep.explore.run.PartialOrder;
import dev.lockstep.explore.run.SearchStrategy;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.ChoicePoint;
import dev.lockstep.runtime.stepped.Schedule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One run, by a schedule as far as it goes and no further, of which it then says what happens before what.
final class GuidedReplay implements SearchStrategy {

    private final List<Choice> choices;
    private final FootprintTable touches = new FootprintTable();
    private final SearchNodes moments = new SearchNodes(touches);
    private final List<SearchNode> stack = new ArrayList<>();
    private final VectorClocks clocks = new VectorClocks(touches, stack);
    private boolean begun;

    GuidedReplay(Schedule schedule) {
        this.choices = schedule.choices();
    }

    @Override
    public SearchStrategy anew() {
        return new GuidedReplay(new Schedule(choices));
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
