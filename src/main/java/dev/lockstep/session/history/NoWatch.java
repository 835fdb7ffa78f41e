package dev.lockstep.session.history;

import dev.lockstep.event.RecordedEvent;
import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.scenario.program.Watch;
import java.util.List;
import java.util.Map;

/// Nothing has to hold.
record NoWatch() implements Watch {
    @Override
    public boolean saw(RecordedEvent recorded) {
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
