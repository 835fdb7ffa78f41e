package dev.lockstep.app;

import dev.lockstep.cli.Still;
import dev.lockstep.diagram.style.Palette;
import dev.lockstep.explain.Language;
import dev.lockstep.explain.Spoken;
import dev.lockstep.export.PictureFiles;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.session.step.StepSession;
import dev.lockstep.view.picture.PictureOrder;
import dev.lockstep.view.window.Bridge;
import dev.lockstep.view.window.PictureDialog;
import dev.lockstep.view.window.Studio;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Pictures of single steps, drawn from the same frames that the window shows.
final class Stills {
    private static final long PATIENCE_SECONDS = 60;

    private Stills() {}

    /// Writes the picture. A PNG needs the toolkit to be running; an SVG does not.
    static void write(Still still) throws IOException {
        Language before = Spoken.language();
        Spoken.change(Spoken.of(still.language()));
        try {
            StepFrame frame = frame(still);
            Studio studio = new Studio();
            Palette palette = still.dark() ? Palette.DARK : Palette.LIGHT;
            PictureOrder order = new PictureOrder(
                    studio.draw(frame).stage(), PictureDialog.caption(frame), palette, still.scale());
            new PictureFiles().make(order, still.target(), new Bridge(studio::draw, shown -> {}), share -> {});
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + still.target() + " was being drawn", interrupted);
        } finally {
            Spoken.change(before);
        }
    }

    private static StepFrame frame(Still still) throws IOException, InterruptedException {
        CompletableFuture<StepFrame> wanted = new CompletableFuture<StepFrame>();
        try (StepSession session = StepSession.open(still.scenario(), still.trace(), frame -> {
            if (frame instanceof StepFrame step && step.position().step() == still.step()) {
                wanted.complete(step);
            }
        })) {
            session.controls().jump(still.step());
            return wanted.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException stuck) {
            throw new IOException(
                    String.format(
                            Locale.ROOT, "step %d was not reached within %d s",
                            still.step(), PATIENCE_SECONDS),
                    stuck);
        }
    }
}
