package dev.lockstep.app;

import dev.lockstep.explain.GalleryWords.Subject;
import dev.lockstep.explain.Spoken;
import dev.lockstep.file.LocalText;
import dev.lockstep.file.LocalizedError;
import dev.lockstep.file.NewFile;
import dev.lockstep.file.OneLine;
import dev.lockstep.file.RefusedInput;
import dev.lockstep.lecture.Lecture;
import dev.lockstep.lecture.LectureStop;
import dev.lockstep.lecture.StopQuestion;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.session.perfetto.PerfettoTrace;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.control.RunSoFar;
import dev.lockstep.session.control.SearchPlan;
import dev.lockstep.session.control.Session;
import dev.lockstep.session.control.StepControls;
import dev.lockstep.session.control.WatchMode;
import dev.lockstep.session.control.WatchTarget;
import dev.lockstep.session.explore.ExploreSession;
import dev.lockstep.session.frame.ErrorLine;
import dev.lockstep.session.frame.Frame.FrameListener;
import dev.lockstep.session.frame.ScenarioCard.Sign;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.session.live.LiveSession;
import dev.lockstep.session.step.StepSession;
import dev.lockstep.session.step.StopVisit;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.file.BadTrace;
import dev.lockstep.trace.file.TraceFiles;
import dev.lockstep.view.library.LectureCard;
import dev.lockstep.view.library.Library;
import dev.lockstep.view.settings.Preferences.Watched;
import dev.lockstep.view.settings.RecentScenario;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The library of the program: the built-in scenarios, and under a heading of their own the person's scenarios and
/// recorded runs. May be used from any thread.
final class ScenarioLibrary implements Library {

    /// The seed that a run begins with unless another is asked for.
    private static final long SEED = 42;

    /// A title, and what it opens.
    ///
    /// @param misfit why it has no partner although it names one, in one line; otherwise empty
    private record Entry(ScenarioCard title, WatchTarget subject, String misfit) {

        Entry(ScenarioCard title, WatchTarget subject) {
            this(title, subject, "");
        }
    }

    private final Map<String, Entry> builtIn = new LinkedHashMap<>();
    private final Map<String, Entry> own = new LinkedHashMap<>();
    private final Optional<String> first;
    private volatile boolean isComplete;
    private volatile Runnable edited = () -> {};
    private final LectureShelf shelf = new LectureShelf(this::placeOf);

    private ScenarioLibrary(List<Scenario> builtIn, boolean isComplete, List<WatchTarget> wanted) {
        this.isComplete = isComplete;
        builtIn.forEach(this::put);
        for (WatchTarget subject : wanted) {
            if (subject.file() != null) {
                take(subject);
            }
        }
        first = wanted.stream().findFirst().map(this::idOf);
    }

    /// @param wanted the targets named on the command line: built-in scenarios, or files
    static ScenarioLibrary of(List<Scenario> builtIn, List<WatchTarget> wanted) {
        return new ScenarioLibrary(builtIn, true, wanted);
    }

    /// A library that has of the built-in scenarios this one alone until it is followed: all of them take longer to
    /// read than a window takes to open.
    static ScenarioLibrary beginningWith(String builtIn, List<WatchTarget> wanted) {
        boolean named = !wanted.isEmpty() && wanted.getFirst().file() == null;
        Scenario first = named ? wanted.getFirst().scenario() : Scenarios.builtIn(builtIn);
        return new ScenarioLibrary(List.of(first), false, wanted);
    }

    private String idOf(WatchTarget wanted) {
        return placeOf(wanted.file()).orElse(wanted.scenario().id());
    }

    /// The id of the entry that came from `file` before.
    private Optional<String> placeOf(@Nullable Path file) {
        return own.values().stream()
                .filter(entry -> file != null && file.equals(entry.subject().file()))
                .map(entry -> entry.title().id())
                .findFirst();
    }

    /// A file's scenario may have the id of a built-in one or of another file's, so its entry gets an id by its place.
    private String nextPlace() {
        return "yours-" + (own.size() + 1);
    }

    private void put(Scenario scenario) {
        builtIn.put(scenario.id(), new Entry(ScenarioCard.of(scenario), WatchTarget.of(scenario)));
    }

    private Stream<Entry> entries() {
        return Stream.of(builtIn, own).flatMap(part -> part.values().stream());
    }

    /// The id of the first target named, if any was.
    Optional<String> firstWanted() {
        return first;
    }

    /// What is to be kept of an open entry for the next start: its id means nothing then, but where it came from does;
    /// what came from no file is forgotten.
    synchronized Watched kept(Watched open) {
        Entry entry = own.get(open.scenario());
        if (entry == null) {
            return open;
        }
        Path file = entry.subject().file();
        return file == null
                ? Watched.fromStart("", open.mode())
                : open.at(entry.subject().scenario().id(), file.toString());
    }

    @Override
    public synchronized Optional<RecentScenario> recent(String id) {
        Entry entry = own.getOrDefault(id, builtIn.get(id));
        if (entry == null) {
            return Optional.empty();
        }
        Path file = entry.subject().file();
        if (file == null && own.containsKey(id)) {
            return Optional.empty();
        }
        String title = entry.title().title().strip();
        return Optional.of(
                new RecentScenario(
                        OneLine.of(title.isEmpty() ? id : title), entry.subject().scenario().id(),
                        file == null ? "" : file.toString()));
    }

    @Override
    public synchronized Optional<Path> file(String id) {
        return Optional.ofNullable(own.get(id)).map(entry -> entry.subject().file());
    }

    /// Those that name another of their group as their partner stand behind it.
    @Override
    public synchronized List<ScenarioCard> titles() {
        List<ScenarioCard> all = entries().map(Entry::title).toList();
        return all.stream()
                .filter(title -> all.stream().noneMatch(partner -> isOf(title, partner)))
                .flatMap(title -> Stream.concat(Stream.of(title), all.stream().filter(other -> isOf(other, title))))
                .toList();
    }

    private static boolean isOf(ScenarioCard title, ScenarioCard partner) {
        return partner.id().equals(title.partner()) && partner.group().equals(title.group());
    }

    @Override
    public void follow(Runnable whenEdited) {
        edited = whenEdited;
        Thread.ofVirtual().name("lockstep-scenarios").start(() -> {
            if (!isComplete) {
                complete(Scenarios.builtIn());
            }
            // The lectures come with it, which are read as late.
            whenEdited.run();
        });
    }

    private synchronized void complete(List<Scenario> all) {
        // In the order of the gallery.
        builtIn.clear();
        all.forEach(this::put);
        isComplete = true;
    }

    @Override
    public ScenarioCard add(Path file) {
        try {
            return take(WatchTarget.read(file));
        } catch (BadScenario | BadTrace wrong) {
            throw new RefusedInput(LocalizedError.of(wrong), wrong);
        } catch (IOException unreadable) {
            throw new RefusedInput(
                    LocalText.of(
                            "%s cannot be read: %s", "%s lässt sich nicht lesen: %s",
                            file, LocalizedError.of(unreadable)),
                    unreadable);
        }
    }

    /// Adds the target from a file, or the recording of a live run, which is kept for as long as the program runs.
    private synchronized ScenarioCard take(WatchTarget subject) {
        String partner = null;
        String misfit = "";
        try {
            partner = partner(subject);
        } catch (BadScenario | BadTrace | IOException wrong) {
            misfit = ErrorLine.of(wrong);
        }
        String id = placeOf(subject.file()).orElseGet(this::nextPlace);
        ScenarioCard title = new ScenarioCard(
                id, heading(subject), about(subject), Subject.OWN, modes(subject), Sign.NONE, partner,
                liveOf(id, subject));
        own.put(id, new Entry(title, subject, misfit));
        return title;
    }

    /// The id of the partner's entry, which is made where its file has none; null where there is no partner.
    private @Nullable String partner(WatchTarget subject) throws BadScenario, BadTrace, IOException {
        Scenario scenario = subject.scenario();
        if (subject.trace() != null || Scenarios.partner(scenario, subject.file()).isEmpty()) {
            return null;
        }
        Optional<Path> file = Scenarios.partnerFile(scenario, subject.file());
        if (file.isEmpty()) {
            return scenario.partner();
        }
        Optional<String> known = placeOf(file.get());
        return known.isPresent() ? known.get() : take(WatchTarget.read(file.get())).id();
    }

    private static LocalText heading(WatchTarget subject) {
        LocalText title = subject.scenario().title();
        Path file = subject.file();
        if (subject.trace() == null) {
            return title;
        }
        return ScenarioCard.inEachLanguage(
                language -> file == null
                        ? language.gallery().recorded(title.in(language.code()))
                        : title.in(language.code()) + " (" + file.getFileName() + ")");
    }

    private static LocalText about(WatchTarget subject) {
        Trace trace = subject.trace();
        return trace == null || trace.header().simulated()
                ? subject.scenario().about()
                : ScenarioCard.recorded(subject.scenario(), trace.last()).abouts();
    }

    private static Set<WatchMode> modes(WatchTarget subject) {
        if (subject.trace() == null) {
            return ScenarioCard.modes(subject.scenario());
        }
        return subject.scenario().live() == null ? Set.of(WatchMode.STEP) : Set.of(WatchMode.LIVE, WatchMode.STEP);
    }

    /// The entry that runs live what was recorded: that of the very same text or, where that was edited since or never
    /// was here, the recording's own, which has the text in it.
    private @Nullable String liveOf(String id, WatchTarget subject) {
        Scenario recorded = subject.scenario();
        if (subject.trace() == null || recorded.live() == null) {
            return null;
        }
        return entries()
                .filter(entry -> entry.subject().trace() == null)
                .filter(entry -> entry.subject().scenario().text().equals(recorded.text()))
                .map(entry -> entry.title().id())
                .findFirst()
                .orElse(id);
    }

    @Override
    public Opened open(String id, WatchMode mode, FrameListener listener) {
        Entry entry = find(id);
        Opened opened = open(entry.subject(), mode, listener);
        if (mode == WatchMode.STEP && !entry.misfit().isEmpty()) {
            opened.session().complain(entry.misfit());
        }
        return opened;
    }

    private Opened open(WatchTarget wanted, WatchMode mode, FrameListener listener) {
        Trace trace = wanted.trace();
        return switch (mode) {
            case LIVE -> followed(wanted, LiveSession.open(wanted.scenario(), listener));
            case STEP ->
                trace == null
                        ? followed(wanted, StepSession.open(wanted.scenario(), SEED, listener))
                        : Opened.of(StepSession.open(wanted.scenario(), trace, listener));
            case EXPLORE ->
                followed(wanted, ExploreSession.open(wanted.scenario(), SearchPlan.DEFAULT, listener));
        };
    }

    @Override
    public Opened watch(String id, String schedule, FrameListener listener) {
        WatchTarget wanted = find(id).subject();
        return followed(wanted, StepSession.open(wanted.scenario(), Schedule.parse(schedule), listener));
    }

    @Override
    public Opened openLike(String id, RunSoFar partner, boolean hasFault, FrameListener listener) {
        WatchTarget wanted = find(id).subject();
        return followed(wanted, StepSession.open(wanted.scenario(), partner, hasFault, listener));
    }

    @Override
    public List<LectureCard> lectures() {
        return shelf.all();
    }

    /// The card of a lecture that was read before the library was made.
    ///
    /// @param file where it came from; null where it is built in
    LectureCard card(Lecture lecture, @Nullable Path file) {
        return shelf.put(lecture, file);
    }

    @Override
    public Optional<LectureCard> addLecture(Path file) {
        try {
            return Optional.ofNullable(shelf.add(file));
        } catch (BadScenario wrong) {
            throw new RefusedInput(LocalizedError.of(wrong), wrong);
        }
    }

    /// The id of the card of a stop's scenario; of a file beside the lecture's, which is added where it is not here.
    private String placeOf(LectureStop stop, Path lecture) {
        if (!Scenarios.isFileName(stop.at().named())) {
            return stop.at().named();
        }
        Path file = lecture.resolveSibling(stop.at().named()).normalize();
        return placeOf(file).orElseGet(() -> take(new WatchTarget(stop.at().scenario(), file, null)).id());
    }

    @Override
    public Opened openStop(LectureCard lecture, int number, FrameListener listener) {
        List<LectureStop> stops = lecture.lecture().stops();
        if (number < 0 || number >= stops.size()) {
            throw new RefusedInput(
                    LocalText.of(
                            "there is no stop %s in %s", "es gibt keine Station %s in %s",
                            number + 1, lecture.title()));
        }
        LectureStop stop = stops.get(number);
        StopQuestion asks = stop.task() instanceof LectureStop.Ask(StopQuestion question) ? question : null;
        StopVisit visit = new StopVisit(
                stop.at().schedule(), stop.at().step(), asks, act -> shelf.note(lecture, stop, act));
        // The lecture's own text of the scenario, whatever its file says by now: its schedule was checked with that.
        return Opened.of(StepSession.open(stop.at().scenario(), visit, listener));
    }

    @Override
    public int unsavedAnswers(LectureCard lecture) {
        return shelf.unsaved(lecture);
    }

    @Override
    public CompletableFuture<Path> saveAnswers(LectureCard lecture, Path file) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return shelf.save(lecture, file);
            } catch (IOException refused) {
                throw new CompletionException(refused);
            }
        });
    }

    @Override
    public CompletableFuture<LectureCard> addStop(String id, StepControls shown, int step, String text, Path file) {
        WatchTarget watched = find(id).subject();
        return scheduleTo(shown, step).thenApplyAsync(schedule -> {
            try {
                return shelf.addStop(file, named(watched, file), schedule, step, text);
            } catch (IOException | BadScenario refused) {
                throw new CompletionException(refused);
            }
        });
    }

    /// The scenario as a lecture in `file` names it.
    private static String named(WatchTarget watched, Path file) {
        Scenario scenario = watched.scenario();
        if (Scenarios.isBuiltIn(scenario.id()) && Scenarios.builtIn(scenario.id()).text().equals(scenario.text())) {
            return scenario.id();
        }
        Path own = watched.file();
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (own == null || watched.trace() != null || folder == null
                || !Objects.equals(own.getRoot(), folder.getRoot())) {
            throw new RefusedInput(
                    LocalText.of(
                            "The scenario is in no file that a lecture could name; open its file, and step there.",
                            "Das Szenario steht in keiner Datei, die eine Lektion nennen könnte; seine Datei öffnen "
                                    + "und dort die Schritte gehen."));
        }
        String named = folder.relativize(own).toString().replace('\\', '/');
        return Scenarios.isFileName(named) ? named : "./" + named;
    }

    private synchronized Entry find(String id) {
        Entry wanted = own.getOrDefault(id, builtIn.get(id));
        if (wanted == null) {
            throw new RefusedInput(LocalText.of("there is no scenario %s", "es gibt kein Szenario %s", id));
        }
        return wanted;
    }

    /// Has the session follow the file that `target` came from, if it came from one.
    private Opened followed(WatchTarget target, Session session) {
        Path file = target.file();
        if (file == null) {
            return Opened.of(session);
        }
        FileWatch watch = FileWatch.of(
                file,
                target.scenario(),
                scenario -> {
                    take(new WatchTarget(scenario, file, null));
                    session.reload(scenario);
                    edited.run();
                },
                session::complain);
        return new Opened(session, watch::close);
    }

    @Override
    public CompletableFuture<Path> save(StepControls shown, Path file) {
        return shown.trace().thenApplyAsync(trace -> {
            try {
                if (PerfettoTrace.isNamed(file.toString())) {
                    Scenario scenario = Scenarios.read(file.toString(), trace.header().text());
                    PerfettoTrace.write(scenario, trace, file.toString(), share -> {});
                } else {
                    NewFile.at(file).write(out -> TraceFiles.write(trace, out));
                }
                return file;
            } catch (IOException | BadScenario refused) {
                throw new CompletionException(refused);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CompletionException(interrupted);
            }
        });
    }

    @Override
    public CompletableFuture<String> scheduleTo(StepControls shown, int step) {
        return shown.trace().thenApply(
                trace -> trace.last() < step
                        ? ""
                        : IntStream.rangeClosed(1, step)
                                .mapToObj(number -> trace.step(number).chosen())
                                .collect(Collectors.joining(",")));
    }

    @Override
    public CompletableFuture<ScenarioCard> keep(Session.Live recording) {
        return recording.stopRecording().thenApplyAsync(this::take).whenComplete((_, refused) -> {
            if (refused != null) {
                String why = ErrorLine.of(causeOf(refused));
                recording.complain(Spoken.language().session().errors().recordingNotOpened(why));
            }
        });
    }

    private static Throwable causeOf(Throwable refused) {
        Throwable cause = refused instanceof CompletionException ? refused.getCause() : null;
        return cause == null ? refused : cause;
    }
}
