/// A scenario on real threads: its engines, their gauges, and the recording of their events.
@NullMarked
package dev.lockstep.session.live;

import org.jspecify.annotations.NullMarked;
