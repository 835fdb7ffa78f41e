package dev.lockstep.scenario.program.property;

import dev.lockstep.scenario.program.PropertyState;
import dev.lockstep.scenario.program.property.Property.Kind;
import java.util.stream.Collectors;

/// Follows one property through one run.
final class Follower {

    private final Property property;
    private boolean held;
    private boolean decided;
    private String message;

    Follower(Property property) {
        this.property = property;
        this.held = property.kind() != Kind.SOMETIMES;
        this.message = held ? "" : "it was not seen in this run";
    }

    Property property() {
        return property;
    }

    /// Something it is about has changed.
    void look(Levels levels) {
        if (decided || property.kind() == Kind.IN_THE_END || !levels.knows(property)) {
            return;
        }
        boolean now = levels.holds(property);
        switch (property.kind()) {
            case ALWAYS -> decideIf(!now, levels);
            case NEVER -> decideIf(now, levels);
            case SOMETIMES -> {
                if (now) {
                    held = true;
                    decided = true;
                    message = "";
                }
            }
            case IN_THE_END -> {}
        }
    }

    /// Every thread of the program has ended.
    void end(Levels levels) {
        if (property.kind() == Kind.IN_THE_END) {
            held = levels.knows(property) && levels.holds(property);
            decided = true;
            message = held ? "" : told(levels);
        }
    }

    private void decideIf(boolean broken, Levels levels) {
        if (broken) {
            held = false;
            decided = true;
            message = told(levels);
        }
    }

    private String told(Levels levels) {
        return property.quantities().stream()
                .map(quantity -> quantity.name() + " is " + levels.text(quantity))
                .collect(Collectors.joining(", "));
    }

    boolean isBroken() {
        return decided && !held;
    }

    PropertyState state() {
        return new PropertyState(property.name(), held, decided, message);
    }
}
