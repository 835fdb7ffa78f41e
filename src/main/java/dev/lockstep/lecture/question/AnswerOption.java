package dev.lockstep.lecture.question;

import dev.lockstep.event.ThreadId;
import dev.lockstep.explain.Spoken;
import dev.lockstep.explain.question.QuestionWords;
import dev.lockstep.explore.ahead.Extent;
import java.util.Locale;

/// A possible answer to a question.
public sealed interface AnswerOption {

    /// A thread.
    record OfThread(ThreadId thread) implements AnswerOption {}

    /// No thread.
    record Nobody() implements AnswerOption {}

    /// A variable's value, as text.
    record OfValue(String value) implements AnswerOption {}

    /// In how many orders.
    record InOrders(Extent extent) implements AnswerOption {}

    /// In the words of files, which are the same in every language.
    default String fileWords() {
        return switch (this) {
            case OfThread(var thread) -> thread.name();
            // No thread has this name.
            case Nobody() -> "-";
            case OfValue(var value) -> value;
            case InOrders(var extent) -> extent.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    /// In words, as a label.
    default String words() {
        QuestionWords words = Spoken.language().questions();
        return switch (this) {
            case OfThread(var thread) -> thread.name();
            case Nobody() -> words.nobody();
            case OfValue(var value) -> value;
            case InOrders(var extent) ->
                switch (extent) {
                    case EVERY_ORDER -> words.everyOrder();
                    case SOME_ORDERS -> words.someOrders();
                    case NO_ORDER -> words.noOrder();
                };
        };
    }
}
