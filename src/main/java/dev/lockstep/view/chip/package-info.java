/// A thread among text: its name in the colour of its state, with the state's glyph.
@NullMarked
package dev.lockstep.view.chip;

import org.jspecify.annotations.NullMarked;
