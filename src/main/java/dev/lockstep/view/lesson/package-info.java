/// What a person is asked about a run, how sure the answer is, and the challenge to break it.
@NullMarked
package dev.lockstep.view.lesson;

import org.jspecify.annotations.NullMarked;
