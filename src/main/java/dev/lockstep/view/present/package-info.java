/// The screen for an audience: stage, sentence of the step, choices and lanes, and nothing else.
@NullMarked
package dev.lockstep.view.present;

import org.jspecify.annotations.NullMarked;
