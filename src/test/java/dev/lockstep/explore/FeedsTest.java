package dev.lockstep.explore;

import static dev.lockstep.explore.Searches.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.event.Event;
import dev.lockstep.event.ScriptEvent.Wrote;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explore.dpor.DporStrategy;
import dev.lockstep.explore.run.Judge;
import dev.lockstep.explore.run.Judgement;
import dev.lockstep.explore.run.SearchLimits;
import dev.lockstep.explore.run.SearchStrategy;
import dev.lockstep.explore.run.SearchedProgram;
import dev.lockstep.explore.strategy.DepthFirstStrategy;
import dev.lockstep.runtime.EngineRuntime;
import dev.lockstep.runtime.Shared;
import dev.lockstep.runtime.stepped.RunResult;
import dev.lockstep.runtime.stepped.RunSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class FeedsTest {

    /// Each thread sets a variable of its own and sets it back: no step conflicts with any of another thread.
    private static void apart(EngineRuntime port) {
        for (String name : List.of("x", "y")) {
            Shared<Integer> variable = port.shared(name, 0);
            script(port, "sets " + name, () -> {
                for (int value = 1; value >= 0; value--) {
                    int now = value;
                    variable.set(now, () -> port.emit(new Wrote(name, Integer.toString(now))));
                }
            });
        }
    }

    /// Whether both are ever set at once, as those events tell that feed anything.
    private record BothSet(Map<String, String> values, AtomicBoolean both, boolean feeding) implements Judge {

        @Override
        public long saw(int step, long nanos, ThreadId thread, Event event) {
            if (!(event instanceof Wrote(var name, var value))) {
                return 0;
            }
            values.put(name, value);
            if (List.copyOf(values.values()).equals(List.of("1", "1"))) {
                both.set(true);
            }
            return feeding ? 1 : 0;
        }

        @Override
        public Judgement over(RunResult result) {
            return Searches.saying(both.get() ? "both" : "never both");
        }
    }

    private static SearchResult search(boolean feeding, SearchStrategy strategy) {
        SearchedProgram subject = new SearchedProgram(
                FeedsTest::apart,
                RunSettings.DEFAULT,
                true,
                () -> new BothSet(new HashMap<>(), new AtomicBoolean(), feeding));
        return new Search(subject, strategy, SearchLimits.NONE).run();
    }

    @Test
    void anInvariantOverTwoVariablesIsFoundBrokenAlthoughNoStepsConflict() {
        assertThat(Searches.outcomes(search(true, new DporStrategy()))).containsExactly("both", "never both");
    }

    @Test
    void stepsThatFeedOnePropertyAreRunInEveryOrder() {
        assertThat(search(true, new DporStrategy()).counts().schedules()).isEqualTo(6);
        assertThat(search(false, new DporStrategy()).counts().schedules()).isEqualTo(1);
    }

    @Test
    void reductionLosesNoneOfTheOrdersThatPlainDepthFirstTells() {
        assertThat(Searches.outcomes(search(true, new DepthFirstStrategy())))
                .isEqualTo(Searches.outcomes(search(true, new DporStrategy())));
    }
}
