/// Runs as one page of HTML that steps through them.
@NullMarked
package dev.lockstep.export.player;

import org.jspecify.annotations.NullMarked;
