/// A run as one page of HTML that steps through it.
@NullMarked
package dev.lockstep.export.player;

import org.jspecify.annotations.NullMarked;
