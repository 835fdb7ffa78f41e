package dev.lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explain.Spoken;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.control.WatchTarget;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.session.frame.StepFrame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A scenario's file is edited while it is open.
class EditedFileTest {
    private static final String BEFORE = Scenarios.builtIn().stream()
            .filter(scenario -> scenario.id().equals("two-locks"))
            .findFirst()
            .orElseThrow()
            .text();
    private static final String AFTER = BEFORE.replace("en: Two locks", "en: Edited");

    @TempDir
    private Path folder;

    private final Frames frames = new Frames();
    private Path file = Path.of("mine.yaml");

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("mine.yaml");
        Files.writeString(file, BEFORE);
    }

    @Test
    void aFileFromTheCommandLineIsOpenedFirstAndFollowedWithModeAndSeedKept() throws Exception {
        ScenarioLibrary library = ScenarioLibrary.of(Scenarios.builtIn(), List.of(WatchTarget.find(file.toString())));
        String id = library.firstWanted().orElseThrow();
        assertThat(library.titles()).last().satisfies(title -> assertThat(title.id()).isEqualTo(id));

        try (Steered steering = Steered.open(library, id, WatchMode.STEP, frames)) {
            steering.run().seed(9);
            steering.controls().step();
            frames.step("step 1", frame -> frame.position().step() == 1 && frame.next().seed() == 9);
            Files.writeString(file, AFTER);

            StepFrame edited = frames.step("the edit", frame -> frame.scenario().title().english().equals("Edited"));
            assertThat(edited.next().seed()).isEqualTo(9);
            assertThat(edited.position().step()).isZero();
            assertThat(library.titles()).last().satisfies(title -> assertThat(title.title()).isEqualTo("Edited"));
        }
    }

    @Test
    void aWrongEditLeavesTheRunAsItIsAndIsToldUntilItIsMended() throws Exception {
        ScenarioLibrary library = ScenarioLibrary.of(Scenarios.builtIn(), List.of());
        String id = library.add(file).id();
        try (Steered steering = Steered.open(library, id, WatchMode.STEP, frames)) {
            steering.controls().step();
            frames.step("step 1", frame -> frame.position().step() == 1);
            Files.writeString(file, BEFORE.replace("acquire left, acquire right", "acquire left, acquire middle"));

            StepFrame wrong = frames.step("the mistake", frame -> !frame.complaint().isEmpty());
            assertThat(wrong.complaint()).hasLineCount(1).contains("mine.yaml", "middle");
            assertThat(wrong.position().step()).isEqualTo(1);
            assertThat(wrong.run()).isEqualTo(1);
            Files.writeString(file, BEFORE);
            StepFrame mended = frames.step("no mistake", frame -> frame.complaint().isEmpty());
            assertThat(mended.position().step()).isEqualTo(1);
            assertThat(mended.run()).isEqualTo(1);
        }
    }

    @Test
    void aLiveRunBeginsAnewWithTheEdit() throws Exception {
        String text = Scenarios.find("pool-steady").text();
        Files.writeString(file, text);
        ScenarioLibrary library = ScenarioLibrary.of(Scenarios.builtIn(), List.of());
        try (Steered _ = Steered.open(library, library.add(file).id(), WatchMode.LIVE, frames)) {
            frames.live("work", frame -> frame.recording().recorded() > 10);
            Files.writeString(file, "nothing");
            LiveFrame wrong = frames.live("the mistake", frame -> !frame.complaint().isEmpty());
            assertThat(wrong.complaint()).hasLineCount(1).contains("mine.yaml");
            assertThat(wrong.run()).isEqualTo(1);
            Files.writeString(file, text.replaceFirst("en: .*", "en: Edited"));

            LiveFrame edited = frames.live("the edit", frame -> frame.scenario().title().english().equals("Edited"));
            assertThat(edited.run()).isEqualTo(2);
            assertThat(frames.live("no mistake", frame -> frame.complaint().isEmpty()).run()).isEqualTo(2);
        }
    }

    @Test
    void whatIsSavedUnderLiveTakesEffect() throws Exception {
        String text = """
                lockstep: 1
                id: max
                title: Max
                about: Max.
                group: pool
                live: {workers: 2, capacity: 8, producers: 1, arrivals: 20 /s, task time: 40 ms, failing: 0 %}
                """;
        Files.writeString(file, text);
        ScenarioLibrary library = ScenarioLibrary.of(Scenarios.builtIn(), List.of());
        try (Steered steering = Steered.open(library, library.add(file).id(), WatchMode.LIVE, frames)) {
            steering.live().turn("workers", 5);
            frames.live("the turn", frame -> knob(frame, "workers") == 5);
            replaceBy(text.replace("title: Max", "title: Renamed"));
            LiveFrame renamed = frames.live(
                    "the new title",
                    frame -> frame.run() == 2 && frame.load().pending().isEmpty() && knob(frame, "workers") == 5);
            assertThat(renamed.scenario().title().english()).isEqualTo("Renamed");

            replaceBy(
                    text.replaceFirst(
                            "live: .*", "live: {workers: 8, capacity: 1000, producers: 16, "
                                    + "arrivals: 5000 /s, task time: 0 ms, failing: 50 %}"));
            LiveFrame edited = frames
                    .live("the new values", frame -> frame.run() == 3 && frame.load().pending().isEmpty());
            Frames fresh = new Frames();
            try (Steered _ = Steered.open(library, library.add(file).id(), WatchMode.LIVE, fresh)) {
                assertThat(knobs(edited)).isEqualTo(knobs(fresh.live("the first frame", frame -> true)));
            }
            assertThat(knob(edited, "workers")).isEqualTo(8);
        }
    }

    private static List<String> knobs(LiveFrame frame) {
        return frame.load().knobs().stream().map(each -> each.id() + " " + each.value()).toList();
    }

    private static double knob(LiveFrame frame, String id) {
        return frame.load().knobs().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow().value();
    }

    @Test
    void anEditMadeBeforeTheFileIsOpenedCountsToo() throws Exception {
        Scenario read = Scenarios.load(file);
        Files.writeString(file, AFTER);
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        try (FileWatch _ = FileWatch.of(file, read, edited -> told.add(edited.title().english()), told::add)) {
            assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo("Edited");
        }
    }

    @Test
    void aFileThatIsReplacedByAnotherIsFollowedAndOneThatIsGoneForAMomentIsNoMistake() throws Exception {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        try (FileWatch _ = FileWatch
                .of(file, Scenarios.load(file), edited -> told.add(edited.title().english()), told::add)) {
            Path fresh = folder.resolve("fresh.yaml");
            Files.writeString(fresh, AFTER);
            Files.delete(file);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo("Edited");
            replaceBy(BEFORE);
            assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo("Two locks");
        }
        assertThat(told).isEmpty();
    }

    @Test
    void anErrorWhileAnEditIsTakenInIsSaidAndTheNextEditIsTakenIn() throws Exception {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        try (FileWatch _ = FileWatch.of(
                file,
                Scenarios.load(file),
                edited -> {
                    if (edited.title().english().equals("Edited")) {
                        throw new StackOverflowError();
                    }
                    told.add(edited.title().english());
                },
                told::add)) {
            replaceBy(AFTER);
            assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo(file + " cannot be taken in: StackOverflowError");
            replaceBy(BEFORE);
            assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo("Two locks");
        }
    }

    @Test
    void anErrorWhileAnEditIsTakenInIsSaidInGerman() throws Exception {
        Spoken.change(Spoken.of("de"));
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        Consumer<Scenario> fails = _ -> {
            throw new StackOverflowError();
        };
        try (FileWatch _ = FileWatch.of(file, Scenarios.load(file), fails::accept, told::add)) {
            replaceBy(AFTER);
            assertThat(told.poll(60, TimeUnit.SECONDS))
                    .isEqualTo(file + " lässt sich nicht übernehmen: StackOverflowError");
        } finally {
            Spoken.change(Spoken.of("en"));
        }
    }

    @Test
    void aFileThatAnEditorWritesInPlaceIsNoMistakeUntilItStandsStill() throws Exception {
        List<String> told = new ArrayList<>();
        FileWatch.Look look = new FileWatch.Look(file, edited -> told.add(edited.title().english()), told::add, BEFORE);
        look.look();
        Files.writeString(file, "");
        look.look();
        Files.writeString(file, AFTER.substring(0, 90));
        look.look();
        Files.writeString(file, AFTER);
        look.look();
        look.look();
        assertThat(told).containsExactly("Edited");

        Files.writeString(file, "");
        look.look();
        assertThat(told).hasSize(1);
        look.look();
        assertThat(told).hasSize(2).last().asString().startsWith(file.toString()).hasLineCount(1);
        look.look();
        assertThat(told).hasSize(2);
    }

    @Test
    void aHalfTypedFileDoesNotEndTheWatch() throws Exception {
        List<String> told = new ArrayList<>();
        FileWatch.Look look = new FileWatch.Look(file, edited -> told.add(edited.title().english()), told::add, BEFORE);
        for (int length = 0; length < AFTER.length(); length += 7) {
            Files.writeString(file, AFTER.substring(0, length));
            look.look();
            look.look();
        }
        Files.writeString(file, "\"\\u");
        look.look();
        look.look();
        assertThat(told).allSatisfy(line -> assertThat(line).hasLineCount(1));
        Files.writeString(file, AFTER.replace("Edited", "Typed"));
        look.look();
        look.look();
        assertThat(told).last().isEqualTo("Typed");
    }

    /// At once: a file that is written in place is empty for a moment, and the watch would rightly say so.
    private void replaceBy(String text) throws Exception {
        Path whole = folder.resolve("whole");
        Files.writeString(whole, text);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
