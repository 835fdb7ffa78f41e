/// Text that fits: measured from the font files, cut, broken into lines, short names and numbers.
@NullMarked
package dev.lockstep.diagram.text;

import org.jspecify.annotations.NullMarked;
