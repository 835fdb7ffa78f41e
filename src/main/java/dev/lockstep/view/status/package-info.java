/// The line at the very bottom: what runs, how smoothly, and what was recorded.
@NullMarked
package dev.lockstep.view.status;

import org.jspecify.annotations.NullMarked;
