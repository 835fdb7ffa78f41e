package dev.lockstep.explain.german;

import static dev.lockstep.explain.german.GermanNames.inSentence;

import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.question.QuestionWords;
import dev.lockstep.lecture.answer.Concept;
import dev.lockstep.lecture.answer.Sureness;
import dev.lockstep.snapshot.ThreadView;

/// The words of questions in German.
final class GermanQuestions implements QuestionWords {

    @Override
    public String whoCanGo() {
        return "Wer kann den nächsten Schritt tun?";
    }

    @Override
    public String valueAfter(ThreadId thread, String variable) {
        return thread + " tut den nächsten Schritt. Welchen Wert hat " + variable + " dann?";
    }

    @Override
    public String holderAfter(ThreadId thread, LockId held) {
        return thread + " tut den nächsten Schritt. Wer hält dann " + inSentence(held) + "?";
    }

    @Override
    public String returns(ThreadId thread, String operation) {
        return thread + " steht in: " + operation + ". In wie vielen Reihenfolgen kehrt " + thread
                + " von dort zurück?";
    }

    @Override
    public String comes(String condition) {
        return "In wie vielen Reihenfolgen kommt es von hier aus irgendwann dazu, dass " + condition + " gilt?";
    }

    @Override
    public String holdsInTheEnd(String condition) {
        return "In wie vielen Reihenfolgen enden von hier aus alle Threads so, dass " + condition + " gilt?";
    }

    @Override
    public String concept(Concept concept) {
        return switch (concept) {
            case ENABLED_THREADS -> "Wer weiterkann";
            case SHARED_VALUES -> "Gemeinsame Werte";
            case LOCKS -> "Schlösser";
            case TERMINATION -> "Was zurückkehrt";
            case REACHABLE_STATES -> "Was eintreten kann";
            case FINAL_STATES -> "Wie es endet";
        };
    }

    @Override
    public String sureness(Sureness sure) {
        return switch (sure) {
            case GUESSED -> "geraten";
            case FAIRLY_SURE -> "ziemlich sicher";
            case SURE -> "sicher";
        };
    }

    @Override
    public String markAll() {
        return "Alles Richtige ankreuzen";
    }

    @Override
    public String offered() {
        return "Das Szenario hat hier eine Frage.";
    }

    @Override
    public String score(Concept concept, int right, int asked) {
        return concept(concept) + ": " + GermanNumbers.of(right) + " von " + GermanNumbers.of(asked) + " richtig";
    }

    @Override
    public String lookedFor() {
        return "Eine Frage wird gesucht …";
    }

    @Override
    public String right() {
        return "Richtig";
    }

    @Override
    public String wrong() {
        return "Nicht richtig";
    }

    @Override
    public String taken(int steps, int undone) {
        return GermanNumbers.count(steps, "Schritt", "Schritte")
                + (undone == 0 ? "" : ", " + GermanNumbers.of(undone) + " zurückgenommen");
    }

    @Override
    public String nobody() {
        return "niemand";
    }

    @Override
    public String everyOrder() {
        return "in jeder Reihenfolge";
    }

    @Override
    public String someOrders() {
        return "in manchen, nicht in allen";
    }

    @Override
    public String noOrder() {
        return "in keiner Reihenfolge";
    }

    @Override
    public String canGo(ThreadView thread) {
        String what = GermanOperations.next(thread);
        return thread.id() + " kann weiter" + (what.isEmpty() ? "." : ": " + what + ".");
    }

    @Override
    public String cannotGo(ThreadView thread) {
        return thread.id() + " kann jetzt nicht weiter.";
    }

    @Override
    public String standsAt(ThreadId thread, int line, String operation) {
        return thread + " steht in Zeile " + line + " des Skripts: " + operation + ".";
    }

    @Override
    public String valueBefore(String variable, String value) {
        return "Vor dem Schritt hat " + variable + " den Wert " + value + ".";
    }

    @Override
    public String holderBefore(LockId held, ThreadId holder) {
        return "Vor dem Schritt hält " + holder + " " + inSentence(held) + ".";
    }

    @Override
    public String freeBefore(LockId held) {
        return "Vor dem Schritt hält niemand " + inSentence(held) + ".";
    }

    @Override
    public String everyOneRun(long orders) {
        return orders == 1
                ? "Nur eine Reihenfolge ist übrig, und sie wurde ausgeführt."
                : "Alle " + GermanNumbers.of(orders) + " Reihenfolgen von hier aus wurden ausgeführt.";
    }

    @Override
    public String soAfter(String choices) {
        return "So kommt es mit " + after(choices);
    }

    @Override
    public String notSoAfter(String choices) {
        return "So kommt es nicht mit " + after(choices);
    }

    private static String after(String choices) {
        return choices.isEmpty() ? "dem, was bisher geschah." : "den Entscheidungen " + choices + ".";
    }

    @Override
    public String tourStep() {
        return "1 von 3: → macht einen Schritt.";
    }

    @Override
    public String tourBack() {
        return "2 von 3: ← nimmt ihn zurück.";
    }

    @Override
    public String tourBreak() {
        return "3 von 3: Bringen Sie es zu Fall. Mit 1 … 9 sagen Sie, wer als Nächster geht, bis etwas schiefgeht.";
    }

    @Override
    public String tourDone() {
        return "Fertig: ein Schritt, einer zurück, und etwas ist zu Fall gebracht. Erkunden (Strg 3) findet jede"
                + " Reihenfolge, die scheitert.";
    }
}
