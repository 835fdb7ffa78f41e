package dev.lockstep.lecture;

import dev.lockstep.event.ThreadId;
import dev.lockstep.lecture.answer.Concept;
import dev.lockstep.scenario.program.property.Property;
import org.jspecify.annotations.Nullable;

/// What a stop asks about its state; `lecture.question` has the question itself, which depends on the state.
///
/// @param thread whose next step or operation it is about; null where it is about no thread
/// @param condition what is to come, or to hold in the end; null where it is about no condition
public record StopQuestion(Concept concept, @Nullable ThreadId thread, @Nullable Property condition) {

    /// A question about the next step of a thread, or about its operation.
    public static StopQuestion about(Concept concept, ThreadId thread) {
        return new StopQuestion(concept, thread, null);
    }

    /// A question about a condition.
    public static StopQuestion about(Concept concept, Property condition) {
        return new StopQuestion(concept, null, condition);
    }

    /// A question about all threads.
    public static StopQuestion about(Concept concept) {
        return new StopQuestion(concept, null, null);
    }
}
