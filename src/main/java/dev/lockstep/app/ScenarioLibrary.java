package dev.lockstep.app;

import dev.lockstep.file.OneLine;
import dev.lockstep.runtime.stepped.Schedule;
import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.read.Scenarios;
import dev.lockstep.session.explore.ExploreSession;
import dev.lockstep.session.frame.Frame.FrameListener;
import dev.lockstep.session.frame.ScenarioCard;
import dev.lockstep.session.frame.SearchPlan;
import dev.lockstep.session.frame.WatchMode;
import dev.lockstep.session.frame.WatchTarget;
import dev.lockstep.session.live.LiveSession;
import dev.lockstep.session.step.StepSession;
import dev.lockstep.trace.Trace;
import dev.lockstep.trace.file.BadTrace;
import dev.lockstep.view.desk.Library;
import dev.lockstep.view.desk.SessionSteering;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What can be opened: the built-in scenarios, and under a heading of their own the person's scenarios and recorded runs.
/// May be used from any thread.
final class ScenarioLibrary implements Library {

    private static final String OWN = "Yours";
    /// The seed that a run begins with when nobody asked for another.
    private static final long SEED = 42;

    /// Something that can be opened.
    private record Entry(ScenarioCard title, WatchTarget subject) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Optional<String> first;
    private final int builtIn;
    private volatile Runnable followed = () -> {};

    private ScenarioLibrary(List<Scenario> builtIn, List<WatchTarget> wanted) {
        for (Scenario scenario : builtIn) {
            put(new Entry(ScenarioCard.of(scenario), WatchTarget.of(scenario)));
        }
        this.builtIn = builtIn.size();
        for (WatchTarget subject : wanted) {
            if (subject.file() != null) {
                take(subject);
            }
        }
        first = wanted.stream().findFirst().map(this::idOf);
    }

    /// @param wanted what a person named: built-in scenarios, or files of their own
    static ScenarioLibrary of(List<Scenario> builtIn, List<WatchTarget> wanted) {
        return new ScenarioLibrary(builtIn, wanted);
    }

    private String idOf(WatchTarget wanted) {
        return placeOf(wanted.file()).orElse(wanted.scenario().id());
    }

    /// Where that is which came from `file` before.
    private Optional<String> placeOf(@Nullable Path file) {
        return entries.values().stream()
                .filter(entry -> file != null && file.equals(entry.subject().file()))
                .map(entry -> entry.title().id())
                .findFirst();
    }

    /// The person's own may have the id of a built-in one or of another file, so they are known by their place.
    private String nextPlace() {
        return "yours-" + (entries.size() - builtIn + 1);
    }

    private void put(Entry entry) {
        entries.put(entry.title().id(), entry);
    }

    /// The id of the first one named, if any was.
    Optional<String> firstWanted() {
        return first;
    }

    @Override
    public synchronized List<ScenarioCard> titles() {
        return entries.values().stream().map(Entry::title).toList();
    }

    @Override
    public void follow(Runnable edited) {
        followed = edited;
    }

    @Override
    public ScenarioCard add(Path file) {
        try {
            return take(WatchTarget.read(file));
        } catch (BadScenario | BadTrace wrong) {
            throw new IllegalArgumentException(wrong.getMessage(), wrong);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    OneLine.of(file + " cannot be read: " + unreadable.getMessage()), unreadable);
        }
    }

    /// Takes in what came from a file, or what was recorded of a live run, which is kept for as long as the program runs.
    private synchronized ScenarioCard take(WatchTarget subject) {
        String id = placeOf(subject.file()).orElseGet(this::nextPlace);
        ScenarioCard title = new ScenarioCard(id, heading(subject), about(subject), OWN, modes(subject));
        put(new Entry(title, subject));
        return title;
    }

    private static String heading(WatchTarget subject) {
        String title = subject.scenario().title();
        Path file = subject.file();
        if (subject.trace() == null) {
            return title;
        }
        return title + (file == null ? " (recorded)" : " (" + file.getFileName() + ")");
    }

    private static String about(WatchTarget subject) {
        Trace trace = subject.trace();
        return trace == null || trace.header().simulated()
                ? subject.scenario().about()
                : ScenarioCard.recorded(subject.scenario(), trace.last()).about();
    }

    private static Set<WatchMode> modes(WatchTarget subject) {
        return subject.trace() == null ? ScenarioCard.modes(subject.scenario()) : Set.of(WatchMode.STEP);
    }

    @Override
    public SessionSteering open(String id, WatchMode mode, FrameListener listener) {
        WatchTarget wanted = find(id).subject();
        return switch (mode) {
            case LIVE -> live(wanted, listener);
            case STEP -> steps(wanted, listener);
            case EXPLORE -> explores(wanted, listener);
        };
    }

    @Override
    public SessionSteering watch(String id, String schedule, FrameListener listener) {
        WatchTarget wanted = find(id).subject();
        return steps(wanted, StepSession.open(wanted.scenario(), Schedule.parse(schedule), listener));
    }

    private synchronized Entry find(String id) {
        Entry wanted = entries.get(id);
        if (wanted == null) {
            throw new IllegalArgumentException("there is no scenario " + id);
        }
        return wanted;
    }

    private SessionSteering live(WatchTarget wanted, FrameListener listener) {
        LiveSession session = LiveSession.open(wanted.scenario(), listener);
        FileWatch watch = follow(wanted, session::reload, session::complain);
        return new LiveSteering(session, watch, this::take);
    }

    private SessionSteering steps(WatchTarget wanted, FrameListener listener) {
        Trace trace = wanted.trace();
        if (trace != null) {
            return new StepSteering(StepSession.open(wanted.scenario(), trace, listener), FileWatch.NONE);
        }
        return steps(wanted, StepSession.open(wanted.scenario(), SEED, listener));
    }

    private StepSteering steps(WatchTarget wanted, StepSession session) {
        return new StepSteering(session, follow(wanted, session::reload, session::complain));
    }

    private SessionSteering explores(WatchTarget wanted, FrameListener listener) {
        ExploreSession session = ExploreSession.open(wanted.scenario(), SearchPlan.DEFAULT, listener);
        return new ExploreSteering(session, follow(wanted, session::reload, session::complain));
    }

    /// Follows the file that `subject` came from, if it came from one.
    private FileWatch follow(WatchTarget subject, FileWatch.Edited edited, FileWatch.Wrong wrong) {
        Path file = subject.file();
        if (file == null) {
            return FileWatch.NONE;
        }
        return FileWatch.of(
                file,
                subject.scenario(),
                scenario -> {
                    take(new WatchTarget(scenario, file, null));
                    edited.becomes(scenario);
                    followed.run();
                },
                wrong);
    }
}
