package dev.lockstep.plain.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explore.Exploration;
import dev.lockstep.explore.Findings;
import dev.lockstep.explore.Plan;
import dev.lockstep.explore.run.OutcomeCount;
import dev.lockstep.plain.allow.Refusals;
import dev.lockstep.plain.compile.CompiledProgram;
import dev.lockstep.plain.compile.JavaSource;
import dev.lockstep.plain.compile.ProgramCompiler;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Programs of one thread print what `java -ea` prints, letter by letter.
class LanguageTest {
    private static final Path PROGRAMS = Path.of("src", "test", "resources", "dev", "lockstep", "plain", "language");
    private static final Path REAL = Path
            .of("src", "test", "java", "dev", "lockstep", "plain", "run", "RealJava.java");

    @TestFactory
    List<DynamicTest> aProgramPrintsWhatJavaPrints() throws Exception {
        Map<String, String> right = printedByJava();
        assertThat(right).hasSizeGreaterThan(40);
        List<DynamicTest> tests = new ArrayList<>();
        right.forEach(
                (name, text) -> tests.add(
                        DynamicTest.dynamicTest(
                                name, () -> assertThat(printed(PROGRAMS.resolve(name))).isEqualTo(text))));
        return tests;
    }

    private static Map<String, String> printedByJava() throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-ea", "-XX:TieredStopAtLevel=1",
                REAL.toString(), PROGRAMS.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, String> printed = new TreeMap<>();
        try (DataInputStream told = new DataInputStream(java.getInputStream())) {
            byte[] all = told.readAllBytes();
            try (DataInputStream each = new DataInputStream(new java.io.ByteArrayInputStream(all))) {
                while (each.available() > 0) {
                    printed.put(each.readUTF(), each.readUTF());
                }
            }
        }
        assertThat(java.waitFor()).isZero();
        return printed;
    }

    private static String printed(Path file) throws Exception {
        JavaSource source = new JavaSource(String.valueOf(file.getFileName()), Files.readString(file));
        CompiledProgram compiled = ProgramCompiler.compile(List.of(source), Optional.empty());
        assertThat(Refusals.of(compiled)).isEmpty();
        Findings findings = new Exploration(JavaProgram.of(compiled), Plan.DEFAULT).run();
        assertThat(findings.result().failures()).isEmpty();
        assertThat(findings.complete()).isTrue();
        List<OutcomeCount> outcomes = findings.result().outcomes();
        assertThat(outcomes).hasSize(1);
        return outcomes.getFirst().left().getOrDefault("main", "");
    }
}
