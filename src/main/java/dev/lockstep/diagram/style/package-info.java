/// The meaning of colours, glyphs and marks, and the palettes.
@NullMarked
package dev.lockstep.diagram.style;

import org.jspecify.annotations.NullMarked;
