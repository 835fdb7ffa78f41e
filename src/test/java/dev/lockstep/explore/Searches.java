package dev.lockstep.explore;

import dev.lockstep.event.LockId;
import dev.lockstep.event.OutcomeKind;
import dev.lockstep.event.Role;
import dev.lockstep.explore.dpor.DporStrategy;
import dev.lockstep.explore.run.FoundFailure;
import dev.lockstep.explore.run.Judgement;
import dev.lockstep.explore.run.ProgramJudge;
import dev.lockstep.explore.run.RunOutcome;
import dev.lockstep.explore.run.SearchLimits;
import dev.lockstep.explore.run.SearchStrategy;
import dev.lockstep.explore.run.SearchedProgram;
import dev.lockstep.runtime.Body;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.runtime.stepped.RunSettings;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What the tests of the search share.
final class Searches {

    private static final String SAID = "said";

    private Searches() {}

    /// Searches a program of which nothing is told but how its runs end.
    static SearchResult search(Consumer<EngineRuntime> program, SearchStrategy strategy) {
        SearchedProgram subject = SearchedProgram.unwatched(
                program,
                RunSettings.DEFAULT,
                result -> Judgement.of(result, Map.of()));
        return new Search(subject, strategy, SearchLimits.NONE).run();
    }

    /// Searches a program whose threads say what they saw.
    static SearchResult told(
            BiConsumer<EngineRuntime, Map<String, Object>> program, RunSettings settings, SearchStrategy strategy) {
        TreeMap<String, Object> told = new TreeMap<String, Object>();
        SearchedProgram subject = SearchedProgram.unwatched(
                port -> {
                    told.clear();
                    program.accept(port, told);
                },
                settings,
                result -> saying(told));
        return new Search(subject, strategy, SearchLimits.NONE).run();
    }

    /// Of a run that is known by what its threads said alone.
    static Judgement saying(Object said) {
        return new Judgement(RunOutcome.FINISHED, Map.of(SAID, said.toString()), List.of(), List.of());
    }

    /// Searches the program of a scenario, of which the text gives what stands under `program`.
    static SearchResult program(String group, String text) throws BadScenario {
        return new Search(subject(group, text), new DporStrategy(), SearchLimits.NONE).run();
    }

    static SearchedProgram subject(String group, String text) throws BadScenario {
        String head = "lockstep: 1\nid: test\ntitle: Test\nabout: A test.\ngroup: " + group + "\nprogram:\n";
        Scenario scenario = Scenarios.read("test.yaml", head + text.indent(2));
        return ProgramJudge.subjectOf(Objects.requireNonNull(scenario.program()));
    }

    /// What threads said, where a run is known by that alone, and how else it ended and what it left.
    static Set<String> outcomes(SearchResult result) {
        return result.outcomes().stream()
                .map(outcome -> Objects.requireNonNullElseGet(outcome.left().get(SAID), outcome::label))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<OutcomeKind> kinds(SearchResult result) {
        return result.failures().stream().map(FoundFailure::failure).map(Outcome::kind).toList();
    }

    static LockId lock(String name) {
        return new LockId("test", name);
    }

    static void script(EngineRuntime port, String name, Body body) {
        port.spawn(name, Role.SCRIPT, body);
    }
}
