/// A run that is stepped through: forward, back, another way from any step, and the ways kept that were not taken.
///
///     caller ──→ commands ──→ playhead ──→ tip (the living run, parked before its next step)
///                                 │           │ steps
///                                 ▼           ▼
///                listener ←── frames ←── way (trace, snapshots, what went wrong)
///
/// A way is all that is known of one future: to look at it nothing needs to run. The tip lives only where someone may go
/// beyond a way's last step; it is made again, by replay that verifies every step, when that is asked of another way.
@NullMarked
package dev.lockstep.session.step;

import org.jspecify.annotations.NullMarked;
