/// The status line at the very bottom: the run, its frame rate, and the events recorded.
@NullMarked
package dev.lockstep.view.status;

import org.jspecify.annotations.NullMarked;
