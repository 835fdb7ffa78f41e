package dev.lockstep.session.explore;

import dev.lockstep.explore.run.Judge;
import dev.lockstep.explore.run.Judgement;
import dev.lockstep.explore.run.OutcomeCount;
import dev.lockstep.explore.run.ProgramJudge;
import dev.lockstep.explore.run.SearchedProgram;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.runtime.stepped.SteppedRuntime;
import dev.lockstep.runtime.stepped.Strategy;
import dev.lockstep.runtime.stepped.strategy.KeepRunningStrategy;
import dev.lockstep.runtime.stepped.strategy.ReplayStrategy;
import dev.lockstep.scenario.program.Program;

/// A run that begins with given choices and then goes to its end as if nobody cared: who runs goes on, and time and chance
/// come last.
///
/// @param label how it ended and what it left, in the words in which a search counts outcomes
/// @param schedule all its choices
record NaturalCompletion(String label, Schedule schedule) {

    /// Makes one.
    ///
    /// @throws dev.lockstep.runtime.stepped.ReplayMismatch if it cannot begin so
    static NaturalCompletion after(Schedule beginning, Program program) {
        SearchedProgram subject = ProgramJudge.subjectOf(program);
        Judge judge = subject.judges().get();
        Strategy replay = ReplayStrategy.of(beginning, new KeepRunningStrategy());
        int[] step = {0};
        Strategy counting = point -> {
            int index = replay.choose(point);
            step[0] = point.step();
            return index;
        };
        RunResult result = new SteppedRuntime(
                        counting,
                        subject.settings(),
                        (nanos, thread, event) -> judge.saw(step[0], nanos, thread, event))
                .run(subject.setUp());
        Judgement judgement = judge.over(result);
        Schedule whole = result.schedule();
        return new NaturalCompletion(new OutcomeCount(judgement.end(), judgement.left(), true, 1, whole).label(), whole);
    }
}
