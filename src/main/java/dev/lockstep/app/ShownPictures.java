package dev.lockstep.app;

import dev.lockstep.diagram.layout.StageInput;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explore.Findings;
import dev.lockstep.export.FigureFiles;
import dev.lockstep.export.FigureImages;
import dev.lockstep.export.FigureImages.PageSize;
import dev.lockstep.export.PictureHead;
import dev.lockstep.figure.Figure;
import dev.lockstep.figure.FigureHead;
import dev.lockstep.figure.FigureKind;
import dev.lockstep.figure.FigureRun;
import dev.lockstep.figure.FigureSearch;
import dev.lockstep.figure.choice.FigureChoice;
import dev.lockstep.figure.choice.FigureOrder;
import dev.lockstep.figure.choice.PictureOptions;
import dev.lockstep.figure.choice.WrongChoice;
import dev.lockstep.file.FileError;
import dev.lockstep.file.LocalText;
import dev.lockstep.file.LocalizedError;
import dev.lockstep.file.NewFile;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.program.Program;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.SearchPlan;
import dev.lockstep.session.control.Session;
import dev.lockstep.session.control.WatchTarget;
import dev.lockstep.session.explore.SearchReports;
import dev.lockstep.session.figure.FigureDrawing;
import dev.lockstep.session.figure.FigureSearches;
import dev.lockstep.session.figure.RenderCommandLine;
import dev.lockstep.session.figure.RunSource;
import dev.lockstep.session.frame.ExploreFrame;
import dev.lockstep.session.frame.LiveFrame;
import dev.lockstep.session.frame.RunOrigin;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.snapshot.Snapshot;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.file.BadTrace;
import dev.lockstep.trace.file.TraceFiles;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.picture.PictureCopy;
import dev.lockstep.view.picture.PictureMaker;
import dev.lockstep.view.window.PictureDialog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/// Draws what the window shows, as the command line would draw it: a run is made again by its seed or its schedule.
public final class ShownPictures implements PictureMaker {
    private static final List<FigureKind> OF_A_RUN = List.of(
            FigureKind.FRAME, FigureKind.SCHEDULE, FigureKind.STORYBOARD, FigureKind.COMPARISON, FigureKind.WAITS,
            FigureKind.LANES, FigureKind.CODE);

    @Override
    public Subject of(DrawnFrame shown, Optional<Session> session, Optional<Path> file, Executor fx) {
        return switch (shown.frame()) {
            case LiveFrame live -> new Drawn(
                    Moment.of(shown, live.title(), RunOrigin.REAL, Moment.PASSED),
                    new Offer(List.of(FigureKind.FRAME), null, 0, true, "", false), fx);
            // What a run would tell beyond what the window shows may be the answer.
            case StepFrame step when step.next().lesson().conceals() -> new Drawn(
                    Moment.of(shown, step.title(), step.origin(), Moment.ASKED),
                    new Offer(List.of(FigureKind.FRAME), null, 0, true, "", true), fx);
            case StepFrame step -> new Drawn(
                    run(step, session, file), offer(step, kinds(step.scenario()), ""), fx);
            case ExploreFrame explore -> explored(explore, session, file, fx);
        };
    }

    private static Subject explored(
            ExploreFrame explore, Optional<Session> session, Optional<Path> file, Executor fx) {
        StepFrame step = explore.shown();
        Optional<Findings> findings = session.filter(Session.Explore.class::isInstance)
                .map(Session.Explore.class::cast)
                .flatMap(Session.Explore::findings);
        boolean isRun = explore.failure() != null || explore.outcome() != null || findings.isEmpty();
        List<FigureKind> kinds = new ArrayList<>(isRun ? kinds(step.scenario()) : List.of());
        ExploreFrame.RunComparison comparison = explore.comparison();
        // Before the others where they are what the window shows.
        findings.ifPresent(_ -> kinds.add(comparison == null ? 0 : kinds.size(), FigureKind.OUTCOMES));
        String against = comparison == null ? "" : comparison.right().schedule();
        Material run = run(step, session, file);
        Material outcomes = findings
                .<Material>map(found -> new Search(step.scenario(), found, explore.search().plan(), file))
                .orElse(run);
        return new Drawn(
                order -> (order.choice().kind() == FigureKind.OUTCOMES ? outcomes : run).draw(order),
                offer(step, kinds, against), fx);
    }

    private static List<FigureKind> kinds(Scenario scenario) {
        return OF_A_RUN.stream()
                .filter(kind -> kind != FigureKind.COMPARISON || scenario.program() != null)
                .toList();
    }

    private static Offer offer(StepFrame frame, List<FigureKind> kinds, String against) {
        StepFrame.Position position = frame.position();
        return new Offer(
                kinds, position.step(), position.steps(), position.over(), against,
                frame.next().lesson().hidesAbout());
    }

    private static Material run(StepFrame frame, Optional<Session> session, Optional<Path> file) {
        // Asked for now, since the run goes on.
        CompletableFuture<Trace> trace = session.filter(Session.Stepped.class::isInstance)
                .map(shown -> ((Session.Stepped) shown).controls().trace())
                .orElseGet(
                        () -> CompletableFuture.failedFuture(
                                new FileError(
                                        LocalText.of(
                                                "the run has ended", "der Lauf ist nicht mehr da"))));
        return new Run(frame.scenario(), frame.origin(), trace, file.orElse(null));
    }

    /// A figure with what stands beside it.
    ///
    /// @param table the text that is written instead of the drawings; empty where they are
    /// @param command what draws it again; empty where nothing does
    /// @param why no command does
    private record Made(Figure figure, FigureHead head, Optional<String> table, String command, LocalText why) {}

    /// What figures are made of.
    @FunctionalInterface
    private interface Material {
        Made draw(FigureOrder order) throws WrongChoice, IOException, InterruptedException;
    }

    /// The stage as it is shown, of which there is no run to be told.
    private record Moment(Snapshot snapshot, boolean stepped, StageInput input, FigureHead head, LocalText why)
            implements
                Material {
        static final LocalText PASSED = LocalText.of(
                "A moment of real threads does not come again: no command draws it.",
                "Ein Moment echter Threads kommt nicht wieder: Kein Befehl zeichnet ihn.");
        static final LocalText ASKED = LocalText.of(
                "While a question is open, only what the window shows is drawn: a command would tell more.",
                "Solange eine Frage offen ist, wird nur gezeichnet, was das Fenster zeigt: Ein Befehl verriete mehr.");

        static Moment of(DrawnFrame shown, ScenarioCard card, RunOrigin origin, LocalText why) {
            return new Moment(
                    shown.frame().snapshot(), shown.frame().stepped() != null, shown.input(),
                    new FigureHead(card.title(), card.about(), origin.text(), PictureDialog.caption(shown.frame())),
                    why);
        }

        @Override
        public Made draw(FigureOrder order) throws WrongChoice {
            return new Made(
                    FigureDrawing.draw(snapshot, stepped, input, head, order), head, Optional.empty(), "", why);
        }
    }

    /// The outcomes of a search.
    private record Search(Scenario scenario, Findings findings, SearchPlan plan, Optional<Path> file)
            implements
                Material {

        @Override
        public Made draw(FigureOrder order) throws WrongChoice {
            Program program = Objects.requireNonNull(scenario.program(), "it was searched");
            FigureSearch search = FigureSearches.of(scenario, SearchReports.of(findings, program.alike()));
            Optional<String> name = Named.of(scenario, file.orElse(null));
            return new Made(
                    FigureDrawing.draw(search, order), search.head(), Optional.empty(),
                    name.map(named -> RenderCommandLine.ofSearch(named, plan, findings.complete(), order)).orElse(""),
                    name.isPresent() ? LocalText.NONE : Named.NOWHERE);
        }
    }

    /// A run that is stepped through.
    private static final class Run implements Material {
        private final Scenario scenario;
        private final RunOrigin origin;
        private final CompletableFuture<Trace> trace;
        private final @Nullable Path file;
        private final Map<String, FigureRun> byLanguage = new HashMap<>();
        private @Nullable RunSource source;

        Run(Scenario scenario, RunOrigin origin, CompletableFuture<Trace> trace, @Nullable Path file) {
            this.scenario = scenario;
            this.origin = origin;
            this.trace = trace;
            this.file = file;
        }

        @Override
        public synchronized Made draw(FigureOrder order) throws WrongChoice, IOException, InterruptedException {
            RunSource by = source();
            FigureRun run = byLanguage
                    .computeIfAbsent(order.look().words().language(), _ -> by.run(scenario));
            FigureDrawing drawing = new FigureDrawing(scenario, run, by);
            FigureOrder plain = order.withoutWhatIsUsual(run);
            Optional<String> name = by instanceof RunSource.Recorded
                    ? Optional.ofNullable(file).map(Path::toString)
                    : Named.of(scenario, file);
            return new Made(
                    drawing.draw(order), run.head(), drawing.table(order),
                    name.map(named -> RenderCommandLine.ofRun(named, by, plain)).orElse(""),
                    name.isPresent() ? LocalText.NONE : Named.NOWHERE);
        }

        private RunSource source() throws IOException, InterruptedException {
            RunSource known = source;
            if (known == null) {
                known = origin.source() == RunOrigin.Source.SIMULATED
                        ? RunSource.of(scenario, taken())
                        : new RunSource.Recorded(recorded());
                source = known;
            }
            return known;
        }

        private Trace taken() throws IOException, InterruptedException {
            try {
                return trace.get();
            } catch (ExecutionException failed) {
                Throwable cause = failed.getCause();
                throw new FileError(LocalizedError.of(cause == null ? failed : cause), failed);
            }
        }

        /// As it is in its file, whose end says more than that of a copy.
        private Trace recorded() throws IOException, InterruptedException {
            Path from = file;
            if (from != null) {
                try {
                    Trace read = WatchTarget.read(from).trace();
                    if (read != null) {
                        return read;
                    }
                } catch (BadScenario | BadTrace | IOException changed) {
                    // What is shown is still here.
                }
            }
            return taken();
        }
    }

    /// What the command line calls a scenario.
    private static final class Named {
        static final LocalText NOWHERE = LocalText.of(
                "This run is in no file that a command could name: save it first.",
                "Dieser Lauf steht in keiner Datei, die ein Befehl nennen könnte: ihn erst speichern.");

        private Named() {}

        static Optional<String> of(Scenario scenario, @Nullable Path file) {
            if (file != null) {
                return TraceFiles.isTrace(file) ? Optional.empty() : Optional.of(file.toString());
            }
            boolean builtIn = Scenarios.isBuiltIn(scenario.id())
                    && Scenarios.builtIn(scenario.id()).text().equals(scenario.text());
            return builtIn ? Optional.of(scenario.id()) : Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Work<R> {
        R run() throws WrongChoice, IOException, InterruptedException;
    }

    /// Draws from its material what is asked for, and keeps what it drew last, of which several pages may be looked at.
    private static final class Drawn implements Subject {
        private final Material material;
        private final Offer offer;
        private final Executor fx;
        private @Nullable FigureOrder last;
        private @Nullable Made made;

        Drawn(Material material, Offer offer, Executor fx) {
            this.material = material;
            this.offer = offer;
            this.fx = fx;
        }

        @Override
        public Offer offer() {
            return offer;
        }

        private synchronized Made made(FigureOrder order) throws WrongChoice, IOException, InterruptedException {
            Made known = made;
            if (known == null || !order.equals(last)) {
                known = material.draw(order);
                made = known;
                last = order;
            }
            return known;
        }

        private <R> R spoken(FigureOrder order, Work<R> work) throws WrongChoice, IOException, InterruptedException {
            try {
                return Spoken.in(Spoken.of(order.look().words().language()), work::run);
            } catch (WrongChoice | IOException | InterruptedException | RuntimeException thrown) {
                throw thrown;
            } catch (Exception other) {
                throw new IllegalStateException("the work throws nothing else", other);
            }
        }

        @Override
        public Preview preview(FigureOrder order, int wanted, Room room)
                throws WrongChoice, IOException, InterruptedException {
            return spoken(order, () -> {
                Made now = made(order);
                int pages = now.figure().pages().size();
                int page = Math.min(wanted, pages - 1);
                PictureOptions options = order.options();
                PageSize size = FigureImages.size(now.figure(), options.crop(), page);
                Preview.Size sized = new Preview.Size(size.width(), size.height());
                if (now.table().isPresent()) {
                    return new Preview(null, now.table().get(), 0, 1, sized, now.command(), now.why());
                }
                double scale = Math.min(room.width() / size.width(), room.height() / size.height());
                return new Preview(
                        FigureImages.image(
                                now.figure(), options.scaled(Math.clamp(scale, 0.1, 1.5 * room.sharp())), page, fx,
                                share -> {}),
                        "", page, pages, sized, now.command(), now.why());
            });
        }

        @Override
        public Optional<LocalText> save(FigureOrder order, DoubleConsumer progress)
                throws WrongChoice, IOException, InterruptedException {
            return spoken(order, () -> {
                Made now = made(order);
                if (now.table().isPresent()) {
                    byte[] text = now.table().get().getBytes(StandardCharsets.UTF_8);
                    NewFile.at(order.target()).write(out -> out.write(text));
                    return Optional.empty();
                }
                return FigureFiles
                        .write(now.figure(), head(now, order), order.options(), order.target(), fx, progress)
                        .notice();
            });
        }

        @Override
        public PictureCopy copy(FigureOrder order, int wanted, DoubleConsumer progress)
                throws WrongChoice, IOException, InterruptedException {
            return spoken(order, () -> {
                Made now = made(order);
                int page = Math.min(wanted, now.figure().pages().size() - 1);
                return new PictureCopy(
                        FigureImages.image(now.figure(), order.options(), page, fx, progress),
                        FigureImages.svg(now.figure(), head(now, order), order.options(), page));
            });
        }

        private static PictureHead head(Made made, FigureOrder order) {
            return new PictureHead(
                    made.head().title(), Spoken.of(order.look().words().language()).code());
        }
    }
}
