package dev.lockstep.app;

import dev.lockstep.scenario.BadScenario;
import dev.lockstep.scenario.Scenario;
import dev.lockstep.scenario.Scenarios;
import dev.lockstep.session.FrameListener;
import dev.lockstep.session.LiveSession;
import dev.lockstep.session.Mode;
import dev.lockstep.session.Title;
import dev.lockstep.session.step.StepSession;
import dev.lockstep.trace.Trace;
import dev.lockstep.view.desk.Library;
import dev.lockstep.view.desk.Player;
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
    ///
    /// @param file where it came from, to be read again when it is edited; null where that is not known
    /// @param trace what was recorded of it; null where it is run
    private record Entry(Title title, Scenario scenario, @Nullable Path file, @Nullable Trace trace) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Optional<String> first;
    private final int builtIn;

    private ScenarioLibrary(List<Scenario> builtIn, List<Scenario> wanted) {
        for (Scenario scenario : builtIn) {
            put(new Entry(Title.of(scenario), scenario, null, null));
        }
        this.builtIn = builtIn.size();
        for (Scenario scenario : wanted) {
            if (entries.values().stream().noneMatch(entry -> entry.scenario().equals(scenario))) {
                put(own(nextPlace(), scenario, null));
            }
        }
        first = wanted.stream().findFirst().map(this::idOf);
    }

    /// @param wanted what a person named: built-in ones, or their own
    static ScenarioLibrary of(List<Scenario> builtIn, List<Scenario> wanted) {
        return new ScenarioLibrary(builtIn, wanted);
    }

    private String idOf(Scenario wanted) {
        return entries.values().stream()
                .filter(entry -> entry.scenario().equals(wanted))
                .map(entry -> entry.title().id())
                .findFirst()
                .orElseThrow();
    }

    /// The person's own may have the id of a built-in one or of another file, so they are known by their place.
    private String nextPlace() {
        return "yours-" + (entries.size() - builtIn + 1);
    }

    private static Entry own(String place, Scenario scenario, @Nullable Path file) {
        Title title = new Title(place, scenario.title(), scenario.about(), OWN, Title.modes(scenario));
        return new Entry(title, scenario, file, null);
    }

    private void put(Entry entry) {
        entries.put(entry.title().id(), entry);
    }

    /// The id of the first one named, if any was.
    Optional<String> firstWanted() {
        return first;
    }

    @Override
    public synchronized List<Title> titles() {
        return entries.values().stream().map(Entry::title).toList();
    }

    @Override
    public Title add(Path file) {
        Path place = file.toAbsolutePath().normalize();
        try {
            if (RecordedFile.is(place)) {
                RecordedFile recorded = RecordedFile.read(place);
                return add(place, recorded.scenario(), recorded.trace());
            }
            return add(place, Scenarios.load(place), null);
        } catch (BadScenario wrong) {
            throw new IllegalArgumentException(wrong.getMessage(), wrong);
        }
    }

    private synchronized Title add(Path place, Scenario scenario, @Nullable Trace trace) {
        String id = entries.values().stream()
                .filter(entry -> place.equals(entry.file()))
                .map(entry -> entry.title().id())
                .findFirst()
                .orElseGet(this::nextPlace);
        Entry entry = trace == null ? own(id, scenario, place) : recorded(id, scenario, place, trace);
        put(entry);
        return entry.title();
    }

    /// Takes in what was recorded of a live run, for as long as the program runs.
    private synchronized Title keep(Scenario scenario, Trace trace) {
        String id = nextPlace();
        String title = scenario.title() + " (recorded)";
        Entry entry = new Entry(
                new Title(id, title, scenario.about(), OWN, Set.of(Mode.STEP)), scenario, null, trace);
        put(entry);
        return entry.title();
    }

    private static Entry recorded(String place, Scenario scenario, Path file, Trace trace) {
        String title = scenario.title() + " (" + file.getFileName() + ")";
        return new Entry(new Title(place, title, scenario.about(), OWN, Set.of(Mode.STEP)), scenario, file, trace);
    }

    @Override
    public Player open(String id, Mode mode, FrameListener listener) {
        Entry wanted = find(id);
        return switch (mode) {
            case LIVE -> live(wanted, listener);
            case STEP -> steps(wanted, listener);
        };
    }

    private synchronized Entry find(String id) {
        Entry wanted = entries.get(id);
        if (wanted == null) {
            throw new IllegalArgumentException("there is no scenario " + id);
        }
        return wanted;
    }

    private Player live(Entry wanted, FrameListener listener) {
        LiveSession session = LiveSession.open(wanted.scenario(), listener);
        FileWatch watch = follow(wanted, session::reload, session::complain);
        return new Live(session, watch, trace -> keep(wanted.scenario(), trace));
    }

    private Player steps(Entry wanted, FrameListener listener) {
        Trace trace = wanted.trace();
        if (trace != null) {
            return new Steps(StepSession.open(wanted.scenario(), trace, listener), FileWatch.NONE);
        }
        StepSession session = StepSession.open(wanted.scenario(), SEED, listener);
        return new Steps(session, follow(wanted, session::reload, session::complain));
    }

    /// Follows the file that `entry` came from, if it came from one.
    private FileWatch follow(Entry entry, FileWatch.Edited edited, FileWatch.Wrong wrong) {
        Path file = entry.file();
        if (file == null) {
            return FileWatch.NONE;
        }
        return FileWatch.of(
                file,
                scenario -> {
                    add(file, scenario, null);
                    edited.becomes(scenario);
                },
                wrong);
    }
}
