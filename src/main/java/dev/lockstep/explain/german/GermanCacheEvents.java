package dev.lockstep.explain.german;

import static dev.lockstep.explain.german.GermanNumbers.count;

import dev.lockstep.event.CacheEvent;
import dev.lockstep.snapshot.ObjectText;

/// The sentences of [GermanEvents] for the events of a cache.
final class GermanCacheEvents {

    private GermanCacheEvents() {}

    static String of(String who, CacheEvent event) {
        String itself = GermanNames.first(event.engine());
        return switch (event) {
            case CacheEvent.Made(_, var locks) ->
                itself + " hat " + switch (locks) {
                    case TABLE -> "ein Hauptschloss und für jeden Schlüssel ein Schloss, solange es jemand benutzt";
                    case KEPT_TABLE ->
                        "ein Hauptschloss und ein Schloss für jeden Schlüssel, nach dem je gefragt wurde";
                    case ONE -> "ein Schloss für alle Schlüssel";
                    case NONE -> "kein Schloss";
                } + ".";
            case CacheEvent.Stated stated ->
                itself + " gibt seinen Zustand an: " + count(stated.values().size(), "Wert", "Werte") + ", "
                        + inTable(stated.users().size())
                        + GermanNumbers.of(stated.computing().size()) + " in Berechnung.";
            case CacheEvent.Hit(_, var key, boolean second) ->
                who + (second
                        ? " sieht unter dem Schloss noch einmal nach und findet den Wert von "
                        : " findet den Wert von ") + ObjectText.of(key) + ".";
            case CacheEvent.Missed(_, var key) -> who + " findet keinen Wert von " + ObjectText.of(key) + ".";
            case CacheEvent.Entered(_, var key, int users) ->
                who + " trägt sich für " + ObjectText.of(key) + " in die Schlosstabelle ein: nun "
                        + GermanNumbers.of(users) + " Benutzer.";
            case CacheEvent.Left(_, var key, int users) ->
                who + " trägt sich für " + ObjectText.of(key) + " aus der Schlosstabelle aus: "
                        + (users == 0 ? "Der Eintrag ist weg" : "noch " + GermanNumbers.of(users) + " Benutzer") + ".";
            case CacheEvent.ComputeBegan(_, var key) -> who + " beginnt, " + ObjectText.of(key) + " zu berechnen.";
            case CacheEvent.ComputeEnded(_, var key, var value, var kept) ->
                who + " hat " + ObjectText.of(key) + " berechnet" + switch (kept) {
                    case STORED -> " und speichert " + ObjectText.ofValue(value) + ".";
                    case NULL -> ": null, was nicht gespeichert wird.";
                    case INVALIDATED ->
                        ": " + ObjectText.ofValue(value)
                                + ", nicht gespeichert, weil der Schlüssel inzwischen für ungültig erklärt wurde.";
                };
            case CacheEvent.ComputeFailed(_, var key, var fault) ->
                who + " scheitert beim Berechnen von " + ObjectText.of(key) + " mit " + GermanEvents.fault(fault)
                        + "; nichts wird gespeichert.";
            case CacheEvent.Invalidated(_, var key, boolean present, boolean computing) ->
                who + " erklärt " + ObjectText.of(key) + " für ungültig: "
                        + (computing
                                ? "Was gerade berechnet wird, wird nicht behalten"
                                : present ? "Der Wert ist weg" : "Es gab keinen Wert")
                        + ".";
            case CacheEvent.Cleared(_, int removed) ->
                who + " leert " + GermanNames.accusative(event.engine()) + ": "
                        + count(removed, "Wert ist", "Werte sind") + " weg.";
            case CacheEvent.Refused(_, var key, var chain) ->
                who + " bekommt " + ObjectText.of(key) + " nicht, weil das Warten nie enden würde: "
                        + ObjectText.of(chain) + ".";
        };
    }

    /// Not every cache has a lock table.
    private static String inTable(int keys) {
        return keys == 0 ? "" : GermanNumbers.of(keys) + " Schlüssel in der Schlosstabelle, ";
    }
}
