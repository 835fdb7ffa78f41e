package dev.lockstep.plain.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explore.Exploration;
import dev.lockstep.explore.Plan;
import dev.lockstep.plain.compile.CompiledProgram;
import dev.lockstep.plain.compile.JavaSource;
import dev.lockstep.plain.compile.ProgramCompiler;
import dev.lockstep.plain.run.EveryInterleaving.Reachable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Of programs that are made up, the search says what an interpreter says that runs every interleaving of them and knows
/// nothing of it.
///
/// `-Dlockstep.javaPrograms=N` compares N programs, however long that takes, and `-Dlockstep.javaSeed=S` begins at
/// seed S.
class RandomJavaTest {
    private static final int STATES = 60_000;
    private static final int USUAL = 400;
    private static final int LEAST = 30;
    private static final Duration MOST = Duration.ofSeconds(12);

    @Test
    void theSearchFindsWhatEveryInterleavingShowsAndNothingElse() throws Exception {
        Integer wanted = Integer.getInteger("lockstep.javaPrograms");
        int programs = wanted == null ? USUAL : wanted;
        long first = Long.getLong("lockstep.javaSeed", 0);
        long end = System.nanoTime() + MOST.toNanos();
        int compared = 0;
        int racing = 0;
        for (long seed = first; seed < first + programs; seed++) {
            if (wanted == null && compared >= LEAST && System.nanoTime() > end) {
                break;
            }
            SmallProgram program = RandomProgram.of(seed);
            Optional<Reachable> reachable = EveryInterleaving.of(program, STATES);
            if (reachable.isPresent()) {
                compare(seed, program, reachable.get());
                compared++;
                racing += reachable.get().races().isEmpty() ? 0 : 1;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(Math.min(LEAST, programs) * 4 / 5);
        assertThat(racing).isPositive();
    }

    private static void compare(long seed, SmallProgram program, Reachable right) throws Exception {
        CompiledProgram compiled = ProgramCompiler.compile(
                List.of(new JavaSource(SmallProgram.NAME + ".java", program.source())), Optional.empty());
        ProgramVerdict said = ProgramVerdict
                .of(new Exploration(JavaProgram.of(compiled), Plan.DEFAULT).run());
        ProgramVerdict expected = new ProgramVerdict(
                right.failures(), right.deadlocks(), right.waits(), right.races(), right.printed(), true);
        Map<String, Object> saidLines = said.lines();
        saidLines.put("prints", said.printed());
        Map<String, Object> expectedLines = expected.lines();
        expectedLines.put("prints", expected.printed());
        assertThat(saidLines).as("seed %s\n%s", seed, program.source().replace("%", "%%")).isEqualTo(expectedLines);
    }
}
