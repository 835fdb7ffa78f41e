package dev.lockstep.explain.english;

import static dev.lockstep.explain.english.EnglishEvents.count;

import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Reason;
import dev.lockstep.explain.Reason.MomentUnit;
import dev.lockstep.explain.Why;
import dev.lockstep.snapshot.BarrierView.Fate;
import dev.lockstep.snapshot.Moment;
import dev.lockstep.snapshot.ThreadView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Why a thread is blocked, in English.
final class EnglishReasons {

    private final MomentUnit unit;

    private EnglishReasons(MomentUnit unit) {
        this.unit = unit;
    }

    static String of(Reason reason, MomentUnit unit) {
        return new EnglishReasons(unit).sentence(reason);
    }

    private String sentence(Reason reason) {
        return switch (reason) {
            case Reason.AtLock lock ->
                lock.thread()
                        + (lock.again() ? " is woken and must take " : " waits for ")
                        + EnglishNames.inSentence(lock.lock())
                        + (lock.again() ? " again" : "")
                        + held(lock.holder()) + ".";
            case Reason.GivesUpInTime(var thread) -> thread + " gives up when its time is over.";
            case Reason.AwaitsEnd(var thread, var target, var since, var does) ->
                thread + " waits for the end of " + target + " " + since(since)
                        + (does == null ? "." : "; " + EnglishActivities.of(does) + ".");
            case Reason.AwaitsPermit(var thread, var semaphore, var since, int permits) ->
                thread + " waits for a permit of " + semaphore + " " + since(since)
                        + (permits == 0
                                ? "; it has none until somebody gives one back."
                                : "; it has " + permits + " now: " + thread + " goes on as soon as it takes one.");
            case Reason.AwaitsTruth(var thread, var predicate, var since, var now) ->
                thread + " waits until " + predicate + " " + since(since)
                        + (now.isEmpty()
                                ? "."
                                : now.stream()
                                        .map(EnglishReasons::looked)
                                        .collect(Collectors.joining(", ", "; now ", ".")));
            case Reason.AwaitsSignal(var thread, var condition, var since) ->
                thread + " waits for " + EnglishEvents.reason(condition) + " " + since(since) + ".";
            case Reason.Cycle cycle -> cycle(cycle);
            case Reason.Lost() -> "Events were lost, so this may be out of date.";
            case Reason.NeverSignalled() -> "Nobody has signalled so far.";
            case Reason.LastSignal signal -> lastSignal(signal);
            case Reason.NobodyLeft(var deed, var others, boolean more) ->
                "Nobody is left who could " + deed(deed) + kept(others, more) + ".";
            case Reason.MayHelp(var threads, var deed) ->
                EnglishNameList.of(threads) + " can go on, and may " + deed(deed) + ".";
            case Reason.Ready ready -> ready(ready);
            case Reason.AwaitsRoom(var thread, var since, int queued, int capacity) ->
                thread + " waits for room in the queue: " + queued + " of " + capacity + " " + since(since) + ".";
            case Reason.NoWorkers() -> "There is no worker that could make room.";
            case Reason.WorkerFree() -> "A worker is free: room comes when it takes the next task.";
            case Reason.WorkersBusy(var workers) ->
                EnglishNameList.with(workers, "is", "are") + " busy; room comes when "
                        + (workers.size() == 1 ? "it" : "one of them") + " takes the next task.";
            case Reason.AwaitsTask(var thread, var since, boolean open) ->
                waitsForTask(thread, since)
                        + (open
                                ? ": the queue is empty, and it goes on when someone submits a task."
                                : ": the queue is empty.");
            case Reason.AwaitsAllDone(var thread, var since, int queued, long unmarked) ->
                thread + " waits " + since(since) + " for every task to be done: " + queued + " queued, " + unmarked
                        + " not marked done.";
            case Reason.TaskTaken(var worker, var task, var at) ->
                worker + " took task " + task + " " + at(at) + " and has not marked it done yet.";
            case Reason.TaskUnmarked(var worker, var task, var at, var does) ->
                worker + " took task " + task + " " + at(at) + " and never marked it done"
                        + (does == null ? "" : ": " + EnglishActivities.of(does)) + ".";
            case Reason.NobodyTakes() -> "No worker is left to take what is queued.";
            case Reason.AwaitsShutdown(var thread, var pool, var since) ->
                thread + " waits for the end of " + EnglishNames.of(pool) + " " + since(since)
                        + ": nobody has shut it down yet.";
            case Reason.AwaitsWorkers(var thread, var pool, var since, var here) ->
                thread + " waits for the end of " + EnglishNames.of(pool) + " " + since(since) + ": "
                        + EnglishNameList.with(here, "has", "have") + " not left yet.";
            case Reason.AtGate(var thread, var since, var counted, var missing) ->
                thread + " waits at the gate " + since(since) + ": " + come(counted)
                        + (missing == null ? "" : "; " + missing(missing)) + ".";
            case Reason.ActionRuns(var thread, var since, int parties, var acting) ->
                thread + " waits at the gate " + since(since) + ": all " + parties + " have come; " + acting
                        + " runs the action.";
            case Reason.Trapped(var thread, var since, var other) ->
                thread + " waits at the gate " + since(since)
                        + ": it was let through, but waits until the count is 0, and " + other
                        + " came for the next round before it looked.";
            case Reason.NextRound(var counted, var missing) ->
                "Of the next round, " + come(counted) + "; " + missing(missing) + ".";
        };
    }

    private String at(Moment moment) {
        return switch (unit) {
            case TIME -> "at " + EnglishDurations.seconds(moment.nanos());
            case STEP -> "at step " + moment.step();
        };
    }

    private String since(Moment moment) {
        return switch (unit) {
            case TIME -> "since " + EnglishDurations.seconds(moment.nanos());
            case STEP -> "since step " + moment.step();
        };
    }

    private String held(Reason.@Nullable Holder holder) {
        return holder == null
                ? ", which nobody holds now: it goes on as soon as it takes it"
                : ", held by " + holder.thread() + " " + since(holder.since()) + does(holder);
    }

    /// What the holder does, as the end of a sentence.
    private static String does(Reason.Holder holder) {
        ThreadView does = holder.does();
        if (does == null) {
            return "";
        }
        if (does.sign().isOver()) {
            return "; " + holder.thread() + " has ended and will never give it back";
        }
        return holder.computes() ? ", who computes it" : "; " + EnglishActivities.of(does);
    }

    private static String looked(Reason.Looked looked) {
        return switch (looked) {
            case Reason.Looked.Variable(var name, var value) -> name + " is " + value;
            case Reason.Looked.Semaphore(var name, int permits) ->
                name + " has " + count(permits, "permit", "permits");
        };
    }

    private static String cycle(Reason.Cycle cycle) {
        String circle = cycle.threads().stream().map(ThreadId::name).collect(Collectors.joining(" → "));
        String can = !cycle.leaving().isEmpty()
                ? EnglishNameList.of(cycle.leaving()) + " can still give up."
                : cycle.closed() ? "None of them can go on." : "None of them can go on before another gives up.";
        return "That is a cycle: " + circle + " → " + cycle.met() + ". " + can;
    }

    private String lastSignal(Reason.LastSignal last) {
        String came = "The last signal came from " + last.by() + " " + at(last.at());
        List<ThreadId> woke = last.woke();
        if (!last.heard()) {
            return came + ", when nobody waited.";
        }
        if (woke.isEmpty()) {
            return came + ".";
        }
        boolean itself = woke.contains(last.waits());
        boolean alone = itself && woke.size() == 1;
        String again = itself ? ", before " + (alone ? "it" : last.waits()) + " waited again" : "";
        return came + " and woke " + (alone ? "it" : EnglishNameList.of(woke)) + again + ".";
    }

    private static String deed(Reason.Deed deed) {
        return switch (deed) {
            case Reason.Deed.Signal(var condition) -> "signal " + condition.name();
            case Reason.Deed.Plain.GIVE_A_PERMIT_BACK -> "give one back";
            case Reason.Deed.Plain.MAKE_IT_TRUE -> "make it so";
            case Reason.Deed.Plain.COME_TO_THE_GATE -> "come";
            case Reason.Deed.Plain.MAKE_ROOM -> "make room";
            case Reason.Deed.Plain.MAKE_IT_LOOK_AGAIN -> "make it look again";
            case Reason.Deed.Plain.TAKE_A_TASK -> "take what is queued";
            case Reason.Deed.Plain.SUBMIT_A_TASK -> "submit a task";
            case Reason.Deed.Plain.SHUT_DOWN -> "shut it down";
            case Reason.Deed.Plain.WAKE_IT -> "wake it";
        };
    }

    private static String kept(List<Reason.Other> others, boolean more) {
        return others.isEmpty()
                ? ""
                : others.stream()
                        .map(
                                other -> EnglishActivities.of(other.thread())
                                        + (other.holder() == null ? "" : ", which " + other.holder() + " holds"))
                        .collect(Collectors.joining(", ", ": ", more ? " …" : ""));
    }

    private String ready(Reason.Ready ready) {
        String who = ready.thread().name();
        String when = since(ready.since());
        String waits = switch (ready.ground()) {
            case Reason.Ground.Room() -> who + " waited for room in the queue " + when + ": there is room now";
            case Reason.Ground.Tasks(int queued) ->
                waitsForTask(ready.thread(), ready.since()) + ": "
                        + count(queued, "task is queued", "tasks are queued");
            case Reason.Ground.NoMoreTasks(var pool) ->
                waitsForTask(ready.thread(), ready.since()) + ": the queue is empty, and " + EnglishNames.of(pool)
                        + " is shut down";
            case Reason.Ground.AllDone() -> who + " waited " + when + ": every task is done";
            case Reason.Ground.Terminated(var pool) ->
                who + " waits for the end of " + EnglishNames.of(pool) + " " + when + ": it has ended";
            case Reason.Ground.WorkersGone(var pool) ->
                who + " waits for the end of " + EnglishNames.of(pool) + " " + when + ": no worker is left";
            case Reason.Ground.RoundOver(var fate, boolean open) ->
                who + " waited at the gate " + when + ": " + switch (fate) {
                    case THROUGH -> open ? "it is open" : "its round is over";
                    case THROWN_OUT -> "the barrier broke";
                    case UNKNOWN -> "its round is over";
                };
        };
        if (ready.unwoken()) {
            return waits + ", but nobody has woken it.";
        }
        boolean error = ready.ground() instanceof Reason.Ground.RoundOver(var fate, _) && fate == Fate.THROWN_OUT;
        return waits + (error ? ", and it leaves with an error" : ", and it goes on") + " as soon as it has the lock.";
    }

    private String waitsForTask(ThreadId thread, Moment since) {
        return thread + " waits for a task " + since(since);
    }

    private static String come(Reason.Counted counted) {
        int gone = counted.gone();
        boolean one = counted.counted() == 1;
        String ofAll = counted.counted() + " of " + counted.parties() + " ";
        return gone == 0
                ? ofAll + (one ? "has" : "have") + " come"
                : ofAll + (one ? "is" : "are") + " counted, and " + gone + " of them " + (gone == 1 ? "is" : "are")
                        + " gone";
    }

    private static String missing(Reason.Missing missing) {
        String must = missing.number() + " must still come";
        int left = missing.left();
        if (missing.nobody()) {
            return must + ", and nobody else is left";
        }
        if (left == 0) {
            return must;
        }
        List<String> doing = new ArrayList<>();
        missing.onTheWay().forEach(thread -> doing.add(EnglishActivities.of(thread)));
        String who = missing.tooFew()
                ? ", and only " + left + (left == 1 ? " is" : " are") + " left: "
                : "; on the way: ";
        return must + who + String.join(", ", doing) + (missing.isMore() ? " …" : "");
    }
}
