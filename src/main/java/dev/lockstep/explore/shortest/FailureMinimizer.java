package dev.lockstep.explore.shortest;

import dev.lockstep.explore.dpor.FootprintTable;
import dev.lockstep.explore.dpor.SearchNode;
import dev.lockstep.explore.dpor.SearchNodes;
import dev.lockstep.explore.dpor.VectorClocks;
import dev.lockstep.explore.run.FailureAt;
import dev.lockstep.explore.run.FoundFailure;
import dev.lockstep.explore.run.JudgedRun;
import dev.lockstep.explore.run.PartialOrder;
import dev.lockstep.explore.run.SearchStrategy;
import dev.lockstep.explore.run.SearchedProgram;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.runtime.stepped.ChoicePoint;
import dev.lockstep.runtime.stepped.FailureKey;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Runs the shortest schedules that a search has found once more: to verify that they lead to their failures, and to
/// shorten those not known to be the shortest.
public final class FailureMinimizer {

    private final SearchedProgram subject;

    public FailureMinimizer(SearchedProgram subject) {
        this.subject = subject;
    }

    /// The failures of these runs, each with the shortest schedule that leads to it.
    ///
    /// @param tallies by the keys of failures
    /// @param all whether every inequivalent order was run
    public List<FoundFailure> failures(Map<FailureKey, OutcomeTally.Tally> tallies, boolean all) {
        ArrayList<FoundFailure> failures = new ArrayList<FoundFailure>();
        tallies.forEach((key, tally) -> failures.add(failure(key, tally, all)));
        return List.copyOf(failures);
    }

    /// The failures of these runs, which were made in larger steps than those of the subject; none is known to be the
    /// shortest.
    ///
    /// @param finer the schedule of the subject that does the same as one of those runs
    public List<FoundFailure> failures(
            Map<FailureKey, OutcomeTally.Tally> tallies, UnaryOperator<Schedule> finer) {
        ArrayList<FoundFailure> failures = new ArrayList<FoundFailure>();
        tallies.forEach((key, tally) -> failures.add(finer(key, tally, finer)));
        return List.copyOf(failures);
    }

    private FoundFailure finer(FailureKey key, OutcomeTally.Tally tally, UnaryOperator<Schedule> finer) {
        ShortestFailure shorter = new ShortestFailure();
        FailureAt broke = again(finer.apply(tally.shortest.best().schedule()), key, shorter);
        // The first run that showed it surely leads there.
        broke = told(broke == null ? again(finer.apply(tally.example), key, shorter) : broke, tally.example, key);
        FailingPrefix cut;
        do {
            cut = shorter.best();
            broke = told(again(cut.schedule(), key, shorter), cut.schedule(), key);
        } while (shorter.best().isShorterThan(cut));
        return new FoundFailure(broke.failure(), cut.schedule(), cut.switches(), false, tally.schedules);
    }

    /// The failure to which a schedule must lead, which a search has run.
    private static FailureAt told(@Nullable FailureAt broke, Schedule schedule, FailureKey key) {
        if (broke == null) {
            throw new IllegalStateException("the schedule " + schedule + " does not lead to " + key.text() + " again");
        }
        return broke;
    }

    private FoundFailure failure(FailureKey key, OutcomeTally.Tally tally, boolean all) {
        boolean shortest = all && tally.shortest.isExact();
        FailingPrefix cut = tally.shortest.best();
        FailureAt broke = again(cut.schedule(), key, shortest ? null : tally.shortest);
        if (broke == null) {
            // Idle services are seen to loop only after the last change, which another order may put later.
            shortest = false;
            cut = FailingPrefix.of(tally.example.choices());
            broke = again(cut.schedule(), key, null);
        }
        broke = told(broke, cut.schedule(), key);
        while (!shortest) {
            FailingPrefix better = tally.shortest.best();
            if (!better.isShorterThan(cut) || again(better.schedule(), key, tally.shortest) == null) {
                break;
            }
            cut = better;
        }
        return new FoundFailure(broke.failure(), cut.schedule(), cut.switches(), shortest, tally.schedules);
    }

    /// Runs `schedule`, and offers its failure to `shortest`.
    ///
    /// @return the failure in this run; null where it has none of this key
    private @Nullable FailureAt again(Schedule schedule, FailureKey key, @Nullable ShortestFailure shortest) {
        GuidedReplay followed = new GuidedReplay(schedule);
        followed.next();
        JudgedRun watched = new JudgedRun(subject, followed, () -> false);
        RunResult result = watched.run();
        followed.over();
        for (FailureAt broke : watched.broke(watched.judge().over(result))) {
            if (FailureKey.of(broke.failure()).equals(key)) {
                if (shortest != null) {
                    shortest.offer(result.schedule(), followed.order(), broke);
                }
                return broke;
            }
        }
        return null;
    }

    /// One run by a schedule, which ends with the schedule, and the happens-before order of its steps.
    private static final class GuidedReplay implements SearchStrategy {

        private final List<Choice> choices;
        private final FootprintTable footprints = new FootprintTable();
        private final SearchNodes nodes = new SearchNodes(footprints);
        private final List<SearchNode> stack = new ArrayList<>();
        private final VectorClocks clocks = new VectorClocks(footprints, stack);
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
            SearchNode node = nodes.read(point, stack.isEmpty() ? null : stack.getLast());
            int index = node.indexOf(choices.get(depth));
            if (index < 0) {
                return END;
            }
            node.choose(index);
            stack.add(node);
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
}
