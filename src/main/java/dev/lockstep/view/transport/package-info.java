/// The transport of a live run, below the stage: freeze, restart, record, speed and time.
@NullMarked
package dev.lockstep.view.transport;

import org.jspecify.annotations.NullMarked;
