package dev.lockstep.explain.english;

import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.question.QuestionWords;
import dev.lockstep.lecture.answer.Concept;
import dev.lockstep.lecture.answer.Sureness;
import dev.lockstep.snapshot.ThreadView;
import java.util.Locale;

/// The words of questions in English.
final class EnglishQuestions implements QuestionWords {

    @Override
    public String whoCanGo() {
        return "Who can take the next step?";
    }

    @Override
    public String valueAfter(ThreadId thread, String variable) {
        return thread + " takes the next step. What is " + variable + " then?";
    }

    @Override
    public String holderAfter(ThreadId thread, LockId held) {
        return thread + " takes the next step. Who holds " + EnglishNames.inSentence(held) + " then?";
    }

    @Override
    public String returns(ThreadId thread, String operation) {
        return thread + " stands in: " + operation + ". In how many orders does it come back from there?";
    }

    @Override
    public String comes(String condition) {
        return "In how many orders from here does it come to be, at some moment, that " + condition + "?";
    }

    @Override
    public String holdsInTheEnd(String condition) {
        return "In how many orders from here does every thread end, with " + condition + "?";
    }

    @Override
    public String concept(Concept concept) {
        return switch (concept) {
            case ENABLED_THREADS -> "Who can go";
            case SHARED_VALUES -> "Shared values";
            case LOCKS -> "Locks";
            case TERMINATION -> "What comes back";
            case REACHABLE_STATES -> "What can come to be";
            case FINAL_STATES -> "How it ends";
        };
    }

    @Override
    public String sureness(Sureness sure) {
        return switch (sure) {
            case GUESSED -> "a guess";
            case FAIRLY_SURE -> "fairly sure";
            case SURE -> "sure";
        };
    }

    @Override
    public String markAll() {
        return "Mark all that are right";
    }

    @Override
    public String offered() {
        return "The scenario has a question here.";
    }

    @Override
    public String score(Concept concept, int right, int asked) {
        return concept(concept) + ": " + right + " of " + asked + " right";
    }

    @Override
    public String lookedFor() {
        return "Looking for a question …";
    }

    @Override
    public String right() {
        return "Right";
    }

    @Override
    public String wrong() {
        return "Not so";
    }

    @Override
    public String taken(int steps, int undone) {
        return steps + (steps == 1 ? " step" : " steps") + (undone == 0 ? "" : ", " + undone + " taken back");
    }

    @Override
    public String nobody() {
        return "nobody";
    }

    @Override
    public String everyOrder() {
        return "in every order";
    }

    @Override
    public String someOrders() {
        return "in some, not in all";
    }

    @Override
    public String noOrder() {
        return "in no order";
    }

    @Override
    public String canGo(ThreadView thread) {
        String what = EnglishOperations.next(thread);
        return thread.id() + " can go" + (what.isEmpty() ? "." : ": " + what + ".");
    }

    @Override
    public String cannotGo(ThreadView thread) {
        return thread.id() + " cannot go now.";
    }

    @Override
    public String standsAt(ThreadId thread, int line, String operation) {
        return thread + " stands on line " + line + " of the script: " + operation + ".";
    }

    @Override
    public String valueBefore(String variable, String value) {
        return "Before the step " + variable + " is " + value + ".";
    }

    @Override
    public String holderBefore(LockId held, ThreadId holder) {
        return "Before the step " + holder + " holds " + EnglishNames.inSentence(held) + ".";
    }

    @Override
    public String freeBefore(LockId held) {
        return "Before the step nobody holds " + EnglishNames.inSentence(held) + ".";
    }

    @Override
    public String everyOneRun(long orders) {
        return orders == 1
                ? "Only one order is left, and it was run."
                : String.format(Locale.ROOT, "Every order from here was run, %,d of them.", orders);
    }

    @Override
    public String soAfter(String choices) {
        return "It comes to that with " + after(choices);
    }

    @Override
    public String notSoAfter(String choices) {
        return "It does not come to that with " + after(choices);
    }

    private static String after(String choices) {
        return choices.isEmpty() ? "what has happened so far." : "the choices " + choices + ".";
    }

    @Override
    public String tourStep() {
        return "1 of 3: press → to take one step.";
    }

    @Override
    public String tourBack() {
        return "2 of 3: press ← to take it back.";
    }

    @Override
    public String tourBreak() {
        return "3 of 3: break it. With 1 … 9 you say who goes next, until something goes wrong.";
    }

    @Override
    public String tourDone() {
        return "Done: you have stepped, gone back, and broken something. Explore (Ctrl 3) finds every order that"
                + " breaks.";
    }
}
