package dev.lockstep.explain.english;

import dev.lockstep.event.OutcomeKind;
import dev.lockstep.explain.question.ChallengeWords;
import dev.lockstep.lecture.answer.ChallengeGoal;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.snapshot.ThreadView;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The words of a challenge in English.
final class EnglishChallenge implements ChallengeWords {

    @Override
    public String goal(ChallengeGoal goal) {
        return "Be the scheduler: " + switch (goal) {
            case ChallengeGoal.Reach(_, var outcome) -> "reach “" + outcome + "”.";
            case ChallengeGoal.Hold() -> "bring it to its end without a failure.";
            case ChallengeGoal.Break(var kind) -> kind == null ? "break it." : broken(kind);
        };
    }

    private static String broken(OutcomeKind kind) {
        return switch (kind) {
            case DEADLOCK -> "bring it into a deadlock.";
            case WAITS_FOREVER -> "let a thread wait for ever.";
            case NO_PROGRESS -> "let threads go round in circles.";
            case PROPERTY_BROKEN -> "break a property.";
            case THREAD_FAILED -> "let an error end a thread.";
            case ENGINE_ERROR -> "let a thread break a rule of the engine.";
            case DATA_RACE -> "bring it into a data race.";
            case FINISHED, STEP_LIMIT, SCHEDULE_ENDED, STOPPED -> "break it.";
        };
    }

    @Override
    public String won(String why, int steps, int undone, int least, boolean shortest) {
        String back = undone == 0 ? "" : ", " + count(undone, "step") + " taken back";
        String beside = least == 0
                ? ""
                : steps == least
                        ? shortest ? " No way is shorter." : " No shorter way is known."
                        : shortest
                                ? " The shortest way takes " + least + "."
                                : " The shortest way known takes " + least + ".";
        return (why.isEmpty() ? "" : why + " ") + "Reached in " + count(steps, "step") + back + "." + beside;
    }

    @Override
    public String missed() {
        return "The run is over and it was not reached: go back (←) and choose otherwise.";
    }

    @Override
    public String impossible(String coverage) {
        return "Nobody can. Searched: " + coverage + ".";
    }

    @Override
    public String everyOrderFails() {
        return "Every order fails here: there is nothing to win.";
    }

    @Override
    public String looking() {
        return "Looking for a way …";
    }

    @Override
    public String stillPossible(Choice next, @Nullable ThreadView thread) {
        return next.thread() + " · " + EnglishOperations.choice(next.alternative(), thread)
                + ": after this it can still be reached.";
    }

    @Override
    public String noWay(long orders) {
        return orders == 1
                ? "No way from here any more: the only order left was run."
                : String.format(Locale.ROOT, "No way from here any more: all %,d orders from here were run.", orders);
    }

    @Override
    public String notKnown(long seconds, long orders) {
        return String.format(
                Locale.ROOT, "Not known after %d s: none of the %,d orders run so far reaches it.", seconds, orders);
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
