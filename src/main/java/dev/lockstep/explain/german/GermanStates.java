package dev.lockstep.explain.german;

import dev.lockstep.explain.PropertyStanding;
import dev.lockstep.explain.StepSign;
import dev.lockstep.explain.StepUnit;
import dev.lockstep.snapshot.ThreadSign;

/// States of threads and of properties, kinds of steps, and the units of a run's length, in German.
final class GermanStates {

    private GermanStates() {}

    static String of(ThreadSign sign) {
        return switch (sign) {
            case RUNNING -> "läuft";
            case READY -> "bereit";
            case BLOCKED -> "an einem Schloss blockiert";
            case WAITING -> "wartet";
            case SLEEPING -> "schläft";
            case HIDDEN -> "Zustand verborgen";
            case FINISHED -> "zu Ende";
            case FAILED -> "gescheitert";
        };
    }

    static String of(StepSign sign) {
        return switch (sign) {
            case READ -> "lesen";
            case WRITE -> "schreiben";
            case UPDATE -> "lesen und schreiben";
            case ASK -> "anfordern";
            case TAKE -> "nehmen";
            case GIVE_BACK -> "zurückgeben";
            case WAIT -> "Warten beginnen";
            case GO_ON -> "weitermachen";
            case SIGNAL -> "wecken";
            case INTERRUPT -> "unterbrechen";
            case START -> "starten";
            case END -> "enden";
            case FAIL -> "mit einem Fehler enden";
            case OTHER -> "anderes";
        };
    }

    static String of(PropertyStanding standing) {
        return switch (standing) {
            case HELD -> "eingehalten";
            case SEEN -> "gesehen";
            case HOLDS_SO_FAR -> "gilt bisher";
            case BROKEN -> "verletzt";
            case NOT_SEEN -> "nicht gesehen";
            case NOT_JUDGED -> "nicht beurteilt";
        };
    }

    static String of(StepUnit unit) {
        return switch (unit) {
            case STEP -> "Schritt";
            case EVENT -> "Ereignis";
        };
    }

    static String several(StepUnit unit) {
        return switch (unit) {
            case STEP -> "Schritte";
            case EVENT -> "Ereignisse";
        };
    }

    /// Real threads may have run long before the recording of them begins. Both are masculine.
    static String beginning(StepUnit unit) {
        return switch (unit) {
            case STEP -> "Anfang";
            case EVENT -> "Beginn der Aufzeichnung";
        };
    }
}
