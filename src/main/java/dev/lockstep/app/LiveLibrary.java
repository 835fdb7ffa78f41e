package dev.lockstep.app;

import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.FrameListener;
import dev.lockstep.session.LiveSession;
import dev.lockstep.session.Title;
import dev.lockstep.view.desk.Library;
import dev.lockstep.view.desk.Player;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Scenarios, each run live when it is opened: the built-in ones, and under a heading of their own the person's.
final class LiveLibrary implements Library {

    private static final String OWN = "Yours";

    private final Map<String, Scenario> scenarios = new LinkedHashMap<>();
    private final Map<String, Title> titles = new LinkedHashMap<>();

    private LiveLibrary() {}

    /// A person's scenario may have the id of a built-in one or of another file, so it is known by its place instead.
    static LiveLibrary of(List<Scenario> builtIn, List<Scenario> own) {
        LiveLibrary library = new LiveLibrary();
        for (Scenario scenario : builtIn) {
            library.add(Title.of(scenario), scenario);
        }
        for (int place = 0; place < own.size(); place++) {
            Scenario scenario = own.get(place);
            library.add(new Title("yours-" + (place + 1), scenario.title(), scenario.about(), OWN), scenario);
        }
        return library;
    }

    private void add(Title title, Scenario scenario) {
        titles.put(title.id(), title);
        scenarios.put(title.id(), scenario);
    }

    /// The id of the person's first scenario.
    Optional<String> firstOwn() {
        return titles.values().stream()
                .filter(title -> title.group().equals(OWN))
                .map(Title::id)
                .findFirst();
    }

    @Override
    public List<Title> titles() {
        return List.copyOf(titles.values());
    }

    @Override
    public Player open(String id, FrameListener listener) {
        Scenario wanted = scenarios.get(id);
        if (wanted == null) {
            throw new IllegalArgumentException("there is no scenario " + id);
        }
        return new Live(LiveSession.open(wanted, listener));
    }
}
