/// What is known of a person's answer to a question: its concept, how sure the person was, what a challenge is to reach,
/// and what a learner did, to be judged later.
@NullMarked
package dev.lockstep.lecture.answer;

import org.jspecify.annotations.NullMarked;
