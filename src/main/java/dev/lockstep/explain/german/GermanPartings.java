package dev.lockstep.explain.german;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.explain.Parting;
import dev.lockstep.explain.Parting.Branches;
import dev.lockstep.explain.Parting.Next;
import dev.lockstep.runtime.stepped.Alternative;
import dev.lockstep.runtime.stepped.Alternative.Way;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.snapshot.ThreadView;

/// Where two runs part, in German.
final class GermanPartings {

    private GermanPartings() {}

    static String of(Parting parting) {
        Branches branches = parting.branches();
        int common = parting.common();
        if (branches == null) {
            return switch (common) {
                case 0 -> "Mit und ohne Fehler ist noch nichts geschehen.";
                case 1 -> "Die erste Entscheidung ist mit und ohne Fehler dieselbe.";
                default ->
                    "Alle " + GermanNumbers.of(common) + " Entscheidungen sind mit und ohne Fehler dieselben.";
            };
        }
        String acts = " Mit Fehler: " + next(branches.withFault()) + ". Ohne Fehler: " + next(branches.without()) + ".";
        return switch (common) {
            case 0 -> "Sie trennen sich am Anfang.";
            case 1 -> "Die erste Entscheidung ist dieselbe.";
            default -> "Bis Schritt " + common + " treffen beide dieselben Entscheidungen.";
        } + acts;
    }

    /// A main clause.
    private static String next(Next next) {
        return switch (next) {
            case Next.Does(var choice, var thread) -> thread.id() + " " + does(choice, thread);
            case Next.IsHeldUp(var thread, var holder) ->
                thread.id() + " " + GermanOperations.mustWait(thread.standing().operation())
                        + (holder == null ? "" : "; " + holder + " hält es");
            case Next.IsAbsent(var thread) -> thread + " gibt es nicht";
            case Next.Ends(var kind) -> ends(kind);
            case Next.GoesOn(var threads) -> GermanNameList.with(threads, "kann", "können") + " weiter";
        };
    }

    private static String does(Choice choice, ThreadView thread) {
        String gaveUp = GermanOperations.gaveUp(thread.standing().operation());
        return switch (choice.alternative()) {
            case Way.GO -> GermanOperations.doesNext(thread);
            case Way.TIMEOUT -> gaveUp + ", denn die Zeit ist um";
            case Way.SPURIOUS -> "wacht ohne Anlass auf und " + gaveUp;
            case Way.CANCELLED -> "wird unterbrochen und " + gaveUp;
            case Alternative.Signal(var target) -> GermanOperations.doesNext(thread) + " (" + target + ")";
        };
    }

    private static String ends(OutcomeKind kind) {
        return switch (kind) {
            case FINISHED -> "Der Lauf kommt an sein Ende";
            case DEADLOCK -> "Der Lauf endet in einer Verklemmung";
            case WAITS_FOREVER -> "Der Lauf endet: Niemand kann weiter";
            case NO_PROGRESS -> "Threads drehen sich im Kreis";
            case STEP_LIMIT, SCHEDULE_ENDED, STOPPED -> "Der Lauf wird angehalten";
            case DATA_RACE -> "Der Lauf kommt an sein Ende, mit einem Data Race";
            case PROPERTY_BROKEN -> "Der Lauf kommt an sein Ende, und eine Eigenschaft ist verletzt";
            case THREAD_FAILED -> "Der Lauf endet mit einem gescheiterten Thread";
            case ENGINE_ERROR -> "Der Lauf endet mit einem Fehler";
        };
    }
}
