package dev.lockstep.session.step;

import dev.lockstep.event.Recorded;
import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.scenario.program.Watch;
import java.util.List;
import java.util.Map;

/// Nothing has to hold.
record Unwatched() implements Watch {
    @Override
    public boolean saw(Recorded recorded) {
        return false;
    }

    @Override
    public Object state() {
        return "";
    }

    @Override
    public void over(boolean cameToItsEnd) {}

    @Override
    public List<PropertyState> properties() {
        return List.of();
    }

    @Override
    public Map<String, String> endState() {
        return Map.of();
    }
}
