package dev.lockstep.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.control.WatchTarget;
import dev.lockstep.session.frame.RunOrigin;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.headless.LiveRun;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.TraceHeader;
import dev.lockstep.trace.file.TraceFiles;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs are saved, and opened again; scenarios and recordings are added to what can be opened.
class OpenedFilesTest {
    @TempDir
    private Path folder;

    private final Frames frames = new Frames();
    private final ScenarioLibrary library = ScenarioLibrary.of(Scenarios.builtIn(), List.of());

    @Test
    void aLibraryThatBeginsWithOneScenarioHasAllInTheirOrderOnceItIsFollowed() throws Exception {
        Path own = Files.writeString(folder.resolve("own.yaml"), Scenarios.builtIn("two-locks").text());
        ScenarioLibrary one = ScenarioLibrary
                .beginningWith("philosophers-ordered", List.of(WatchTarget.read(own)));
        assertThat(one.titles()).extracting(ScenarioCard::id).containsExactly("philosophers-ordered", "yours-1");

        CompletableFuture<Void> edited = new CompletableFuture<>();
        one.follow(() -> edited.complete(null));
        edited.get(60, TimeUnit.SECONDS);
        assertThat(one.titles().subList(0, one.titles().size() - 1)).isEqualTo(library.titles());
        assertThat(one.titles().getLast().id()).isEqualTo("yours-1");
    }

    @Test
    void aRunThatWasSavedIsMadeAgainAndCanBeChanged() throws Exception {
        Path file = folder.resolve("crossed.trace");
        try (Steered steering = Steered.open(library, "two-locks", WatchMode.STEP, frames)) {
            frames.step("the start", frame -> frame.position().step() == 0);
            steering.run().choose("A");
            steering.run().choose("B");
            frames.step("the deadlock", frame -> frame.position().step() == 2 && frame.position().finish() != null);
            assertThat(steering.save(file).get(60, TimeUnit.SECONDS)).isEqualTo(file);
        }
        ScenarioCard added = library.add(file);

        assertThat(added.modes()).isEqualTo(Set.of(WatchMode.STEP));
        assertThat(added.title()).endsWith(" (crossed.trace)");
        assertThat(library.titles()).last().isEqualTo(added);
        Frames again = new Frames();
        try (Steered steering = Steered.open(library, added.id(), WatchMode.STEP, again)) {
            StepFrame start = again.step("the recording", frame -> frame.position().steps() == 2);
            assertThat(start.complaint()).isEmpty();
            assertThat(start.origin()).isEqualTo(new RunOrigin(RunOrigin.Source.RECORDED, "by hand"));
            assertThat(start.next().options()).hasSize(2);
            steering.run().choose("A");
            again.step("step 1", frame -> frame.position().step() == 1);
            steering.run().choose("A");
            assertThat(again.step("another future", frame -> frame.position().step() == 2).position().branches())
                    .hasSize(2);
        }
    }

    @Test
    void aRunThatTheScenarioDoesNotMakeAgainIsLookedAtAndTheStepIsNamed() throws Exception {
        Trace run = TracedRun.bySeed(scenario("two-locks"), 42).timeline().trace();
        Trace other = new Trace(new TraceHeader("two-locks", scenario("two-locks-ordered").text(), true, "seed 42"));
        for (int step = 0; step <= run.last(); step++) {
            other.append(run.step(step));
        }
        ScenarioCard added = library.add(written(other, "other.trace"));

        try (Steered steering = Steered.open(library, added.id(), WatchMode.STEP, frames)) {
            StepFrame start = frames.step("the recording", frame -> frame.position().steps() == run.last());
            assertThat(start.complaint())
                    .startsWith("This scenario does not make the recorded run again, which can only be looked at: ")
                    .containsPattern("step \\d+")
                    .hasLineCount(1);
            assertThat(start.next().options()).isEmpty();
            steering.controls().step();
            assertThat(frames.step("step 1", frame -> frame.position().step() == 1).narration().last()).isNotEmpty();
        }
    }

    @Test
    void aFileThatNamesAnotherAsItsPartnerStandsBehindItAndBringsItAlong() throws Exception {
        Files.writeString(
                folder.resolve("right.yaml"),
                scenario("two-locks-ordered").text().replace("en: Two locks, ordered", "en: Mended"));
        Path wrong = folder.resolve("wrong.yaml");
        Files.writeString(wrong, scenario("two-locks").text().replace("two-locks-ordered", "right.yaml"));
        ScenarioCard added = library.add(wrong);

        List<ScenarioCard> own = library.titles().stream().filter(ScenarioCard::isOwn).toList();
        assertThat(own).extracting(ScenarioCard::title).containsExactly("Mended", "Two locks");
        assertThat(own.getLast()).isEqualTo(added);
        assertThat(added.partner()).isEqualTo(own.getFirst().id());
        assertThat(library.add(folder.resolve("right.yaml")).id()).isEqualTo(own.getFirst().id());
    }

    @Test
    void aFileThatIsOpenedLaterStandsBehindItsPartnerAllTheSame() throws Exception {
        Files.writeString(folder.resolve("right.yaml"), scenario("two-locks-ordered").text());
        Files.writeString(folder.resolve("between.yaml"), scenario("peterson").text());
        Files.writeString(
                folder.resolve("wrong.yaml"), scenario("two-locks").text().replace("two-locks-ordered", "right.yaml"));
        for (String name : List.of("right.yaml", "between.yaml", "wrong.yaml")) {
            library.add(folder.resolve(name));
        }

        assertThat(library.titles()).filteredOn(ScenarioCard::isOwn)
                .extracting(ScenarioCard::title)
                .containsExactly("Two locks, ordered", "Two locks", "Peterson's lock");
    }

    @Test
    void aFileMayNameABuiltInScenarioAsItsPartner() throws Exception {
        Path mine = folder.resolve("mine.yaml");
        Files.writeString(mine, scenario("two-locks").text());

        assertThat(library.add(mine).partner()).isEqualTo("two-locks-ordered");
    }

    @Test
    void aFileWhosePartnerIsMissingIsOpenedAndSaysSo() throws Exception {
        Path mine = folder.resolve("mine.yaml");
        Files.writeString(mine, scenario("two-locks").text().replace("two-locks-ordered", "gone.yaml"));
        ScenarioCard added = library.add(mine);

        assertThat(added.partner()).isNull();
        try (Steered steering = Steered.open(library, added.id(), WatchMode.STEP, frames)) {
            String said = frames.step("the complaint", frame -> !frame.complaint().isEmpty()).complaint();
            assertThat(said).startsWith(mine + ":14:10: found \"gone.yaml\" for partner, which cannot be used");
            steering.run().choose("A");
            frames.step("step 1", frame -> frame.position().step() == 1);
        }
    }

    @Test
    void aRunOnRealThreadsOffersNoChoice() throws Exception {
        Trace run = LiveRun.of(scenario("pool-task-throws"), Duration.ofSeconds(60)).timeline().trace();
        ScenarioCard added = library.add(written(run, "real.trace"));

        try (Steered steering = Steered.open(library, added.id(), WatchMode.STEP, frames)) {
            StepFrame start = frames.step("the recording", frame -> frame.position().steps() == run.last());
            assertThat(start.origin()).isEqualTo(RunOrigin.REAL);
            assertThat(added.about()).isEqualTo(start.title().about()).startsWith("A recording of real threads: ");
            steering.controls().jump(start.position().steps());
            StepFrame end = frames.step("its end", frame -> frame.position().step() == run.last());
            assertThat(start.next().options()).isEmpty();
            assertThat(end.next().options()).isEmpty();
            assertThat(end.complaint()).isEmpty();
        }
    }

    @Test
    void whatIsRecordedLiveIsOpenedWhereItIsScrubbed() throws Exception {
        CompletableFuture<ScenarioCard> told = new CompletableFuture<>();
        try (Steered steering = Steered.open(library, "pool-backpressure", WatchMode.LIVE, frames)) {
            frames.live("work", frame -> frame.recording().recorded() > 50);
            steering.live().record();
            frames.live(
                    "a recording",
                    frame -> frame.recording().taped() != null && frame.recording().taped().events() > 100);
            var _ = library.keep(steering.live()).thenAccept(told::complete);
            told.get(60, TimeUnit.SECONDS);
        }
        ScenarioCard recorded = told.join();
        assertThat(library.titles()).last().isEqualTo(recorded);
        assertThat(recorded.modes()).isEqualTo(Set.of(WatchMode.LIVE, WatchMode.STEP));
        assertThat(recorded.liveOf()).isEqualTo("pool-backpressure");
        assertThat(recorded.title()).endsWith(" (recorded)");
        Path file = folder.resolve("live.trace");
        try (Steered steering = Steered.open(library, recorded.id(), WatchMode.STEP, frames)) {
            StepFrame start = frames.step("the recording", frame -> frame.position().step() == 0);
            assertThat(start.origin().simulated()).isFalse();
            assertThat(start.next().options()).isEmpty();
            assertThat(start.snapshot().pools()).hasSize(1);
            steering.controls().jump(start.position().steps());
            frames.step("its end", frame -> frame.position().step() == start.position().steps());
            steering.save(file).get(60, TimeUnit.SECONDS);
            steering.save(folder.resolve("live.json")).get(60, TimeUnit.SECONDS);
        }
        assertThat(folder.resolve("live.json")).content().startsWith("{").contains("\"traceEvents\"");
        ScenarioCard opened = library.add(file);
        assertThat(opened.liveOf()).isEqualTo("pool-backpressure");
        try (Steered _ = Steered.open(library, opened.id(), WatchMode.STEP, frames)) {
            assertThat(frames.step("the file", frame -> frame.position().step() == 0).origin().simulated()).isFalse();
        }
    }

    @Test
    void aRunThatWasSteppedHasNoTimeline() throws Exception {
        Path file = folder.resolve("stepped.json");
        try (Steered steering = Steered.open(library, "two-locks", WatchMode.STEP, frames)) {
            frames.step("the start", frame -> frame.position().step() == 0);
            assertThatThrownBy(() -> steering.save(file).get(60, TimeUnit.SECONDS))
                    .hasMessageContaining("is a timeline, and this run was stepped");
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void aRecordingOfWhatIsNotHereRunsLiveWhatIsWrittenInIt() throws Exception {
        Scenario edited = Scenarios.read(
                "mine.yaml", scenario("pool-task-throws").text().replaceFirst("en: .*", "en: Edited since"));
        Trace run = LiveRun.of(edited, Duration.ofSeconds(60)).timeline().trace();
        ScenarioCard added = library.add(written(run, "edited.trace"));

        assertThat(added.liveOf()).isEqualTo(added.id());
        try (Steered _ = Steered.open(library, added.id(), WatchMode.LIVE, frames)) {
            assertThat(frames.live("work", frame -> frame.recording().recorded() > 5).title().title())
                    .isEqualTo("Edited since");
        }
    }

    @Test
    void aRecordingOfAProgramWithoutALivePartHasNoWayToLive() throws Exception {
        Trace run = LiveRun.of(scenario("lost-update"), Duration.ofSeconds(60)).timeline().trace();
        ScenarioCard added = library.add(written(run, "program.trace"));
        assertThat(added.liveOf()).isNull();
        assertThat(added.modes()).isEqualTo(Set.of(WatchMode.STEP));
    }

    @Test
    void theSameFileAgainReplacesWhatItWas() throws Exception {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, scenario("two-locks").text());
        ScenarioCard first = library.add(file);
        Files.writeString(file, scenario("philosophers").text());
        ScenarioCard second = library.add(folder.resolve(".").resolve("mine.yaml"));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.title()).isEqualTo(scenario("philosophers").title().english());
        assertThat(library.titles()).hasSize(Scenarios.builtIn().size() + 1).last().isEqualTo(second);
    }

    @Test
    void whatIsWrongIsRefusedInOneLineAndNotAdded() throws Exception {
        Path wrong = folder.resolve("wrong.yaml");
        Files.writeString(wrong, "lockstep: 1\nid: Two Locks\n");
        Path damaged = written(TracedRun.bySeed(scenario("two-locks"), 1).timeline().trace(), "damaged.trace");
        Files.writeString(damaged, Files.readString(damaged).replace("left", "LEFT"));

        for (Path file : List.of(wrong, damaged, folder.resolve("none.yaml"), folder)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> library.add(file))
                    .satisfies(
                            refused -> assertThat(refused.getMessage())
                                    .hasLineCount(1)
                                    .contains(String.valueOf(file.getFileName())));
        }
        assertThat(library.titles()).hasSize(Scenarios.builtIn().size());
    }

    @Test
    void whereItCannotBeSavedIsToldAndNothingIsLeftThere() throws Exception {
        try (Steered steering = Steered.open(library, "two-locks", WatchMode.STEP, frames)) {
            frames.step("the start", frame -> frame.position().step() == 0);

            assertThatThrownBy(() -> steering.save(folder.resolve("none").resolve("x.trace")).get(60, TimeUnit.SECONDS))
                    .hasRootCauseMessage(
                            folder.resolve("none") + " is no folder that exists: make it, or name another");
        }
        assertThat(folder).isEmptyDirectory();
    }

    private Path written(Trace trace, String name) throws Exception {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            TraceFiles.write(trace, out);
        }
        return file;
    }

    private static Scenario scenario(String id) throws Exception {
        return Scenarios.find(id);
    }
}
