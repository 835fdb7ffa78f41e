package dev.lockstep.explain.english;

import static dev.lockstep.explain.english.EnglishEvents.count;

import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.BarrierEvent.Cause;

/// The sentences of [EnglishEvents] for the events of a barrier.
final class EnglishBarrierEvents {

    private EnglishBarrierEvents() {}

    /// @param generations whether the implementation is known to have generations
    static String of(String who, BarrierEvent event, boolean generations) {
        String barrier = EnglishNames.of(event.engine());
        String itself = EnglishNames.first(event.engine());
        return switch (event) {
            case BarrierEvent.Made(_, boolean has, boolean forgets) ->
                "At " + barrier + " a party waits "
                        + (has ? "for the end of its generation" : "until the count is 0 again")
                        + (forgets ? "." : ", and whoever goes away still counts.");
            case BarrierEvent.Stated stated ->
                itself + " states itself: " + (generations ? "generation " + stated.generation() + ", " : "")
                        + stated.arrived().size() + " of " + stated.parties()
                        + (stated.arrived().size() == 1 ? " has come" : " have come")
                        + (stated.broken() == null ? "" : ", broken because " + cause(stated.broken())) + ".";
            case BarrierEvent.Arrived(_, _, int index) ->
                who + " arrives at " + barrier + ": "
                        + (index == 0 ? "it is the last" : "it needs " + index + " more")
                        + ".";
            case BarrierEvent.ActionBegan _ -> who + " begins the action of " + barrier + ".";
            case BarrierEvent.ActionEnded(_, _, var fault) ->
                fault == null
                        ? who + " has done the action of " + barrier + "."
                        : who + "'s action at " + barrier + " throws " + EnglishEvents.fault(fault) + ".";
            case BarrierEvent.Tripped(_, long generation) ->
                itself + " trips: " + (generations ? "generation " + generation : "whoever has come")
                        + " may go through.";
            case BarrierEvent.Passed _ -> who + " goes through " + barrier + ".";
            case BarrierEvent.Broke(_, _, var cause) -> itself + " breaks: " + cause(cause) + ".";
            case BarrierEvent.LeftBroken(_, _, var cause) ->
                who + " leaves " + barrier + " with an error: " + cause(cause) + ".";
            case BarrierEvent.TurnedAway _ -> who + " is turned away: " + barrier + " is broken.";
            case BarrierEvent.Reset(_, long generation) ->
                who + " resets " + barrier + ": it is whole"
                        + (generations ? ", and generation " + generation + " begins." : ".");
        };
    }

    static String cause(Cause cause) {
        return switch (cause) {
            case TIMED_OUT -> "a party's time was over";
            case INTERRUPTED -> "a party was interrupted";
            case ABORTED -> "it was aborted";
            case RESET -> "it was reset while parties waited";
            case ACTION_FAILED -> "the action threw";
        };
    }
}
