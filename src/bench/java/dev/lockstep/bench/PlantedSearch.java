package dev.lockstep.bench;

import dev.lockstep.event.Event;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explore.Search;
import dev.lockstep.explore.SearchResult;
import dev.lockstep.explore.dpor.DporStrategy;
import dev.lockstep.explore.run.Judge;
import dev.lockstep.explore.run.Judgement;
import dev.lockstep.explore.run.ProgramJudge;
import dev.lockstep.explore.run.SearchLimits;
import dev.lockstep.explore.run.SearchedProgram;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.scenario.Group;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Expectation;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.scenario.read.Scenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Searches the sound programs of one engine until something goes wrong, and prints what: program, failure and
/// schedules, with tabs between. Part of [PlantedProbe], which starts it with one class of the engine changed.
final class PlantedSearch {

    private static final SearchLimits MOST = new SearchLimits(100_000);

    private final Scenario scenario;
    private final Program program;
    private final List<String> wrong = new ArrayList<>();
    private @Nullable Search search;
    private long schedules;

    private PlantedSearch(Scenario scenario, Program program) {
        this.scenario = scenario;
        this.program = program;
    }

    public static void main(String[] args) {
        Group engine = Group.valueOf(args[0]);
        boolean complete = true;
        for (Scenario scenario : Scenarios.builtIn()) {
            Program program = scenario.program();
            if (scenario.group() == engine
                    && program != null
                    && program.expected().orElseThrow() == Expectation.HOLDS) {
                PlantedSearch one = new PlantedSearch(scenario, program);
                complete &= one.run();
                if (!one.wrong.isEmpty()) {
                    System.out.println(one.scenario.id() + "\t" + one.wrong.getFirst() + "\t" + one.schedules);
                    System.exit(0);
                }
            }
        }
        System.out.println(complete ? "every order of every program holds" : "stopped before the end");
        System.exit(0);
    }

    /// @return whether the search went to its end
    private boolean run() {
        SearchedProgram sound = ProgramJudge.subjectOf(program);
        SearchedProgram watched = new SearchedProgram(
                sound.setUp(), sound.settings(), true, () -> new Stopping(sound.judges().get()));
        Search searching = new Search(watched, new DporStrategy(), MOST);
        search = searching;
        try {
            SearchResult found = searching.run();
            if (wrong.isEmpty() && found.complete()) {
                program.watch().properties().stream()
                        .map(PropertyState::name)
                        .filter(name -> name.startsWith("sometimes") && !found.seen().contains(name))
                        .map(name -> "never seen, " + name)
                        .forEach(wrong::add);
            }
            return found.complete();
        } catch (IllegalStateException differs) {
            wrong.add("not the same in every run");
            return false;
        }
    }

    /// Ends the search with the first run in which something goes wrong.
    private final class Stopping implements Judge {

        private final Judge judge;

        private Stopping(Judge judge) {
            this.judge = judge;
        }

        @Override
        public long saw(int step, long nanos, ThreadId thread, Event event) {
            return judge.saw(step, nanos, thread, event);
        }

        @Override
        public Judgement over(RunResult result) {
            schedules++;
            Judgement judgement = judge.over(result);
            result.failures().forEach(failure -> wrong.add(words(failure)));
            judgement.broke().forEach(broke -> wrong.add(words(broke.failure())));
            if (!wrong.isEmpty()) {
                Objects.requireNonNull(search).cancel();
            }
            return judgement;
        }

        private static String words(Outcome failure) {
            return failure instanceof Outcome.PropertyBroken broken ? broken.name() : failure.kind().word();
        }
    }
}
