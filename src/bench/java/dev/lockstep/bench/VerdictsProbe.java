package dev.lockstep.bench;

import dev.lockstep.explore.Dpor;
import dev.lockstep.explore.Limits;
import dev.lockstep.explore.ProgramJudge;
import dev.lockstep.explore.Search;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.Scenarios;
import java.util.List;

/// Searches built-in scenarios, or those named.
public final class VerdictsProbe {

    private VerdictsProbe() {}

    public static void main(String[] args) throws BadScenario, InterruptedException {
        double most = Double.parseDouble(System.getProperty("seconds", "10"));
        var all = new java.util.ArrayList<Scenario>();
        for (String arg : args) {
            all.add(Scenarios.find(arg));
        }
        for (Scenario scenario : all.isEmpty() ? Scenarios.builtIn() : List.copyOf(all)) {
            var program = scenario.program();
            if (program == null) {
                continue;
            }
            var search = new Search(ProgramJudge.subjectOf(program), Dpor.fair(), Limits.NONE);
            long begin = System.nanoTime();
            var done = new Thread(() -> {
                try {
                    Thread.sleep((long) (most * 1000));
                    search.cancel();
                } catch (InterruptedException e) {
                    // over
                }
            });
            done.start();
            try {
                var result = search.run();
                double s = (System.nanoTime() - begin) / 1e9;
                var c = result.counts();
                System.out.printf("%-28s %-7s %8d runs %8d pruned %10d steps %6.2f s %6.0f/s failing %d kinds %d %s%n", scenario.id(),
                        program.expected().map(Object::toString).orElse(""), c.schedules(), c.pruned(), c.steps(), s, (c.schedules() + c.pruned()) / s,
                        c.failing(), result.failures().size(), result.complete() ? "complete" : result.stopped());
                result.failures().forEach(f -> System.out.println("      " + f.failure().kind() + " " + f.failure().message() + " | " + f.schedule() + " " + f.schedule().size() + "/" + f.switches() + " " + f.shortest()));
            } catch (RuntimeException e) {
                e.printStackTrace();
                System.out.println(scenario.id() + " " + e);
            }
            done.interrupt();
        }
    }
}
