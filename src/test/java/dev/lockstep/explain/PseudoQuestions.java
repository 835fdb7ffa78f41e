package dev.lockstep.explain;

import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.question.QuestionWords;
import dev.lockstep.lecture.answer.Concept;
import dev.lockstep.lecture.answer.Sureness;
import dev.lockstep.snapshot.ThreadView;

/// The words of questions in the second language of the tests ([PseudoLanguage]).
final class PseudoQuestions implements QuestionWords {

    @Override
    public String offered() {
        return "⟦offered⟧";
    }

    @Override
    public String score(Concept concept, int right, int asked) {
        return "⟦score⟧";
    }

    @Override
    public String standsAt(ThreadId thread, int line, String operation) {
        return "⟦stands at⟧";
    }

    @Override
    public String tourStep() {
        return "⟦tour⟧";
    }

    @Override
    public String tourBack() {
        return "⟦tour⟧";
    }

    @Override
    public String tourBreak() {
        return "⟦tour⟧";
    }

    @Override
    public String tourDone() {
        return "⟦tour⟧";
    }

    @Override
    public String lookedFor() {
        return "⟦lookedFor⟧";
    }

    @Override
    public String right() {
        return "⟦right⟧";
    }

    @Override
    public String wrong() {
        return "⟦wrong⟧";
    }

    @Override
    public String taken(int steps, int undone) {
        return "⟦taken⟧";
    }

    @Override
    public String concept(Concept concept) {
        return "⟦concept⟧";
    }

    @Override
    public String sureness(Sureness sure) {
        return "⟦sureness⟧";
    }

    @Override
    public String whoCanGo() {
        return "⟦who can go⟧";
    }

    @Override
    public String valueAfter(ThreadId thread, String variable) {
        return "⟦value after⟧";
    }

    @Override
    public String holderAfter(ThreadId thread, LockId lock) {
        return "⟦holder after⟧";
    }

    @Override
    public String returns(ThreadId thread, String operation) {
        return "⟦returns⟧";
    }

    @Override
    public String comes(String condition) {
        return "⟦comes⟧";
    }

    @Override
    public String holdsInTheEnd(String condition) {
        return "⟦holds in the end⟧";
    }

    @Override
    public String markAll() {
        return "⟦mark all⟧";
    }

    @Override
    public String nobody() {
        return "⟦nobody⟧";
    }

    @Override
    public String everyOrder() {
        return "⟦every order⟧";
    }

    @Override
    public String someOrders() {
        return "⟦some orders⟧";
    }

    @Override
    public String noOrder() {
        return "⟦no order⟧";
    }

    @Override
    public String canGo(ThreadView thread) {
        return "⟦can go⟧";
    }

    @Override
    public String cannotGo(ThreadView thread) {
        return "⟦cannot go⟧";
    }

    @Override
    public String valueBefore(String variable, String value) {
        return "⟦value before⟧";
    }

    @Override
    public String holderBefore(LockId lock, ThreadId holder) {
        return "⟦holder before⟧";
    }

    @Override
    public String freeBefore(LockId lock) {
        return "⟦free before⟧";
    }

    @Override
    public String everyOneRun(long orders) {
        return "⟦every one run⟧";
    }

    @Override
    public String soAfter(String choices) {
        return "⟦so after⟧";
    }

    @Override
    public String notSoAfter(String choices) {
        return "⟦not so after⟧";
    }
}
