package dev.lockstep.session;

import dev.lockstep.scenario.live.Act;

/// An act as a button needs it.
///
/// @param id what [LiveSession#act] calls it
/// @param label what stands on the button
/// @param hint one sentence on what it does
public record Command(String id, String label, String hint) {

    static Command of(Act act) {
        return new Command(act.id(), act.label(), act.hint());
    }
}
