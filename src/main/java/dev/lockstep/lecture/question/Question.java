package dev.lockstep.lecture.question;

import dev.lockstep.event.LockId;
import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.question.QuestionWords;
import dev.lockstep.lecture.answer.Concept;
import dev.lockstep.scenario.program.property.Property;

/// What is asked about a state of a run.
public sealed interface Question {

    /// Which threads can take the next step.
    record WhoCanGo() implements Question {}

    /// The value of a shared variable after the next step of a thread.
    record ValueAfter(ThreadId thread, String variable) implements Question {}

    /// The holder of a lock after the next step of a thread.
    record HolderAfter(ThreadId thread, LockId lock) implements Question {}

    /// In how many orders a thread comes back from the script operation in which it stands.
    ///
    /// @param operation in the scenario's words
    record Returns(ThreadId thread, String operation) implements Question {}

    /// In how many orders a condition comes to hold at some moment.
    ///
    /// @param property a `sometimes` property
    /// @param condition in the scenario's words
    record Comes(Property property, String condition) implements Question {}

    /// In how many orders every thread ends and a condition holds then.
    ///
    /// @param property an `in the end` property
    /// @param condition in the scenario's words
    record HoldsInTheEnd(Property property, String condition) implements Question {}

    default Concept concept() {
        return switch (this) {
            case WhoCanGo() -> Concept.ENABLED_THREADS;
            case ValueAfter _ -> Concept.SHARED_VALUES;
            case HolderAfter _ -> Concept.LOCKS;
            case Returns _ -> Concept.TERMINATION;
            case Comes _ -> Concept.REACHABLE_STATES;
            case HoldsInTheEnd _ -> Concept.FINAL_STATES;
        };
    }

    /// Whether it is about the next step or the operation of this thread, or about no single thread.
    default boolean isAbout(ThreadId asked) {
        return switch (this) {
            case ValueAfter(var thread, _) -> thread.equals(asked);
            case HolderAfter(var thread, _) -> thread.equals(asked);
            case Returns(var thread, _) -> thread.equals(asked);
            case WhoCanGo _, Comes _, HoldsInTheEnd _ -> true;
        };
    }

    /// Whether it is about all that may come, so that only a search can answer it.
    default boolean isAboutAllOrders() {
        return switch (this) {
            case WhoCanGo _, ValueAfter _, HolderAfter _ -> false;
            case Returns _, Comes _, HoldsInTheEnd _ -> true;
        };
    }

    /// Whether all right options are to be marked; otherwise one.
    default boolean wantsAll() {
        return this instanceof WhoCanGo;
    }

    /// In the words of files, which are the same in every language: the concept, and what it is about.
    default String fileWords() {
        String concept = concept().word();
        return switch (this) {
            case WhoCanGo() -> concept;
            case ValueAfter(var thread, var variable) -> concept + " " + thread + ": " + variable;
            case HolderAfter(var thread, var lock) -> concept + " " + thread + ": " + lock;
            case Returns(var thread, var operation) -> concept + " " + thread + ": " + operation;
            case Comes(_, var condition) -> concept + ": " + condition;
            case HoldsInTheEnd(_, var condition) -> concept + ": " + condition;
        };
    }

    /// In words, as a sentence.
    default String words() {
        QuestionWords words = Spoken.language().questions();
        return switch (this) {
            case WhoCanGo() -> words.whoCanGo();
            case ValueAfter(var thread, var variable) -> words.valueAfter(thread, variable);
            case HolderAfter(var thread, var lock) -> words.holderAfter(thread, lock);
            case Returns(var thread, var operation) -> words.returns(thread, operation);
            case Comes(_, var condition) -> words.comes(condition);
            case HoldsInTheEnd(_, var condition) -> words.holdsInTheEnd(condition);
        };
    }
}
