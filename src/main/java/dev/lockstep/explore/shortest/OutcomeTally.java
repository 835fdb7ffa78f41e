package dev.lockstep.explore.shortest;

import dev.lockstep.explore.run.FailureAt;
import dev.lockstep.explore.run.FoundFailure;
import dev.lockstep.explore.run.Judgement;
import dev.lockstep.explore.run.OutcomeCount;
import dev.lockstep.explore.run.PartialOrder;
import dev.lockstep.explore.run.RunOutcome;
import dev.lockstep.runtime.stepped.FailureKey;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.Schedule;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Counts the outcomes of the runs of a search. It holds at most [#MOST] outcomes and as many failures; later new ones
/// are counted together.
public final class OutcomeTally {

    public static final int MOST = 1_000;

    private final Map<Object, OutcomeCount> outcomes = new LinkedHashMap<>();
    private final Map<FailureKey, Tally> failures = new LinkedHashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();

    /// A distinct failure, the first run that showed it, the number of schedules with it, and the shortest schedule
    /// that leads to it.
    static final class Tally {
        final FailureAt first;
        final Schedule example;
        final ShortestFailure shortest = new ShortestFailure();
        long schedules;

        private Tally(FailureAt first, Schedule example) {
            this.first = first;
            this.example = example;
        }

        FoundFailure soFar() {
            FailingPrefix cut = FailingPrefix
                    .of(example.choices().subList(0, first.atTheEnd() ? example.size() : first.step()));
            return new FoundFailure(first.failure(), cut.schedule(), cut.switches(), false, schedules);
        }
    }

    private record Ended(RunOutcome end, Map<String, String> left, boolean ok) {}

    /// Counts one run, and keeps its schedule for each failure to which it is the shortest so far.
    ///
    /// @param broke all its failures
    /// @param order the happens-before order of the run; null where only its total order is known
    public void add(Judgement judgement, List<FailureAt> broke, Schedule run, @Nullable PartialOrder order) {
        count(new Ended(judgement.end(), judgement.left(), broke.isEmpty()), properties(broke), run);
        HashSet<FailureKey> told = new HashSet<FailureKey>();
        for (FailureAt failure : broke) {
            if (told.add(FailureKey.of(failure.failure()))) {
                found(failure, run, order);
            }
        }
        seen.addAll(judgement.seen());
    }

    private static List<Outcome.PropertyBroken> properties(List<FailureAt> broke) {
        if (broke.isEmpty()) {
            return List.of();
        }
        return broke.stream()
                .map(FailureAt::failure)
                .filter(Outcome.PropertyBroken.class::isInstance)
                .map(Outcome.PropertyBroken.class::cast)
                .toList();
    }

    private void count(Ended ended, List<Outcome.PropertyBroken> broken, Schedule run) {
        Ended key = outcomes.containsKey(ended) || outcomes.size() < MOST
                ? ended
                : new Ended(RunOutcome.OTHERS, Map.of(), ended.ok());
        OutcomeCount known = outcomes.get(key);
        outcomes.put(
                key,
                known == null
                        ? new OutcomeCount(key.end(), key.left(), broken, key.ok(), 1, run)
                        : known.with(broken));
    }

    private void found(FailureAt broke, Schedule run, @Nullable PartialOrder order) {
        FailureKey key = FailureKey.of(broke.failure());
        Tally tally = failures.get(key);
        if (tally == null) {
            if (failures.size() >= MOST) {
                return;
            }
            tally = new Tally(broke, run);
            failures.put(key, tally);
        }
        tally.schedules++;
        tally.shortest.offer(run, order, broke);
    }

    public List<OutcomeCount> outcomes() {
        return List.copyOf(outcomes.values());
    }

    /// The failures by their keys, in the order in which they were found.
    public Map<FailureKey, Tally> failures() {
        return failures;
    }

    /// The failures, each as the first run showed it; the shortest schedules are known only once the search is over.
    public List<FoundFailure> failuresSoFar() {
        return failures.values().stream().map(Tally::soFar).toList();
    }

    public Set<String> seen() {
        return Set.copyOf(seen);
    }
}
