package dev.lockstep.lecture;

import dev.lockstep.lecture.answer.ChallengeGoal;
import dev.lockstep.file.LocalText;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stop of a lecture: a state of a run, what is said about it, and what is to be done there.
///
/// @param id its name, unique in the lecture
/// @param show what is to be in front
/// @param text for the learner
/// @param speaker for who speaks, never shown before an audience; null where there is none
/// @param task null where there is none
public record LectureStop(
        String id,
        StopState at,
        List<Pane> show,
        LocalText text,
        @Nullable LocalText speaker,
        @Nullable Task task) {

    public LectureStop {
        show = List.copyOf(show);
    }

    /// What is to be done at a stop.
    public sealed interface Task {}

    /// To answer a question about the state.
    public record Ask(StopQuestion question) implements Task {}

    /// To lead a run of the scenario to a goal, from its beginning.
    public record Dare(ChallengeGoal goal) implements Task {}

    /// What can be brought to the front.
    public enum Pane {
        STAGE("stage"),
        LANES("lanes"),
        CODE("code"),
        /// The code in Python, where there is one.
        ASYNCIO("asyncio"),
        OBJECTS("objects"),
        WAITS("waits"),
        PROPERTIES("properties"),
        EVENTS("events"),
        CHOICES("choices");

        private final String word;

        Pane(String word) {
            this.word = word;
        }

        /// Its word in files.
        public String word() {
            return word;
        }

        /// All words, in order.
        public static List<String> words() {
            return Arrays.stream(values()).map(Pane::word).toList();
        }
    }
}
