package dev.lockstep.engine.barrier;

import dev.lockstep.event.EngineId;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.testing.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Barriers for tests, and the states that tests wait for.
final class TestBarriers {

    /// Too long to pass in a test on real threads.
    static final Duration LONG = Duration.ofHours(1);

    static final Duration SHORT = Duration.ofMillis(2);

    static Barrier barrier(Run run, int parties) {
        return barrier(run.runtime(), BarrierSettings.of(parties));
    }

    static Barrier barrier(Run run, BarrierSettings settings) {
        return barrier(run.runtime(), settings);
    }

    static Barrier barrier(EngineRuntime runtime, BarrierSettings settings) {
        return new Barrier(runtime, new EngineId("gate"), settings);
    }

    static void untilWaiting(Run run, Barrier barrier, int parties) throws Exception {
        run.until(parties + " wait", () -> barrier.waiting() == parties);
    }

    /// Starts parties of the given names, which all wait when this returns.
    static List<Party> waitingParties(Run run, Barrier barrier, String... names) throws Exception {
        List<Party> parties = new ArrayList<>();
        for (String name : names) {
            parties.add(Party.start(run, name, barrier::await));
            untilWaiting(run, barrier, parties.size());
        }
        return parties;
    }

    static List<String> outcomes(List<Party> parties) throws InterruptedException {
        List<String> outcomes = new ArrayList<>();
        for (Party party : parties) {
            outcomes.add(party.outcome());
        }
        return outcomes;
    }

    /// Has `barrier` pass a whole round of new parties, and tells whether all did.
    static boolean passesRound(Run run, Barrier barrier, String round) throws InterruptedException {
        List<Party> parties = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < barrier.parties(); i++) {
            parties.add(Party.start(run, round + i, barrier::await));
            expected.add("passed " + i);
        }
        return outcomes(parties).stream().sorted().toList().equals(expected.stream().sorted().toList());
    }

    private TestBarriers() {}
}
