package dev.lockstep.session.frame;

import dev.lockstep.scenario.program.PropertyState;

/// A property as a list needs it.
///
/// @param name as the scenario has it
/// @param reason why it broke, or why it was not judged, in one line; otherwise empty
public record PropertyView(String name, Standing standing, String reason) {

    /// How it stands in a run, as far as that went.
    public enum Standing {
        HELD("held"),
        /// What must be seen in some run was seen in this one.
        SEEN("seen"),
        /// What comes may still break it.
        HOLDS_SO_FAR("holds so far"),
        BROKEN("broken"),
        /// What must be seen in some run was not seen in this one, which breaks nothing.
        NOT_SEEN("not seen"),
        /// It is about the end of a run, which has not come.
        NOT_JUDGED("not judged");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        /// What people call it.
        public String words() {
            return words;
        }
    }

    /// The property as it stands by `state`.
    public static PropertyView of(PropertyState state) {
        Standing standing = standing(state);
        return new PropertyView(state.name(), standing, standing == Standing.NOT_SEEN ? "" : state.message());
    }

    private static Standing standing(PropertyState state) {
        return switch (state.held()) {
            case YES -> state.decided() ? Standing.HELD : Standing.HOLDS_SO_FAR;
            case SEEN -> Standing.SEEN;
            case NO -> state.decided() ? Standing.BROKEN : Standing.NOT_SEEN;
            case OPEN -> Standing.NOT_JUDGED;
        };
    }

    /// How it stands and why.
    public String text() {
        return reason.isEmpty() ? standing.words() : standing.words() + ": " + reason;
    }
}
