package dev.lockstep.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.explain.GalleryWords.Subject;
import dev.lockstep.file.LocalText;
import dev.lockstep.session.control.StepControls;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.Frame.FrameListener;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.view.library.Library;
import dev.lockstep.view.library.OpenScenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunToSaveTest {
    @TempDir
    private Path folder;

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final OpenScenario open = new OpenScenario(
            new Saving(), frame -> {}, failure -> said.add(String.valueOf(failure)));
    private final RunToSave runs = new RunToSave(
            open, Runnable::run, line -> said.add("done: " + line), line -> said.add("error: " + line));

    @BeforeEach
    void open() {
        open.open("any", WatchMode.STEP);
        CompletableFuture<ScenarioCard> opened = new CompletableFuture<>();
        // The desk does one thing after another.
        open.add(folder, opened::complete, _ -> {});
        opened.orTimeout(60, TimeUnit.SECONDS).join();
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void whereItWasSavedIsTold() throws Exception {
        runs.save(folder.resolve("mine.trace"));
        assertThat(saying()).isEqualTo("done: The run was saved: " + folder.resolve("mine.trace"));
    }

    @Test
    void aNameWithoutAnEndIsGivenIt() throws Exception {
        runs.save(folder.resolve("mine"));
        assertThat(saying()).isEqualTo("done: The run was saved: " + folder.resolve("mine.trace"));
    }

    @Test
    void whatNobodyWasAskedAboutIsNotReplaced() throws Exception {
        Files.createFile(folder.resolve("mine.trace"));
        runs.save(folder.resolve("mine"));
        assertThat(saying())
                .isEqualTo(
                        "error: The run was not saved: " + folder.resolve("mine.trace")
                                + " exists; choose that name to replace it");
    }

    @Test
    void whyItCouldNotBeSavedIsToldInOneLine() throws Exception {
        runs.save(folder.resolve("full.trace"));
        assertThat(saying()).isEqualTo("error: The run was not saved: the disk is full");
    }

    @Test
    void anErrorThatSaysNothingIsNamed() throws Exception {
        runs.save(folder.resolve("deep.trace"));
        assertThat(saying()).isEqualTo("error: The run was not saved: StackOverflowError");
    }

    private String saying() throws InterruptedException {
        return String.valueOf(said.poll(60, TimeUnit.SECONDS));
    }

    /// Saves nothing, and finds the disk full for one name.
    private static final class Saving implements Library {
        @Override
        public List<ScenarioCard> titles() {
            return List.of();
        }

        @Override
        public ScenarioCard add(Path file) {
            return new ScenarioCard("any", LocalText.of("any"), LocalText.of(""), Subject.OWN, Set.of());
        }

        @Override
        public Opened open(String id, WatchMode mode, FrameListener listener) {
            return Opened.of(new Silent.Step(new Silent.Controls()));
        }

        @Override
        public CompletableFuture<Path> save(StepControls shown, Path file) {
            if (file.endsWith("deep.trace")) {
                throw new StackOverflowError();
            }
            return file.endsWith("full.trace")
                    ? CompletableFuture.failedFuture(new IOException("the disk is full"))
                    : CompletableFuture.completedFuture(file);
        }
    }
}
