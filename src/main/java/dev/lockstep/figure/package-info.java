/// Figures for slides, books and course pages: what goes beyond the stage, as drawings, so that every pen draws them.
@NullMarked
package dev.lockstep.figure;

import org.jspecify.annotations.NullMarked;
