package dev.lockstep.explain.german;

import dev.lockstep.event.BarrierEvent;
import dev.lockstep.event.BarrierEvent.Cause;

/// The sentences of [GermanEvents] for the events of a barrier.
final class GermanBarrierEvents {

    private GermanBarrierEvents() {}

    /// @param generations whether the implementation is known to have generations
    static String of(String who, BarrierEvent event, boolean generations) {
        String itself = GermanNames.first(event.engine());
        String theBarrier = GermanNames.accusative(event.engine());
        String atBarrier = "an " + GermanNames.dative(event.engine());
        String ofBarrier = GermanNames.genitive(event.engine());
        return switch (event) {
            case BarrierEvent.Made(_, boolean has, boolean forgets) ->
                "A" + atBarrier.substring(1) + " wartet ein Teilnehmer"
                        + (has ? " auf das Ende seiner Generation" : ", bis der Zähler wieder 0 ist")
                        + (forgets ? "." : ", und wer weggeht, zählt weiter mit.");
            case BarrierEvent.Stated stated ->
                itself + " gibt ihren Zustand an: "
                        + (generations ? "Generation " + GermanNumbers.of(stated.generation()) + ", " : "")
                        + come(stated.arrived().size(), stated.parties())
                        + (stated.broken() == null ? "" : "; sie ist gebrochen, " + cause(stated.broken())) + ".";
            case BarrierEvent.Arrived(_, _, int index) ->
                index == 0
                        ? who + " kommt als Letzter " + atBarrier + " an."
                        : who + " kommt " + atBarrier + " an: Es " + (index == 1 ? "fehlt" : "fehlen") + " noch "
                                + GermanNumbers.of(index) + ".";
            case BarrierEvent.ActionBegan _ -> who + " beginnt die Aktion " + ofBarrier + ".";
            case BarrierEvent.ActionEnded(_, _, var fault) ->
                fault == null
                        ? who + " hat die Aktion " + ofBarrier + " ausgeführt."
                        : who + " scheitert bei der Aktion " + ofBarrier + " mit " + GermanEvents.fault(fault) + ".";
            case BarrierEvent.Tripped(_, long generation) ->
                itself + " öffnet sich: "
                        + (generations ? "Generation " + GermanNumbers.of(generation) : "Wer gekommen ist,")
                        + " darf durch.";
            case BarrierEvent.Passed _ -> who + " geht durch " + theBarrier + ".";
            case BarrierEvent.Broke(_, _, var cause) -> itself + " bricht, " + cause(cause) + ".";
            case BarrierEvent.LeftBroken(_, _, var cause) ->
                who + " verlässt " + theBarrier + " mit einem Fehler, " + cause(cause) + ".";
            case BarrierEvent.TurnedAway _ -> who + " wird abgewiesen: " + itself + " ist gebrochen.";
            case BarrierEvent.Reset(_, long generation) ->
                who + " setzt " + theBarrier + " zurück: Sie ist wieder ganz"
                        + (generations ? ", und Generation " + GermanNumbers.of(generation) + " beginnt." : ".");
        };
    }

    /// How many are there: `1 von 3 ist da`.
    static String come(int arrived, int parties) {
        return GermanNumbers.of(arrived) + " von " + GermanNumbers.of(parties)
                + (arrived == 1 ? " ist da" : " sind da");
    }

    /// A clause; `sie` is the barrier.
    private static String cause(Cause cause) {
        return switch (cause) {
            case TIMED_OUT -> "weil die Zeit eines Teilnehmers um war";
            case INTERRUPTED -> "weil ein Teilnehmer unterbrochen wurde";
            case ABORTED -> "weil sie abgebrochen wurde";
            case RESET -> "weil sie zurückgesetzt wurde, während Teilnehmer warteten";
            case ACTION_FAILED -> "weil die Aktion eine Ausnahme warf";
        };
    }
}
