package dev.lockstep.view.library;

import dev.lockstep.explain.Spoken;
import dev.lockstep.lecture.Lecture;
import java.util.List;

/// A lecture as the gallery shows it, and the window holds it.
///
/// @param id its name in the library
/// @param scenarios for each stop the id of the card of its scenario
/// @param own whether it came from a person's own file
public record LectureCard(String id, Lecture lecture, List<String> scenarios, boolean own) {

    public LectureCard {
        scenarios = List.copyOf(scenarios);
    }

    /// In the language that is spoken now.
    public String title() {
        return lecture.title().in(Spoken.language().code());
    }

    /// In the language that is spoken now.
    public String about() {
        return lecture.about().in(Spoken.language().code());
    }
}
