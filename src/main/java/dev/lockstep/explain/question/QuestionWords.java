package dev.lockstep.explain.question;

import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.lecture.answer.Concept;
import dev.lockstep.lecture.answer.Sureness;
import dev.lockstep.snapshot.ThreadView;

/// All sentences and labels of questions about a run, in one language. For any thread.
public interface QuestionWords {

    /// Asks which threads can take the next step.
    String whoCanGo();

    /// Asks for a variable's value after the next step of a thread.
    String valueAfter(ThreadId thread, String variable);

    /// Asks for a lock's holder after the next step of a thread.
    String holderAfter(ThreadId thread, LockId lock);

    /// Asks in how many orders a thread comes back from the operation in which it stands.
    ///
    /// @param operation in the scenario's words
    String returns(ThreadId thread, String operation);

    /// Asks in how many orders a condition comes to hold at some moment.
    ///
    /// @param condition in the scenario's words
    String comes(String condition);

    /// Asks in how many orders every thread ends and a condition holds then.
    ///
    /// @param condition in the scenario's words
    String holdsInTheEnd(String condition);

    /// A concept that questions ask for, as a label.
    String concept(Concept concept);

    /// How sure a person is, as a label.
    String sureness(Sureness sure);

    /// Says that several answers may be right and all are to be marked, as a label.
    String markAll();

    /// That the scenario has a question about the shown state, in a sentence.
    String offered();

    /// How many answers about a concept were right, as a label.
    String score(Concept concept, int right, int asked);

    /// That a question is looked for, in a sentence.
    String lookedFor();

    /// That an answer is right, as a label.
    String right();

    /// That an answer is wrong, as a label.
    String wrong();

    /// How many steps of a challenge were taken and taken back, as a label.
    String taken(int steps, int undone);

    /// The answer that a lock is free, as a label.
    String nobody();

    /// The answer "in every order", as a label.
    String everyOrder();

    /// The answer "in some orders", as a label.
    String someOrders();

    /// The answer "in no order", as a label.
    String noOrder();

    /// That a thread can take the next step, in a sentence.
    String canGo(ThreadView thread);

    /// That a thread cannot, without a known reason, in a sentence.
    String cannotGo(ThreadView thread);

    /// The line of its script on which a thread stands, in a sentence.
    ///
    /// @param operation in the scenario's words
    String standsAt(ThreadId thread, int line, String operation);

    /// What a variable was before the step, in a sentence.
    String valueBefore(String variable, String value);

    /// Who held a lock before the step, in a sentence.
    String holderBefore(LockId lock, ThreadId holder);

    /// That a lock was free before the step, in a sentence.
    String freeBefore(LockId lock);

    /// How a claim about all orders is known, in a sentence.
    ///
    /// @param orders how many orders were run: all that differ from here on
    String everyOneRun(long orders);

    /// That the asked comes about in this order, in a sentence.
    ///
    /// @param choices the choices from here on; empty where there are none
    String soAfter(String choices);

    /// That the asked does not come about in this order, in a sentence.
    ///
    /// @param choices the choices from here on; empty where there are none
    String notSoAfter(String choices);

    /// The first thing of the tour to do: to take a step, in a sentence.
    String tourStep();

    /// The second: to take it back.
    String tourBack();

    /// The third: to choose who goes until something goes wrong.
    String tourBreak();

    /// That all three are done, in a sentence.
    String tourDone();
}
