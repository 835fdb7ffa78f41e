/// Lectures: stops in runs of scenarios, each with a text, and with a question or a challenge where it has one.
///
/// A lecture says what is asked, never what is right: answers are found anew from the state (`lecture.question`), for
/// whoever attends it and for whoever grades it (`lecture.grade`).
@NullMarked
package dev.lockstep.lecture;

import org.jspecify.annotations.NullMarked;
