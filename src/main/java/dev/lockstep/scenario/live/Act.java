package dev.lockstep.scenario.live;

import dev.lockstep.explain.LoadWords;
import dev.lockstep.explain.LoadWords.Call;
import dev.lockstep.explain.Spoken;

/// A call on the running engine, as data, so that one kind of button can offer any of them.
///
/// @param id its name in commands
/// @param label the text of the button
/// @param hint one sentence on what it does
public record Act(String id, String label, String hint) {

    /// A call in the words of the language that is spoken.
    ///
    /// @param of how many or which key; empty where the call needs none
    public static Act of(String id, Call call, String of) {
        LoadWords words = Spoken.language().session().load();
        return new Act(id, words.call(call, of), words.hint(call, of));
    }
}
