/// What colours, glyphs and marks stand for, and the two palettes.
@NullMarked
package dev.lockstep.diagram.style;

import org.jspecify.annotations.NullMarked;
