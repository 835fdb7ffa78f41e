package dev.lockstep.explore;

import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.Schedule;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the runs of a search came to, counted. It holds at most [#MOST] outcomes and as many failures; what comes after
/// that is counted together.
final class Tallying {

    static final int MOST = 1_000;

    private static final String OTHERS = "others";

    private final Map<String, OutcomeCount> outcomes = new LinkedHashMap<>();
    private final Map<String, FoundFailure> failures = new LinkedHashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();

    void add(Judgement judgement, Schedule schedule) {
        count(judgement.outcome(), judgement.ok());
        for (var failure : judgement.failures()) {
            found(failure, schedule);
        }
        seen.addAll(judgement.seen());
    }

    private void count(String outcome, boolean ok) {
        var known = outcomes.get(outcome);
        if (known == null && outcomes.size() >= MOST) {
            var name = OTHERS + (ok ? "" : " that failed");
            long before = outcomes.containsKey(name) ? outcomes.get(name).schedules() : 0;
            outcomes.put(name, new OutcomeCount(name, ok, before + 1));
            return;
        }
        outcomes.put(outcome, new OutcomeCount(outcome, ok, known == null ? 1 : known.schedules() + 1));
    }

    private void found(Outcome failure, Schedule schedule) {
        var key = FailureKey.of(failure);
        var known = failures.get(key);
        if (known != null) {
            failures.put(key, known.again(schedule));
        } else if (failures.size() < MOST) {
            failures.put(key, new FoundFailure(failure, schedule, schedule, 1));
        }
    }

    List<OutcomeCount> outcomes() {
        return List.copyOf(outcomes.values());
    }

    List<FoundFailure> failures() {
        return List.copyOf(failures.values());
    }

    Set<String> seen() {
        return Set.copyOf(seen);
    }
}
