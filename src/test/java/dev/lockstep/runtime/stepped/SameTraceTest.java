package dev.lockstep.runtime.stepped;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The same program with the same seed tells the same, line for line.
class SameTraceTest {

    @Test
    void aHundredRunsTellTheSame() {
        EnginePrograms.ALL.forEach((name, program) -> {
            List<String> first = SameTrace.told(program);
            assertThat(first).as(name).hasSizeGreaterThan(50);
            for (int run = 1; run < 100; run++) {
                assertThat(SameTrace.told(program)).as(name).isEqualTo(first);
            }
        });
    }

    @Test
    void anotherJvmTellsTheSame() throws IOException {
        ArrayList<String> here = new ArrayList<String>();
        new TreeMap<>(EnginePrograms.ALL).forEach((name, program) -> {
            here.add(name);
            here.addAll(SameTrace.told(program));
        });
        String classes = Path.of("target/test-classes").toAbsolutePath() + System.getProperty("path.separator")
                + Path.of("target/classes").toAbsolutePath();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                java, "-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=0", "-Dstdout.encoding=UTF-8", "-cp",
                classes, SameTrace.class.getName())
                .redirectError(Redirect.INHERIT)
                .start();
        try (BufferedReader said = process.inputReader(UTF_8)) {
            assertThat(said.lines().toList()).isEqualTo(here);
        } finally {
            process.destroyForcibly();
        }
    }
}
