package dev.lockstep.explore.ahead;

import dev.lockstep.explore.dpor.DporStrategy;
import dev.lockstep.explore.run.JudgedRun;
import dev.lockstep.explore.run.Judgement;
import dev.lockstep.explore.run.ProgramJudge;
import dev.lockstep.explore.run.RunOutcome;
import dev.lockstep.explore.run.SearchStrategy;
import dev.lockstep.explore.strategy.PrefixStrategy;
import dev.lockstep.file.LocalText;
import dev.lockstep.file.RefusedInput;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.program.Program;
import java.util.Map;

/// How a run ended, and its end state: what a search counts as one outcome.
///
/// @param left the end state, by name
public record RunEndState(RunOutcome end, Map<String, String> left) {

    static RunEndState of(Judgement judgement) {
        return new RunEndState(judgement.end(), judgement.left());
    }

    /// The end of the run with these choices.
    ///
    /// @throws IllegalArgumentException if one of them cannot be made, or they do not lead to the end of a run
    public static RunEndState of(Program program, Schedule choices) {
        SearchStrategy replay = new PrefixStrategy(choices, new DporStrategy());
        replay.next();
        JudgedRun run = new JudgedRun(ProgramJudge.subjectOf(program), replay, () -> false);
        RunResult result = run.run();
        if (result.schedule().size() > choices.size()) {
            throw new RefusedInput(
                    LocalText.of(
                            "after these choices the run is not over: %s",
                            "nach diesen Entscheidungen ist der Lauf nicht zu Ende: %s", choices));
        }
        return of(run.judge().over(result));
    }
}
