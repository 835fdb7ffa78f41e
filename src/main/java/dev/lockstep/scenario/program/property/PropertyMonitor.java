package dev.lockstep.scenario.program.property;

import dev.lockstep.runtime.stepped.Outcome;
import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.scenario.program.PropertyState.Held;
import dev.lockstep.scenario.program.property.Property.Kind;
import java.util.List;
import java.util.stream.Collectors;

/// Follows one property through one run.
final class PropertyMonitor {

    private static final String UNSEEN = "it was not seen in this run";
    private static final String UNFINISHED = "the run did not finish";

    private final Property property;
    private Held held;
    private boolean decided;
    private String message;
    private List<Outcome.Violation> violations = List.of();

    PropertyMonitor(Property property) {
        this.property = property;
        boolean sometimes = property.kind() == Kind.SOMETIMES;
        this.held = sometimes ? Held.NO : Held.OPEN;
        this.message = sometimes ? UNSEEN : "";
    }

    Property property() {
        return property;
    }

    /// A quantity of its condition has changed.
    void look(Levels levels) {
        if (decided || property.kind() == Kind.IN_THE_END || !levels.knows(property)) {
            return;
        }
        boolean now = levels.holds(property);
        switch (property.kind()) {
            case ALWAYS -> holds(now, levels);
            case NEVER -> holds(!now, levels);
            case SOMETIMES -> {
                if (now) {
                    decide(Held.SEEN, "");
                }
            }
            case IN_THE_END -> {}
        }
    }

    /// The run is over.
    ///
    /// @param cameToItsEnd whether every thread of the program has ended; otherwise the run got stuck or was stopped
    ///     from outside
    void over(boolean cameToItsEnd, Levels levels) {
        if (decided) {
            return;
        }
        switch (property.kind()) {
            case ALWAYS, NEVER -> decided = cameToItsEnd && held == Held.YES;
            case SOMETIMES -> {}
            case IN_THE_END -> {
                if (!cameToItsEnd) {
                    message = UNFINISHED;
                } else if (levels.knows(property)) {
                    if (levels.holds(property)) {
                        decide(Held.YES, "");
                    } else {
                        breaks(levels);
                    }
                }
            }
        }
    }

    private void holds(boolean now, Levels levels) {
        if (now) {
            held = Held.YES;
        } else {
            breaks(levels);
        }
    }

    private void breaks(Levels levels) {
        violations = levels.violations(property);
        decide(Held.NO, told(levels));
    }

    private void decide(Held how, String why) {
        held = how;
        decided = true;
        message = why;
    }

    private String told(Levels levels) {
        return property.quantities().stream()
                .map(quantity -> quantity.name() + " = " + levels.text(quantity))
                .collect(Collectors.joining(", "));
    }

    boolean isBroken() {
        return decided && held == Held.NO;
    }

    PropertyState state() {
        return new PropertyState(property.name(), held, decided, message, violations);
    }
}
