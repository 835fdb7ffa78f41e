package dev.lockstep.plain.run;

import dev.lockstep.event.RecordedEvent;
import dev.lockstep.event.ScriptEvent;
import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.scenario.program.Watch;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Follows a run of a program: its end state is what each thread has printed. It has no properties; what it asserts it
/// asserts itself.
final class PrintedWatch implements Watch {
    private final Map<String, String> printed = new TreeMap<>();

    @Override
    public boolean saw(RecordedEvent recorded) {
        if (recorded.event() instanceof ScriptEvent.Kept(var local, var value) && local.equals(PrintedText.LOCAL)) {
            printed.put(recorded.thread().name(), value);
            return true;
        }
        return false;
    }

    @Override
    public Object state() {
        return Map.copyOf(printed);
    }

    @Override
    public void over(boolean cameToItsEnd) {
        // Nothing is judged by the end alone.
    }

    @Override
    public List<PropertyState> properties() {
        return List.of();
    }

    @Override
    public Map<String, String> endState() {
        return new TreeMap<>(printed);
    }
}
