package dev.lockstep.bench;

import dev.lockstep.explain.Parting;
import dev.lockstep.explain.english.English;
import dev.lockstep.explore.Exploration;
import dev.lockstep.explore.Plan;
import dev.lockstep.explore.run.FoundFailure;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.session.history.PartingPoint;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// Prints of every built-in scenario that breaks: its partner, its shortest failure, and where they part when the
/// partner is given the same choices.
public final class PairsProbe {
    private PairsProbe() {}

    public static void main(String[] arguments) throws BadScenario {
        System.out.println("| breaks | holds | shortest failure | they part |");
        System.out.println("|---|---|---|---|");
        for (Scenario scenario : Scenarios.builtIn()) {
            Optional<Scenario> partner = Scenarios.partner(scenario, null);
            if (partner.isPresent()) {
                System.out.println(row(scenario, partner.get()));
            }
        }
    }

    private static String row(Scenario scenario, Scenario partner) {
        Program program = Objects.requireNonNull(scenario.program());
        FoundFailure shortest = new Exploration(program, Plan.DEFAULT).run().result().failures().stream()
                .filter(failure -> failure.schedule() != null)
                .min(Comparator.comparingInt(failure -> Objects.requireNonNull(failure.schedule()).size()))
                .orElseThrow();
        Schedule schedule = Objects.requireNonNull(shortest.schedule());
        TracedRun failing = TracedRun.bySchedule(scenario, schedule);
        TracedRun alike = TracedRun.alike(partner, failing.timeline().trace());
        Parting parting = PartingPoint.between(failing.timeline(), alike.timeline(), true);
        return String.format(
                Locale.ROOT, "| `%s` %s | `%s` %s | %s, %d steps: `%s` | %s |",
                scenario.id(), scenario.title().english(), partner.id(), partner.title().english(),
                shortest.failure().kind().word(), schedule.size(), schedule, new English().parting(parting));
    }
}
