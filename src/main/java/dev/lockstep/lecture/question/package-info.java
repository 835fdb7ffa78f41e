/// Questions about a state of a run: what can be asked there, what may be answered, what is right, and why.
///
/// Right answers are never given with a question but found anew: those about the next step by taking it, those about
/// all that may come by searching it ([dev.lockstep.explore.ahead.Continuations]). Where a search does not end in
/// time, the question is not asked.
@NullMarked
package dev.lockstep.lecture.question;

import org.jspecify.annotations.NullMarked;
