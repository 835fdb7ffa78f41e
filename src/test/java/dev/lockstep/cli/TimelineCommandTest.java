package dev.lockstep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Recordings that `render` writes as timelines, and what it refuses to write so.
class TimelineCommandTest {
    @TempDir
    private Path folder;

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static void refused(Called called, String why) {
        assertThat(called.code()).isEqualTo(2);
        assertThat(called.err()).startsWith("lockstep: ").contains(why).containsOnlyOnce("\n");
        assertThat(called.figures()).isEmpty();
    }

    @Test
    void aRecordingBecomesATimeline() {
        String trace = file("run.jsonl");
        assertThat(Called.with("run", "philosophers-ordered", "--live", "--trace", trace).code()).isZero();

        Called called = Called.with("render", trace, "-o", file("run.perfetto.json"), "--lang", "de");

        assertThat(called.err()).isEmpty();
        assertThat(called.code()).isZero();
        JsonNode whole = new JsonMapper().readTree(folder.resolve("run.perfetto.json").toFile());
        assertThat(whole.get("otherData").get("language").asString()).isEqualTo("de");
        assertThat(whole.get("traceEvents").size()).isGreaterThan(30);
    }

    @Test
    void aSteppedRunIsRefusedSinceNothingInItTookTime() {
        String trace = file("run.jsonl");
        var _ = Called.with("run", "philosophers-ordered", "--seed", "1", "--trace", trace);

        refused(Called.with("render", trace, "-o", file("run.json")), "stepped");
        assertThat(folder.resolve("run.json")).doesNotExist();
    }

    @Test
    void aScenarioIsRefusedSinceItIsNoRecording() {
        refused(Called.with("render", "philosophers", "-o", file("run.json")), "expected a recording");
    }

    @Test
    void whatOnlyAFigureHasIsRefused() {
        refused(Called.with("render", "philosophers", "-o", file("run.json"), "--theme", "print"), "--theme");
        refused(Called.with("render", "philosophers", "-o", file("run.json"), "--step", "3"), "--step");
    }

    @Test
    void progressSaysHowMuchOfWhichFileIsWritten() {
        assertThat(ProgressLine.text("run.gif", -1)).isEqualTo("run.gif: drawing; Ctrl+C ends it");
        assertThat(ProgressLine.text("run.gif", 0.428)).isEqualTo("run.gif: 42 %; Ctrl+C ends it");
    }
}
