package dev.lockstep.app;

import dev.lockstep.cli.DrawnFigure;
import dev.lockstep.diagram.text.FontMeasure;
import dev.lockstep.explain.Spoken;
import dev.lockstep.export.PictureHead;
import dev.lockstep.figure.choice.PictureOptions;
import dev.lockstep.figure.Figure;
import dev.lockstep.figure.FigureHead;
import dev.lockstep.figure.FigureLayout;
import dev.lockstep.figure.FigureRun;
import dev.lockstep.figure.StageFigure;
import dev.lockstep.session.figure.FigureRuns;
import dev.lockstep.diagram.style.Palette;
import dev.lockstep.scenario.Group;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.WatchTarget;
import dev.lockstep.session.frame.RunOrigin;
import dev.lockstep.session.headless.TracedRun;
import dev.lockstep.session.live.LiveSession;
import dev.lockstep.trace.Trace;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.window.Bridge;
import dev.lockstep.view.window.PictureDialog;
import dev.lockstep.view.window.Studio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The pictures that are written when there is no display: of the first scenario of each group.
final class Pictures {
    private static final double SCALE = 2;
    /// The seed that the window begins with as well.
    private static final long SEED = 42;
    /// Long enough for every place on a live stage to be taken.
    private static final long A_MOMENT = TimeUnit.MILLISECONDS.toNanos(1500);
    private static final long PATIENCE_SECONDS = 60;

    private Pictures() {}

    /// Runs each scenario for a moment, or a recorded run to its end, and writes its picture, named after its id.
    /// Called on the main thread, with the toolkit running headless.
    ///
    /// @param wanted empty for the first built-in scenario of each group
    /// @param folder made if it does not exist
    /// @return the exit code
    static int write(List<WatchTarget> wanted, Path folder) throws IOException {
        Files.createDirectories(folder);
        Set<String> taken = new HashSet<>();
        for (WatchTarget subject : wanted.isEmpty() ? oneOfEachGroup() : wanted) {
            Scenario scenario = subject.scenario();
            Path file = folder.resolve(name(scenario.id(), taken) + ".png");
            Trace recorded = subject.trace();
            if (recorded != null) {
                writeLast(scenario, recorded, file);
            } else if (scenario.live() == null) {
                writeLast(scenario, TracedRun.bySeed(scenario, SEED).timeline().trace(), file);
            } else {
                write(scenario, file);
            }
        }
        return 0;
    }

    /// The id, or where another of these pictures has it, the id with a number: `mine`, `mine-2`.
    private static String name(String id, Set<String> taken) {
        String name = id;
        for (int next = 2; !taken.add(name); next++) {
            name = id + "-" + next;
        }
        return name;
    }

    private static List<WatchTarget> oneOfEachGroup() {
        Set<Group> seen = EnumSet.noneOf(Group.class);
        return Scenarios.builtIn().stream()
                .filter(scenario -> scenario.live() != null && seen.add(scenario.group()))
                .map(WatchTarget::of)
                .toList();
    }

    private static void writeLast(Scenario scenario, Trace trace, Path file) throws IOException {
        FigureRun run = FigureRuns.of(scenario, trace, trace.last());
        Figure figure = new StageFigure(new FontMeasure()).draw(run, run.last(), FigureLayout.USUAL);
        write(figure, run.head(), file);
    }

    private static void write(Figure figure, FigureHead head, Path file) throws IOException {
        WrittenFigure.write(
                new DrawnFigure(
                        figure, new PictureHead(head.title(), Spoken.language().code()),
                        PictureOptions.of(Palette.LIGHT, SCALE), file.toString()),
                share -> {});
    }

    private static void write(Scenario scenario, Path file) throws IOException {
        CompletableFuture<DrawnFrame> moment = new CompletableFuture<DrawnFrame>();
        Bridge bridge = new Bridge(new Studio()::draw, shown -> {
            if (shown.frame().nanos() >= A_MOMENT) {
                moment.complete(shown);
            }
        });
        try (var _ = LiveSession.open(scenario, bridge)) {
            DrawnFrame shown = moment.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            FigureHead head = new FigureHead(
                    shown.frame().title().title(), shown.frame().title().about(), RunOrigin.REAL.text(),
                    PictureDialog.caption(shown.frame()));
            Figure figure = new StageFigure(new FontMeasure())
                    .moment(shown.frame().snapshot(), false, shown.input(), head, FigureLayout.USUAL);
            write(figure, head, file);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + file + " was being drawn", interrupted);
        } catch (ExecutionException | TimeoutException stuck) {
            throw new IOException(
                    String.format(
                            Locale.ROOT, "%s did not get far enough to be drawn within %d s",
                            scenario.id(), PATIENCE_SECONDS),
                    stuck);
        }
    }
}
