package dev.lockstep.session.frame;

import dev.lockstep.explain.PropertyStanding;
import dev.lockstep.explain.Spoken;
import dev.lockstep.scenario.program.PropertyState;

/// A property as a row of a list.
///
/// @param name as the scenario has it
/// @param reason why it broke, or why it was not judged, in one line; otherwise empty
public record PropertyView(String name, PropertyStanding standing, String reason) {

    /// The property with the standing that `state` gives it.
    public static PropertyView of(PropertyState state) {
        PropertyStanding standing = standing(state);
        return new PropertyView(state.name(), standing, standing == PropertyStanding.NOT_SEEN ? "" : state.message());
    }

    private static PropertyStanding standing(PropertyState state) {
        return switch (state.held()) {
            case YES -> state.decided() ? PropertyStanding.HELD : PropertyStanding.HOLDS_SO_FAR;
            case SEEN -> PropertyStanding.SEEN;
            case NO -> state.decided() ? PropertyStanding.BROKEN : PropertyStanding.NOT_SEEN;
            case OPEN -> PropertyStanding.NOT_JUDGED;
        };
    }

    /// Its standing, and the reason.
    public String text() {
        return Spoken.language().property(standing, reason);
    }
}
