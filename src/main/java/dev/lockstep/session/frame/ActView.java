package dev.lockstep.session.frame;

import dev.lockstep.scenario.live.Act;
import dev.lockstep.session.control.Session;

/// An [Act][dev.lockstep.scenario.live.Act] of a live scenario as a button shows it.
///
/// @param id what [Session.Live#act] calls it
/// @param label what stands on the button
/// @param hint one sentence on what it does
public record ActView(String id, String label, String hint) {

    static ActView of(Act act) {
        return new ActView(act.id(), act.label(), act.hint());
    }
}
