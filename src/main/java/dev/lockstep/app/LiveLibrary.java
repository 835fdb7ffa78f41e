package dev.lockstep.app;

import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.FrameListener;
import dev.lockstep.session.LiveSession;
import dev.lockstep.session.Mode;
import dev.lockstep.session.Title;
import dev.lockstep.session.step.StepSession;
import dev.lockstep.view.desk.Library;
import dev.lockstep.view.desk.Player;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Scenarios, each run live when it is opened: the built-in ones, and under a heading of their own the person's.
final class LiveLibrary implements Library {

    private static final String OWN = "Yours";
    /// The seed that a run begins with when nobody asked for another.
    private static final long SEED = 42;

    private final Map<String, Scenario> scenarios = new LinkedHashMap<>();
    private final Map<String, Title> titles = new LinkedHashMap<>();
    private final Optional<String> first;

    private LiveLibrary(List<Scenario> builtIn, List<Scenario> wanted) {
        for (Scenario scenario : builtIn) {
            add(Title.of(scenario), scenario);
        }
        for (Scenario scenario : wanted) {
            if (!scenarios.containsValue(scenario)) {
                // It may have the id of a built-in one or of another file, so it is known by its place instead.
                String place = "yours-" + (scenarios.size() - builtIn.size() + 1);
                add(new Title(place, scenario.title(), scenario.about(), OWN, Title.modes(scenario)), scenario);
            }
        }
        first = wanted.stream().findFirst().map(this::idOf);
    }

    /// @param wanted what a person named: built-in ones, or their own
    static LiveLibrary of(List<Scenario> builtIn, List<Scenario> wanted) {
        return new LiveLibrary(builtIn, wanted);
    }

    private String idOf(Scenario wanted) {
        return scenarios.entrySet().stream()
                .filter(entry -> entry.getValue().equals(wanted))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private void add(Title title, Scenario scenario) {
        titles.put(title.id(), title);
        scenarios.put(title.id(), scenario);
    }

    /// The id of the first one named, if any was.
    Optional<String> firstWanted() {
        return first;
    }

    @Override
    public List<Title> titles() {
        return List.copyOf(titles.values());
    }

    @Override
    public Player open(String id, Mode mode, FrameListener listener) {
        Scenario wanted = scenarios.get(id);
        if (wanted == null) {
            throw new IllegalArgumentException("there is no scenario " + id);
        }
        return switch (mode) {
            case LIVE -> new Live(LiveSession.open(wanted, listener));
            case STEP -> new Steps(StepSession.open(wanted, SEED, listener));
        };
    }
}
