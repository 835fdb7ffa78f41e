package dev.lockstep.session.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explore.oracle.EnginePrograms;
import dev.lockstep.explore.oracle.GeneratedProgram;
import dev.lockstep.explore.oracle.ScriptPrograms;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is said is so: every sentence of every step of runs of every program, held against the stepped runtime.
///
/// `-Dlockstep.sentences=200` looks at so many programs made by chance.
class EverySentenceTest {

    private static final int SEEDS = 3;
    private static final int RANDOM = Integer.getInteger("lockstep.sentences", 12);
    private static final long SEARCHED = 600;

    private final List<String> wrong = new ArrayList<>();
    private int sentences;

    @Test
    void everySentenceOfABuiltInProgramIsTrueAndInCausalOrder() {
        for (BuiltInRun run : BuiltInRun.all(SEEDS, SEARCHED)) {
            SentenceChecks checks = new SentenceChecks(run.scenario(), run.name(), wrong);
            run.walk(checks::look);
            sentences += checks.over();
        }
        System.out.println("sentences of built-in programs: " + sentences + " looked at, " + wrong.size() + " wrong");
        assertThat(wrong).isEmpty();
    }

    @Test
    void everySentenceOfAProgramMadeByChanceIsTrueAndInCausalOrder() throws BadScenario {
        for (long seed = 1; seed <= RANDOM; seed++) {
            for (GeneratedProgram made : List.of(ScriptPrograms.of(seed), EnginePrograms.of(seed))) {
                Scenario scenario = Scenarios.read("random.yaml", made.text());
                String run = (made.isScript() ? "script " : "engine ") + seed;
                SentenceChecks checks = new SentenceChecks(scenario, run, wrong);
                EveryStep.ofSeed(scenario, seed, checks::look);
                sentences += checks.over();
            }
        }
        System.out.println("sentences of programs by chance: " + sentences + " looked at, " + wrong.size() + " wrong");
        assertThat(wrong).isEmpty();
    }
}
