/// The words of questions about a run, of their answers and of what explains them.
@NullMarked
package dev.lockstep.explain.question;

import org.jspecify.annotations.NullMarked;
