package dev.lockstep.view.window;

import dev.lockstep.explain.Spoken;
import dev.lockstep.lecture.answer.ChallengeGoal;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.frame.ErrorLine;
import dev.lockstep.session.frame.RunOrigin;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.session.frame.StepFrame;
import dev.lockstep.view.bar.BarController;
import dev.lockstep.view.bar.PartnerController;
import dev.lockstep.view.code.CodeController;
import dev.lockstep.view.events.EventsController;
import dev.lockstep.view.explore.CompareController;
import dev.lockstep.view.explore.DareController;
import dev.lockstep.view.explore.ExploreController;
import dev.lockstep.view.explore.FailureController;
import dev.lockstep.view.explore.FailuresController;
import dev.lockstep.view.explore.OutcomesController;
import dev.lockstep.view.explore.SearchController;
import dev.lockstep.view.frame.Background;
import dev.lockstep.view.frame.DrawnFrame;
import dev.lockstep.view.frame.FramePane;
import dev.lockstep.view.gallery.GalleryController;
import dev.lockstep.view.labels.Labels;
import dev.lockstep.view.lanes.LanesController;
import dev.lockstep.view.lesson.AnswerForm;
import dev.lockstep.view.lesson.LessonController;
import dev.lockstep.view.lesson.Tour;
import dev.lockstep.view.lecture.OpenLecture;
import dev.lockstep.view.library.LectureCard;
import dev.lockstep.view.library.Library;
import dev.lockstep.view.library.OpenScenario;
import dev.lockstep.view.objects.ObjectsController;
import dev.lockstep.view.parameters.ParametersController;
import dev.lockstep.view.pen.Fonts;
import dev.lockstep.view.picture.PictureMaker;
import dev.lockstep.view.present.PresentController;
import dev.lockstep.view.properties.PropertiesController;
import dev.lockstep.view.settings.Looks;
import dev.lockstep.view.settings.Preferences;
import dev.lockstep.view.settings.RecentScenario;
import dev.lockstep.view.settings.Scores;
import dev.lockstep.view.settings.WindowBounds;
import dev.lockstep.view.settings.WindowSettings;
import dev.lockstep.view.stage.StageController;
import dev.lockstep.view.status.StatusController;
import dev.lockstep.view.step.ChoicesController;
import dev.lockstep.view.step.NarrationController;
import dev.lockstep.view.step.Steering;
import dev.lockstep.view.step.StepController;
import dev.lockstep.view.transport.TransportController;
import dev.lockstep.view.waits.WaitsController;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

/// The window: makes its parts and connects them. For the JavaFX thread, except [#close].
public final class LockstepWindow {
    private static final double NARROWEST = 900;
    private static final double LOWEST = 620;
    /// Room for the title bar, whose height is not known before the window is shown.
    private static final double TITLE_BAR = 40;

    /// The way to a step that is farther than this is not kept.
    private static final int MOST_CHOICES = 2_000;
    private static final long PATIENCE_SECONDS = 2;

    private final WindowSettings settings;
    private final Notices notices = new Notices();
    private final PauseTransition pause = new PauseTransition();
    private final AtomicBoolean redrawWanted = new AtomicBoolean();
    private final FramePanes panes = new FramePanes(System::nanoTime, this::showDueIn);
    private final OpenScenario open;
    private final Bridge bridge;
    private final StageController stageController;
    private final PresentController audience;
    private final StatusController status = new StatusController();
    private final Opening opening;
    private final AnswerForm answers;
    private final Tour tour = new Tour();
    private final SearchController search;
    private final Keys keys;
    private final Scene scene;
    private final WindowController arrangement;
    private final Standing standing;
    private final PictureDialog pictureDialog;
    private final FileToOpen files;
    private final RunToSave runs;
    private final LectureParts lectures;

    /// @param stage receives its scene; the caller shows it
    /// @param library the scenarios that can be opened
    /// @param pictures makes files of the stage
    public LockstepWindow(Stage stage, Library library, PictureMaker pictures, Preferences preferences) {
        Fonts fonts = Fonts.packed();
        Studio studio = new Studio();
        settings = new WindowSettings(preferences);
        ObservableList<ScenarioCard> titles = FXCollections.observableArrayList(library.titles());
        pause.setOnFinished(due -> panes.showDue());
        bridge = new Bridge(studio::draw, panes::show);
        open = new OpenScenario(library, bridge, failure -> bridge.execute(() -> notices.error(ErrorLine.of(failure))));
        settings.speed().subscribe(speed -> open.speed(WatchMode.LIVE, speed.doubleValue()));
        settings.stepSpeed().subscribe(speed -> open.speed(WatchMode.STEP, speed.doubleValue()));
        speak(settings.language().get());
        settings.language().subscribe((_, next) -> {
            speak(next);
            // Whoever shows titles says them anew.
            titles.setAll(List.copyOf(titles));
            askForFrame();
        });
        // Runs and draws in its own threads while the window is made here.
        opening = new Opening(settings, titles, open, library::recent, bridge);
        opening.begin(preferences.watched());
        Steering steering = new Steering(open);
        stageController = new StageController(settings, fonts, steering, size -> {
            if (studio.sheet(size)) {
                redraw();
            }
        });
        TransportController transport = new TransportController(open, settings, this::showAdded);
        answers = new AnswerForm(
                open, (concept, right) -> settings.scores().set(settings.scores().get().with(concept, right)));
        StepController step = new StepController(open, settings, steering, answers, tour::begin);
        ChoicesController choices = new ChoicesController(open, settings, steering);
        LessonController lesson = new LessonController(answers, tour);
        NarrationController narration = new NarrationController();
        ExploreController explore = new ExploreController();
        search = new SearchController(open);
        OutcomesController outcomes = new OutcomesController(open);
        FailureController failure = new FailureController(
                open, steering, this::watch, this::takeUp, this::exportPicture);
        FailuresController failures = new FailuresController(open);
        CompareController compare = new CompareController(open);
        DareController dare = new DareController(() -> takeUp(new ChallengeGoal.Break()));
        PropertiesController properties = new PropertiesController();
        ParametersController parameters = new ParametersController(open);
        EventsController events = new EventsController(steering);
        WaitsController waits = new WaitsController(settings, fonts, bridge);
        CodeController code = new CodeController(bridge, settings.asyncio());
        ObjectsController objects = new ObjectsController();
        SideTabs tabs = new SideTabs(preferences.panes());
        LateParts late = new LateParts(panes, settings.mode().get());
        LanesController lanes = new LanesController(settings, fonts, steering, view -> {
            if (studio.lanes(view)) {
                redraw();
            }
        });
        OpenLecture held = new OpenLecture(answers, opening::stop);
        lectures = new LectureParts(
                settings, held, library,
                new LectureFiles(library, open, bridge, notices::success, notices::error, this::hold), tabs);
        PartnerController partner = new PartnerController(settings, titles, this::swap);
        PresentController present = new PresentController(settings, fonts, steering, answers, held, areas -> {
            studio.present(areas);
            redraw();
        });
        audience = present;
        WindowController window = new WindowController(
                settings, notices, tabs, () -> new Screens(present).load(FxmlFile.PRESENT));
        List<FramePane> all = List.of(
                late,
                steering,
                answers,
                held,
                tour,
                stageController,
                step,
                lesson,
                choices,
                narration,
                explore,
                search,
                outcomes,
                failure,
                failures,
                compare,
                dare,
                tabs,
                code,
                transport,
                lanes,
                parameters,
                properties,
                events,
                waits,
                objects,
                status,
                present);
        panes.to(all);
        // Of what shows frames, most is a screen's controller too.
        List<Object> controllers = new ArrayList<>(all);
        controllers.add(window);
        controllers.add(
                new BarController(
                        settings, titles,
                        new BarController.Files(
                                this::exportPicture, this::saveRun, this::openFile, this::saveAnswers, this::addStop)));
        controllers.add(lectures.strip());
        controllers.add(partner);
        GalleryController gallery = new GalleryController(
                settings, titles, new GalleryController.Lectures(lectures.cards(), this::hold), library::recent,
                this::openAgain, stageController::focus);
        controllers.add(gallery);
        Screens screens = new Screens(controllers.toArray());
        Parent root = screens.load(FxmlFile.WINDOW);
        Set<WatchMode> stepped = Set.of(WatchMode.STEP, WatchMode.EXPLORE);
        window.arrange(preferences.panes());
        arrangement = window;
        WindowController.Places places = window.places();
        late.inModes(screens.later(FxmlFile.LECTURE), Set.of(WatchMode.STEP), places.lecture());
        late.inModes(screens.later(FxmlFile.TRANSPORT), Set.of(WatchMode.LIVE), places.transport(), transport);
        late.inModes(screens.later(FxmlFile.NARRATION), Set.of(WatchMode.STEP), places.narration(), narration);
        late.inModes(screens.later(FxmlFile.STEP), stepped, places.step(), step, failures);
        late.inModes(screens.later(FxmlFile.LESSON), Set.of(WatchMode.STEP), places.lesson(), lesson);
        late.inModes(screens.later(FxmlFile.CHOICES), stepped, places.choices(), choices);
        late.inModes(
                screens.later(FxmlFile.EXPLORE), Set.of(WatchMode.EXPLORE), places.explore(),
                explore, search, outcomes, failure, compare, dare);
        late.inTab(screens.later(FxmlFile.CODE), tabs.tab("codeTab"), code);
        late.inTab(screens.later(FxmlFile.OBJECTS), tabs.tab("objectsTab"), objects);
        late.inTab(screens.later(FxmlFile.WAITS), tabs.tab("waitsTab"), waits);
        late.inTab(screens.later(FxmlFile.PROPERTIES), tabs.tab("propertiesTab"), properties);
        late.inTab(screens.later(FxmlFile.PARAMETERS), tabs.tab("parametersTab"), parameters);
        late.inTab(screens.later(FxmlFile.EVENTS), tabs.tab("eventsTab"), events);
        WindowBounds bounds = preferences.bounds();
        // The window fits on a screen that is smaller than the kept size, or than the preferred size of the parts.
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double highest = screen.getHeight() - TITLE_BAR;
        scene = new Scene(
                root, Math.min(bounds.width(), screen.getWidth()), Math.min(bounds.height(), highest));
        WindowScale.follow(settings, scene, WindowScale.usual(screen.getHeight()));
        Stylesheets dresser = new Stylesheets(settings);
        dresser.dress(scene);
        pictureDialog = new PictureDialog(pictures, bridge, settings, dresser);
        keys = new Keys(
                settings, transport, new Keys.Stepping(steering, answers, tour, held, lectures.strip()::toggleSpeaker),
                partner::swap, opening::choose,
                notices::close,
                gallery::isEntry);
        keys.listenOn(scene);
        scene.getAccelerators().put(Keys.EXPORT, this::exportPicture);
        scene.getAccelerators().put(Keys.SAVE, this::saveRun);
        scene.getAccelerators().put(Keys.SAVE_ANSWERS, this::saveAnswers);
        scene.getAccelerators().put(Keys.OPEN, this::openFile);
        scene.getAccelerators().put(Keys.SEARCH, search::again);
        scene.getAccelerators().put(Keys.FIND, gallery::find);
        files = new FileToOpen(library, open, bridge, opening, lectures, this::gone);
        files.takeDropped(scene);
        runs = new RunToSave(open, bridge, notices::success, notices::error);
        Thread.currentThread().setUncaughtExceptionHandler(new Mistakes(notices::error));
        stage.setTitle("Lockstep");
        stage.setMinWidth(Math.min(NARROWEST, screen.getWidth()));
        stage.setMinHeight(Math.min(LOWEST, highest));
        // On another screen it may be larger.
        stage.setMaxWidth(screen.getWidth());
        stage.setMaxHeight(screen.getHeight());
        stage.setOnShown(shown -> {
            stage.setMaxWidth(Double.MAX_VALUE);
            stage.setMaxHeight(Double.MAX_VALUE);
        });
        stage.setScene(scene);
        standing = new Standing(stage, scene, bounds);
        stage.setOnHiding(hiding -> hidePopUps());
        new FirstPicture(panes, () -> {
            late.pictureIsThere();
            library.follow(files::edited);
        }).start();
    }

    /// Waits for the first picture of the window with its stage; if there is none, as when nothing can be opened, for a
    /// second.
    private static final class FirstPicture extends AnimationTimer {
        private static final int PATIENCE_PULSES = 60;

        private final FramePanes panes;
        private final Runnable rest;
        private int pulses;
        private int pulsesWithFrame;

        /// @param rest runs once, when the picture is there
        FirstPicture(FramePanes panes, Runnable rest) {
            this.panes = panes;
            this.rest = rest;
        }

        @Override
        public void handle(long now) {
            // A pulse begins here and ends with the picture.
            if (pulsesWithFrame > 0 || ++pulses > PATIENCE_PULSES) {
                stop();
                rest.run();
            } else if (panes.newest() != null) {
                pulsesWithFrame++;
            }
        }
    }

    private void exportPicture() {
        DrawnFrame shown = panes.newest();
        if (shown != null) {
            pictureDialog.open(scene.getWindow(), shown, open);
        }
    }

    private void saveRun() {
        DrawnFrame shown = panes.newest();
        if (shown != null && settings.mode().get() == WatchMode.STEP) {
            boolean recorded = shown.frame() instanceof StepFrame frame && !frame.origin().simulated();
            runs.ask(scene.getWindow(), shown.frame().title().id(), recorded);
        }
    }

    private void saveAnswers() {
        lectures.saveAnswers(scene.getWindow());
    }

    /// @param begin whether a new lecture begins with it
    private void addStop(boolean begin) {
        DrawnFrame shown = panes.newest();
        if (shown != null && shown.frame() instanceof StepFrame frame) {
            lectures.addStop(scene.getWindow(), frame, begin);
        }
    }

    /// Begins a lecture at its first stop. On the JavaFX thread.
    public void hold(LectureCard lecture) {
        tour.end();
        lectures.held().begin(lecture);
    }

    /// Begins a challenge about the open scenario, in Step.
    private void takeUp(ChallengeGoal goal) {
        answers.challengeInStep(goal);
        settings.mode().set(WatchMode.STEP);
    }

    private void watch(String schedule) {
        opening.watch(schedule);
    }

    private void swap(ScenarioCard partner) {
        opening.swap(partner);
    }

    private void showDueIn(long nanos) {
        // Less than a millisecond could be no time at all, and the frame would be shown while it is being shown.
        pause.setDuration(Duration.millis(Math.max(1, nanos / 1e6)));
        pause.playFromStart();
    }

    /// Once, however often the size changes before it begins.
    private static void speak(String code) {
        Spoken.change(code.equals(Looks.AS_SYSTEM) ? Spoken.ofSystem() : Spoken.of(code));
        Labels.renew();
    }

    /// Has everything shown anew as it is: the session, which makes the sentences, answers each command with a frame.
    private void askForFrame() {
        open.speed(WatchMode.STEP, settings.stepSpeed().get());
        open.speed(WatchMode.LIVE, settings.speed().get());
        redraw();
    }

    private void redraw() {
        if (redrawWanted.compareAndSet(false, true)) {
            Background.run("lockstep-redraw", bridge, () -> {
                redrawWanted.set(false);
                bridge.again();
            });
        }
    }

    private void showAdded(ScenarioCard added) {
        files.show(added);
    }

    private void openAgain(RecentScenario recent) {
        files.openAgain(recent);
    }

    private void gone(RecentScenario recent) {
        settings.forget(recent);
        String what = recent.file().isEmpty() ? recent.scenario() : recent.file();
        notices.error(Labels.text("goneFile", what));
    }

    private void openFile() {
        files.ask(scene.getWindow());
    }

    /// Shows in the window that something went wrong, until it is closed.
    public void say(String error) {
        notices.error(error);
    }

    /// Shows a person who is here for the first time around. On the JavaFX thread.
    public void beginTour() {
        tour.begin();
    }

    /// Goes on counting right answers from these. On the JavaFX thread.
    public void countFrom(Scores scores) {
        settings.scores().set(scores);
    }

    /// How many answers were right. For any thread, once the window is hidden.
    public Scores scores() {
        return settings.scores().get();
    }

    /// The preferences to keep for the next start. Called once the window is hidden and before it is closed, and not on
    /// the JavaFX thread, since it asks the session for the way to the shown step.
    public Preferences preferences() {
        DrawnFrame shown = panes.newest();
        StepFrame frame = shown == null ? null : shown.frame().stepped();
        int step = frame == null ? 0 : frame.position().step();
        String schedule = "";
        if (frame != null && frame.origin().source() == RunOrigin.Source.SIMULATED && step > 0) {
            schedule = step > MOST_CHOICES ? "" : scheduleTo(step);
            // Without its choices the number of a step is no place.
            step = schedule.isEmpty() ? 0 : step;
        }
        return settings.preferences(standing.bounds(), arrangement.layout(), step, schedule);
    }

    private String scheduleTo(int step) {
        try {
            return open.scheduleTo(step).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException none) {
            // The program ends: the next start is at the start of the run.
            return "";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /// Puts the window where it was, if a screen is there, and keeps where it stands unless it fills a screen.
    private static final class Standing {
        private final Stage stage;
        private final Scene scene;
        private WindowBounds bounds;

        Standing(Stage stage, Scene scene, WindowBounds last) {
            this.stage = stage;
            this.scene = scene;
            this.bounds = last;
            WindowBounds.Corner corner = last.corner();
            if (corner != null && last.isOn(Screen.getScreens().stream().map(Screen::getVisualBounds).toList())) {
                stage.setX(corner.x());
                stage.setY(corner.y());
            }
            stage.setMaximized(last.maximized());
            for (ReadOnlyDoubleProperty each : List.of(
                    stage.xProperty(), stage.yProperty(), scene.widthProperty(), scene.heightProperty())) {
                each.addListener((property, before, now) -> look());
            }
        }

        private void look() {
            boolean stands = stage.isShowing() && !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified();
            boolean placed = !Double.isNaN(stage.getX()) && !Double.isNaN(stage.getY());
            boolean sized = scene.getWidth() >= WindowBounds.NARROWEST && scene.getHeight() >= WindowBounds.LOWEST;
            if (stands && placed && sized) {
                bounds = new WindowBounds(
                        new WindowBounds.Corner(stage.getX(), stage.getY()), scene.getWidth(), scene.getHeight(),
                        false);
            }
        }

        WindowBounds bounds() {
            return new WindowBounds(bounds.corner(), bounds.width(), bounds.height(), stage.isMaximized());
        }
    }

    private void hidePopUps() {
        stageController.close();
        audience.close();
        search.close();
        status.close();
        pause.stop();
        keys.close();
    }

    /// Ends the session and waits for its threads; not on the JavaFX thread.
    public void close() {
        open.close();
    }

    /// Asks for a file, adds it to the library and opens it. For the JavaFX thread.
    ///
    /// @param gone receives what was open not long ago and is not there any more
    private record FileToOpen(
            Library library,
            OpenScenario open,
            Executor fx,
            Opening opening,
            LectureParts lectures,
            Consumer<RecentScenario> gone) {

        void openAgain(RecentScenario recent) {
            if (opening.openAgain(recent)) {
                return;
            }
            Background.start("lockstep-recent", fx, () -> isThere(recent), () -> {}, there -> {
                if (there) {
                    open(new File(recent.file()));
                } else {
                    gone.accept(recent);
                }
            });
        }

        private static boolean isThere(RecentScenario recent) {
            return !recent.file().isEmpty() && Files.exists(Path.of(recent.file()));
        }

        void ask(Window owner) {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(Labels.text("openTitle"));
            chooser.getExtensionFilters()
                    .setAll(
                            new ExtensionFilter(
                                    Labels.text("scenariosAndRuns"), "*.yaml", "*.yml", "*" + RunToSave.EXTENSION),
                            new ExtensionFilter(Labels.text("allFiles"), "*.*"));
            File chosen = chooser.showOpenDialog(owner);
            if (chosen != null) {
                open(chosen);
            }
        }

        /// Opens the files that are dropped on the window, the last of them to be seen.
        void takeDropped(Scene scene) {
            scene.setOnDragOver(drag -> {
                if (drag.getDragboard().hasFiles()) {
                    drag.acceptTransferModes(TransferMode.COPY);
                }
                drag.consume();
            });
            scene.setOnDragDropped(drop -> {
                drop.getDragboard().getFiles().forEach(this::open);
                drop.setDropCompleted(drop.getDragboard().hasFiles());
                drop.consume();
            });
        }

        /// Opens a card that was added to the library. On any thread.
        void show(ScenarioCard added) {
            List<ScenarioCard> all = library.titles();
            fx.execute(() -> opening.renew(all, added));
        }

        /// Updates the titles after a file was saved in an editor: its title and modes may have changed. On any thread.
        void edited() {
            List<ScenarioCard> all = library.titles();
            List<LectureCard> held = library.lectures();
            fx.execute(() -> {
                opening.edited(all);
                lectures.renew(held);
            });
        }

        /// Begins a lecture that was added to the library. On any thread.
        void hold(LectureCard added) {
            edited();
            fx.execute(() -> lectures.held().begin(added));
        }

        void open(File file) {
            open.add(file.toPath(), this::show, this::hold);
        }
    }
}
