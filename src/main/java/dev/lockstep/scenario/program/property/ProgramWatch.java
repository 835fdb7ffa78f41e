package dev.lockstep.scenario.program.property;

import dev.lockstep.event.RecordedEvent;
import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.scenario.program.Watch;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Follows one run of a program that a scenario file describes.
public final class ProgramWatch implements Watch {

    private final Levels levels = new Levels();
    private final List<EventCounter> followers;
    private final ThreadResults gains;
    private final EndState ledger;
    private boolean over;

    public ProgramWatch(List<Property> properties, EndState ledger) {
        this.followers = properties.stream().map(EventCounter::new).toList();
        this.gains = new ThreadResults(ledger.threads(), ledger.loops());
        this.ledger = ledger;
        properties.forEach(property -> property.quantities().forEach(levels::add));
        ledger.rows().values().forEach(levels::add);
        look();
    }

    @Override
    public boolean saw(RecordedEvent recorded) {
        gains.saw(recorded);
        boolean fed = levels.saw(recorded);
        if (fed) {
            look();
        }
        return fed;
    }

    private void look() {
        for (EventCounter follower : followers) {
            follower.look(levels);
        }
    }

    @Override
    public Object state() {
        return List.of(levels.state(), properties());
    }

    @Override
    public void over(boolean cameToItsEnd) {
        if (!over) {
            followers.forEach(follower -> follower.over(cameToItsEnd && gains.allEnded(), levels));
        }
        over = true;
    }

    @Override
    public List<PropertyState> properties() {
        return followers.stream().map(EventCounter::state).toList();
    }

    @Override
    public int broken() {
        int broken = 0;
        for (EventCounter follower : followers) {
            broken += follower.isBroken() ? 1 : 0;
        }
        return broken;
    }

    @Override
    public Map<String, String> endState() {
        return endState(gains.told(Set.of()), Set.of());
    }

    @Override
    public Map<String, String> endState(Set<String> threads) {
        return endState(gains.told(threads), ledger.permits());
    }

    private Map<String, String> endState(Map<String, String> state, Set<String> without) {
        ledger.rows().forEach((name, quantity) -> {
            if (!without.contains(name)) {
                state.put(name, levels.bare(quantity));
            }
        });
        return state;
    }
}
