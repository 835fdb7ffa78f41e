package dev.lockstep.session;

import dev.lockstep.scenario.program.PropertyState;

/// A property as a list needs it.
///
/// @param name as the scenario has it
/// @param held whether it holds as far as the run went
/// @param decided whether nothing that comes can change that
/// @param message why it does not hold, in one line; empty where it does
public record Property(String name, boolean held, boolean decided, String message) {

    static Property of(PropertyState state) {
        return new Property(state.name(), state.held(), state.decided(), state.message());
    }
}
