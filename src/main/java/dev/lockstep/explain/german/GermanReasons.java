package dev.lockstep.explain.german;

import static dev.lockstep.explain.german.GermanNames.inSentence;
import static dev.lockstep.explain.german.GermanNumbers.count;

import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Reason;
import dev.lockstep.explain.Reason.MomentUnit;
import dev.lockstep.snapshot.BarrierView.Fate;
import dev.lockstep.snapshot.Moment;
import dev.lockstep.snapshot.ThreadView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Why a thread is blocked, in German.
final class GermanReasons {

    private final MomentUnit unit;

    private GermanReasons(MomentUnit unit) {
        this.unit = unit;
    }

    static String of(Reason reason, MomentUnit unit) {
        String told = new GermanReasons(unit).sentence(reason);
        // Dots of omission end a sentence by themselves.
        return told.endsWith("….") ? told.substring(0, told.length() - 1) : told;
    }

    private String sentence(Reason reason) {
        return switch (reason) {
            case Reason.AtLock lock ->
                lock.thread()
                        + (lock.again()
                                ? " ist geweckt und muss " + inSentence(lock.lock()) + " wieder nehmen"
                                : " wartet auf " + inSentence(lock.lock()))
                        + held(lock) + ".";
            case Reason.GivesUpInTime(var thread) -> thread + " gibt auf, wenn die Zeit um ist.";
            case Reason.AwaitsEnd(var thread, var target, var since, var does) ->
                waits(thread, since) + " auf das Ende von " + target + tail("; ", does);
            case Reason.AwaitsPermit(var thread, var semaphore, var since, int permits) ->
                waits(thread, since) + " auf eine Erlaubnis " + GermanNames.ofSemaphore(semaphore)
                        + (permits == 0
                                ? ", der keine hat, bis jemand eine zurückgibt."
                                : ", der jetzt " + GermanNumbers.of(permits) + " hat: " + thread
                                        + " macht weiter, sobald "
                                        + thread + " eine nimmt.");
            case Reason.AwaitsTruth(var thread, var predicate, var since, var now) ->
                waits(thread, since) + " darauf, dass " + predicate + " gilt"
                        + (now.isEmpty()
                                ? "."
                                : now.stream()
                                        .map(GermanReasons::looked)
                                        .collect(Collectors.joining(", ", "; derzeit: ", ".")));
            case Reason.AwaitsSignal(var thread, var condition, var since) ->
                waits(thread, since) + " auf " + GermanEvents.reason(condition) + ".";
            case Reason.Cycle cycle -> cycle(cycle);
            case Reason.Lost() -> "Ereignisse gingen verloren, also kann dies veraltet sein.";
            case Reason.NeverSignalled() -> "Bisher hat niemand ein Signal gegeben.";
            case Reason.LastSignal signal -> lastSignal(signal);
            case Reason.NobodyLeft(var deed, var others, boolean more) ->
                "Niemand ist mehr da, der " + deed(deed) + " könnte" + kept(others, more) + ".";
            case Reason.MayHelp(var threads, var deed) ->
                GermanNameList.with(threads, "kann", "können") + " weiter und vielleicht " + deed(deed) + ".";
            case Reason.Ready ready -> ready(ready);
            case Reason.AwaitsRoom(var thread, var since, int queued, int capacity) ->
                waits(thread, since) + " auf Platz in der Queue: " + GermanNumbers.of(queued) + " von "
                        + GermanNumbers.of(capacity) + (queued == 1 ? " ist belegt." : " sind belegt.");
            case Reason.NoWorkers() -> "Es gibt keinen Worker, der Platz schaffen könnte.";
            case Reason.WorkerFree() -> "Ein Worker ist frei: Platz entsteht, wenn er die nächste Aufgabe nimmt.";
            case Reason.WorkersBusy(var workers) ->
                GermanNameList.with(workers, "ist", "sind") + " beschäftigt; Platz entsteht, wenn "
                        + (workers.size() == 1 ? "er" : "einer von ihnen") + " die nächste Aufgabe nimmt.";
            case Reason.AwaitsTask(var thread, var since, boolean open) ->
                waits(thread, since) + " auf eine Aufgabe: Die Queue ist leer"
                        + (open ? ", und es geht weiter, wenn jemand eine Aufgabe einreicht." : ".");
            case Reason.AwaitsAllDone(var thread, var since, int queued, long unmarked) ->
                waits(thread, since) + " darauf, dass alle Aufgaben erledigt sind: " + GermanNumbers.of(queued)
                        + " in der Queue, " + GermanNumbers.of(unmarked) + " nicht als erledigt gemeldet.";
            case Reason.TaskTaken(var worker, var task, var at) ->
                worker + " hat " + at(at) + " Aufgabe " + task + " genommen und noch nicht als erledigt gemeldet.";
            case Reason.TaskUnmarked(var worker, var task, var at, var does) ->
                worker + " hat " + at(at) + " Aufgabe " + task + " genommen und nie als erledigt gemeldet"
                        + tail(": ", does);
            case Reason.NobodyTakes() ->
                "Kein Worker ist mehr da, der etwas aus der Queue nehmen könnte.";
            case Reason.AwaitsShutdown(var thread, var pool, var since) ->
                waits(thread, since) + " auf das Ende " + GermanNames.genitive(pool)
                        + ": Noch hat ihn niemand heruntergefahren.";
            case Reason.AwaitsWorkers(var thread, var pool, var since, var here) ->
                waits(thread, since) + " auf das Ende " + GermanNames.genitive(pool) + ": "
                        + GermanNameList.with(here, "ist", "sind") + " noch nicht gegangen.";
            case Reason.AtGate(var thread, var since, var counted, var missing) ->
                atGate(thread, since) + come(counted) + (missing == null ? "" : "; " + missing(missing)) + ".";
            case Reason.ActionRuns(var thread, var since, int parties, var acting) ->
                atGate(thread, since) + "Alle " + GermanNumbers.of(parties) + " sind da; " + acting
                        + " führt die Aktion aus.";
            case Reason.Trapped(var thread, var since, var other) ->
                atGate(thread, since) + thread + " wurde durchgelassen, wartet aber, bis der Zähler 0 ist, und " + other
                        + " kam schon zur nächsten Runde, bevor " + thread + " nachsah.";
            case Reason.NextRound(var counted, var missing) ->
                "In der nächsten Runde: " + come(counted) + "; " + missing(missing) + ".";
        };
    }

    private String waits(ThreadId thread, Moment since) {
        return thread + " wartet " + since(since);
    }

    private String atGate(ThreadId thread, Moment since) {
        return waits(thread, since) + " an der Barriere: ";
    }

    /// `seit 3,2 s` would be a length of time.
    private String at(Moment moment) {
        return switch (unit) {
            case TIME -> "bei Sekunde " + GermanNumbers.seconds(moment.nanos());
            case STEP -> "in Schritt " + moment.step();
        };
    }

    private String since(Moment moment) {
        return switch (unit) {
            case TIME -> "seit Sekunde " + GermanNumbers.seconds(moment.nanos());
            case STEP -> "seit Schritt " + moment.step();
        };
    }

    /// The end of a sentence: what a thread does, where that is known.
    private static String tail(String before, @Nullable ThreadView does) {
        return does == null ? "." : before + GermanActivities.of(does) + ".";
    }

    private String held(Reason.AtLock lock) {
        Reason.Holder holder = lock.holder();
        return holder == null
                ? "; niemand hält es jetzt: " + lock.thread() + " macht weiter, sobald " + lock.thread() + " es nimmt"
                : "; " + holder.thread() + " hält es " + since(holder.since()) + does(holder);
    }

    /// What the holder does, as the end of a sentence.
    private static String does(Reason.Holder holder) {
        ThreadView does = holder.does();
        if (does == null) {
            return "";
        }
        if (does.sign().isOver()) {
            return ", ist zu Ende und gibt es nie zurück";
        }
        return holder.computes() ? " und berechnet den Wert" : "; " + GermanActivities.of(does);
    }

    private static String looked(Reason.Looked looked) {
        return switch (looked) {
            case Reason.Looked.Variable(var name, var value) -> name + " ist " + value;
            case Reason.Looked.Semaphore(var name, int permits) ->
                name + " hat " + count(permits, "Erlaubnis", "Erlaubnisse");
        };
    }

    private static String cycle(Reason.Cycle cycle) {
        String circle = cycle.threads().stream().map(ThreadId::name).collect(Collectors.joining(" → "));
        String can = !cycle.leaving().isEmpty()
                ? GermanNameList.with(cycle.leaving(), "kann", "können") + " noch aufgeben."
                : cycle.closed() ? "Keiner von ihnen kann weiter." : "Keiner kann weiter, bevor ein anderer aufgibt.";
        return "Das ist ein Zyklus: " + circle + " → " + cycle.met() + ". " + can;
    }

    private String lastSignal(Reason.LastSignal last) {
        String came = "Das letzte Signal kam " + at(last.at()) + " von " + last.by();
        List<ThreadId> woke = last.woke();
        if (!last.heard()) {
            return came + ", als niemand wartete.";
        }
        if (woke.isEmpty()) {
            return came + ".";
        }
        boolean itself = woke.contains(last.waits());
        return came + " und weckte " + GermanNameList.of(woke)
                + (itself ? ", bevor " + last.waits() + " wieder wartete." : ".");
    }

    /// An infinitive with its object, to be followed by `könnte`.
    private static String deed(Reason.Deed deed) {
        return switch (deed) {
            case Reason.Deed.Signal(var condition) -> GermanNames.signal(condition) + " geben";
            case Reason.Deed.Plain.GIVE_A_PERMIT_BACK -> "eine zurückgeben";
            case Reason.Deed.Plain.MAKE_IT_TRUE -> "dafür sorgen";
            case Reason.Deed.Plain.COME_TO_THE_GATE -> "kommen";
            case Reason.Deed.Plain.MAKE_ROOM -> "Platz schaffen";
            case Reason.Deed.Plain.MAKE_IT_LOOK_AGAIN -> "erneutes Nachsehen auslösen";
            case Reason.Deed.Plain.TAKE_A_TASK -> "etwas aus der Queue nehmen";
            case Reason.Deed.Plain.SUBMIT_A_TASK -> "eine Aufgabe einreichen";
            case Reason.Deed.Plain.SHUT_DOWN -> "ihn herunterfahren";
            case Reason.Deed.Plain.WAKE_IT -> "den Wartenden wecken";
        };
    }

    private static String kept(List<Reason.Other> others, boolean more) {
        return others.isEmpty()
                ? ""
                : others.stream()
                        .map(
                                other -> GermanActivities.of(other.thread())
                                        + (other.holder() == null ? "" : ", das " + other.holder() + " hält"))
                        .collect(Collectors.joining("; ", ": ", more ? " …" : ""));
    }

    private String ready(Reason.Ready ready) {
        String who = ready.thread().name();
        String waits = waits(ready.thread(), ready.since()) + switch (ready.ground()) {
            case Reason.Ground.Room() -> " auf Platz in der Queue: Jetzt ist Platz";
            case Reason.Ground.Tasks(int queued) ->
                " auf eine Aufgabe: " + count(queued, "Aufgabe steht", "Aufgaben stehen") + " in der Queue";
            case Reason.Ground.NoMoreTasks(var pool) ->
                " auf eine Aufgabe: Die Queue ist leer, und " + GermanNames.nominative(pool)
                        + " ist heruntergefahren";
            case Reason.Ground.AllDone() -> ": Alle Aufgaben sind erledigt";
            case Reason.Ground.Terminated(var pool) ->
                " auf das Ende " + GermanNames.genitive(pool) + ": Er ist beendet";
            case Reason.Ground.WorkersGone(var pool) ->
                " auf das Ende " + GermanNames.genitive(pool) + ": Kein Worker ist mehr da";
            case Reason.Ground.RoundOver(var fate, boolean open) ->
                " an der Barriere: " + switch (fate) {
                    case THROUGH -> open ? "Sie ist offen" : "Die Runde ist vorbei";
                    case THROWN_OUT -> "Sie ist gebrochen";
                    case UNKNOWN -> "Die Runde ist vorbei";
                };
        };
        if (ready.unwoken()) {
            return waits + ", aber niemand hat " + who + " geweckt.";
        }
        boolean error = ready.ground() instanceof Reason.Ground.RoundOver(var fate, _) && fate == Fate.THROWN_OUT;
        return waits + ", und " + who + (error ? " geht mit einem Fehler" : " macht weiter") + ", sobald " + who
                + " das Schloss hat.";
    }

    private static String come(Reason.Counted counted) {
        int gone = counted.gone();
        int there = counted.counted();
        return gone == 0
                ? GermanBarrierEvents.come(there, counted.parties())
                : GermanNumbers.of(there) + " von " + GermanNumbers.of(counted.parties())
                        + (there == 1 ? " ist" : " sind") + " gezählt, und " + GermanNumbers.of(gone) + " davon "
                        + (gone == 1 ? "ist" : "sind") + " fort";
    }

    private static String missing(Reason.Missing missing) {
        String must = GermanNumbers.of(missing.number()) + (missing.number() == 1 ? " muss" : " müssen")
                + " noch kommen";
        int left = missing.left();
        if (missing.nobody()) {
            return must + ", und sonst ist niemand mehr da";
        }
        if (left == 0) {
            return must;
        }
        List<String> doing = new ArrayList<>();
        missing.onTheWay().forEach(thread -> doing.add(GermanActivities.of(thread)));
        String who = missing.tooFew()
                ? ", und nur " + GermanNumbers.of(left) + (left == 1 ? " ist" : " sind") + " noch da: "
                : "; unterwegs: ";
        return must + who + String.join(", ", doing) + (missing.isMore() ? " …" : "");
    }
}
