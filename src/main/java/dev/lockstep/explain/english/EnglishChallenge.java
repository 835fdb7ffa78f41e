package dev.lockstep.explain.english;

import dev.lockstep.explain.question.ChallengeWords;
import dev.lockstep.runtime.stepped.Choice;
import dev.lockstep.snapshot.ThreadView;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The words of a challenge in English.
final class EnglishChallenge implements ChallengeWords {

    @Override
    public String goal(boolean hold, String outcome) {
        return !outcome.isEmpty()
                ? "Be the scheduler: reach “" + outcome + "”."
                : hold
                        ? "Be the scheduler: bring it to its end without a failure."
                        : "Be the scheduler: break it.";
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
