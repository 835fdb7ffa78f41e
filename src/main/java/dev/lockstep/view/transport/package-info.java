/// The transport below the stage: freeze, restart, speed and time.
@NullMarked
package dev.lockstep.view.transport;

import org.jspecify.annotations.NullMarked;
