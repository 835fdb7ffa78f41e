/// What is known of a person's answer to a question: its concept, and how sure the person was.
@NullMarked
package dev.lockstep.lecture.answer;

import org.jspecify.annotations.NullMarked;
