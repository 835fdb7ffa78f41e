package dev.lockstep.app;

import dev.lockstep.scenario.Scenario;
import dev.lockstep.session.FrameListener;
import dev.lockstep.session.LiveSession;
import dev.lockstep.session.Title;
import dev.lockstep.view.Library;
import dev.lockstep.view.Player;
import java.util.List;

/// Scenarios, each run live when it is opened.
record LiveLibrary(List<Scenario> scenarios) implements Library {

    @Override
    public List<Title> titles() {
        return scenarios.stream().map(Title::of).toList();
    }

    @Override
    public Player open(String id, FrameListener listener) {
        Scenario wanted = scenarios.stream()
                .filter(scenario -> scenario.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no scenario " + id));
        return new Live(LiveSession.open(wanted, listener));
    }
}
