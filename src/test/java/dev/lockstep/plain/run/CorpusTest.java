package dev.lockstep.plain.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lockstep.explore.Exploration;
import dev.lockstep.explore.Findings;
import dev.lockstep.explore.Plan;
import dev.lockstep.explore.run.FoundFailure;
import dev.lockstep.file.LocalText;
import dev.lockstep.plain.allow.Refusals;
import dev.lockstep.plain.allow.Refused;
import dev.lockstep.plain.compile.CompiledProgram;
import dev.lockstep.plain.compile.JavaSource;
import dev.lockstep.plain.compile.ProgramCompiler;
import dev.lockstep.runtime.stepped.FailureKey;
import dev.lockstep.scenario.Group;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.frame.ReportedOutcome;
import dev.lockstep.session.headless.TracedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The programs of the corpus, each with what is right in its first line.
class CorpusTest {
    private static final Path CORPUS = Path.of("src", "test", "resources", "dev", "lockstep", "plain", "corpus");
    private static final Duration MOST = Duration.ofSeconds(60);
    private static final Set<String> FOLDERS = Set
            .of("holds", "fails", "deadlocks", "waits", "races", "refused", "stopped");

    @TestFactory
    List<DynamicTest> whatIsSaidOfAProgramIsRight() throws IOException {
        return files().stream()
                .map(
                        file -> DynamicTest.dynamicTest(
                                CORPUS.relativize(file).toString(), file.toUri(),
                                // An interrupt ends a search that has no end.
                                () -> assertTimeoutPreemptively(MOST, () -> isRight(file))))
                .toList();
    }

    @Test
    void everyProgramLiesWhereItsFirstLineSays() throws IOException {
        Set<String> folders = new TreeSet<>();
        for (Path file : files()) {
            String folder = CORPUS.relativize(file).getName(0).toString();
            String text = Files.readString(file);
            RightLine.of(text);
            assertThat(text).startsWith("// RIGHT: " + folder);
            folders.add(folder);
        }
        assertThat(folders).isEqualTo(new TreeSet<>(FOLDERS));
        assertThat(files()).hasSizeGreaterThan(150);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(CORPUS)) {
            return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static void isRight(Path file) throws Exception {
        String text = Files.readString(file);
        RightLine right = RightLine.of(text);
        CompiledProgram compiled = ProgramCompiler
                .compile(List.of(new JavaSource(String.valueOf(file.getFileName()), text)), Optional.empty());
        List<Refused> refused = Refusals.of(compiled);
        if (right.refused().isPresent()) {
            assertThat(refused).isNotEmpty();
            assertThat(refused.getFirst().place().line()).isEqualTo(right.refused().getAsInt());
            return;
        }
        assertThat(refused).isEmpty();
        JavaProgram program = JavaProgram.of(compiled);
        Findings findings = new Exploration(program, Plan.DEFAULT).run();
        ProgramVerdict said = ProgramVerdict.of(findings);
        assertThat(said.lines()).isEqualTo(right.verdict().lines());
        if (right.saysPrinted()) {
            assertThat(said.printed()).isEqualTo(right.verdict().printed());
        }
        Scenario scenario = scenario(program, compiled);
        for (FoundFailure failure : findings.result().failures()) {
            replays(scenario, failure);
        }
    }

    /// The schedule that is told leads to what was told.
    private static void replays(Scenario scenario, FoundFailure found) {
        TracedRun again = TracedRun.bySchedule(scenario, found.schedule());
        Set<FailureKey> keys = again.report().failures().stream()
                .map(each -> each.outcome() instanceof ReportedOutcome.Typed(var outcome) ? outcome : null)
                .filter(Objects::nonNull)
                .map(FailureKey::of)
                .collect(Collectors.toSet());
        assertThat(keys).contains(FailureKey.of(found.failure()));
    }

    private static Scenario scenario(JavaProgram program, CompiledProgram compiled) {
        JavaSource source = compiled.sources().getFirst();
        LocalText name = LocalText.of(source.path(), source.path());
        return new Scenario("corpus", name, name, Group.CLASSICS, null, program, source.text());
    }
}
